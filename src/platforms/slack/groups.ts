import type { webApi } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { SlackDelivery } from './address.ts';

/** Adds the user groups of whoever asks to what they said. Never rejects. */
export type AddGroups = (delivery: SlackDelivery) => Promise<SlackDelivery>;

/** No right to read user groups: nobody is known to be in one. */
export const NO_GROUPS: AddGroups = (delivery) => Promise.resolve(delivery);

/** How long a list of groups is good for. */
const KEPT_MS = 5 * 60_000;
/** How soon a list that could not be read is asked for again. */
const RETRY_MS = 30_000;

type Members = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the user groups of the workspace, once in five minutes. Needs `usergroups:read`
 * (https://docs.slack.dev/reference/methods/usergroups.list); a list that cannot be read puts nobody into a group.
 */
export function createGroups(world: {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly log: Log;
}): AddGroups {
  const { client, clock, log } = world;
  let members: Promise<Members> | undefined;
  let until = 0;

  async function read(): Promise<Members> {
    try {
      const { usergroups = [] } = await client.usergroups.list({ include_users: true });
      const found = new Map<string, readonly string[]>();
      for (const { id, users = [] } of usergroups) {
        if (id === undefined) continue;
        for (const user of users) found.set(user, [...(found.get(user) ?? []), id]);
      }
      return found;
    } catch (cause) {
      log.warn('could not read the user groups; nobody counts as a member of one', { platform: 'slack', cause });
      until = clock() + RETRY_MS;
      return new Map();
    }
  }

  return async (delivery) => {
    if (members === undefined || clock() >= until) {
      until = clock() + KEPT_MS;
      members = read();
    }
    const { request } = delivery;
    const groups = (await members).get(request.from.id) ?? [];
    return groups.length === 0 ? delivery : { ...delivery, request: { ...request, from: { ...request.from, groups } } };
  };
}
