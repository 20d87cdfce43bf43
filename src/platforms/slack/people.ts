import type { webApi } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { SlackDelivery } from './address.ts';
import { toName } from './person.ts';
import { within } from './within.ts';

/** Adds the name of whoever speaks, where it can be known. Never rejects. */
export type AddName = (delivery: SlackDelivery) => Promise<SlackDelivery>;

/** What Slack has to allow for display names: https://docs.slack.dev/reference/methods/users.info. */
export const NAMES_SCOPE = 'users:read';

/** How long a name is good for. */
const KEPT_MS = 60 * 60_000;
/** The longest wait for a name: an answer matters more. */
const PATIENCE_MS = 700;
/** How many names are kept. */
const MOST = 5_000;

/** How soon a name that could not be read is asked for again: Slack may be busy. */
const RETRY_MS = 30_000;

interface Shown {
  readonly name: Promise<string | undefined>;
  until: number;
}

/**
 * Names of people. Presses and commands tell a user name, messages only an id: without a right of its own the tutor
 * remembers the name that somebody's last press told. With `users:read` it asks for the name that Slack shows, once an hour
 * for each person. A name that stays unknown is left out; an id would be a ping where Slack reads it as a mention.
 */
export function createPeople(world: {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether display names may be read, once Slack told. */
  readonly mayRead: () => boolean;
}): AddName {
  const { client, clock, log, mayRead } = world;
  const told = new Map<string, string>();
  const shown = new Map<string, Shown>();

  function remember<V>(map: Map<string, V>, id: string, value: V): void {
    map.delete(id);
    map.set(id, value);
    for (const oldest of map.keys()) {
      if (map.size <= MOST) break;
      map.delete(oldest);
    }
  }

  async function ask(id: string): Promise<string | undefined> {
    const { user } = await client.users.info({ user: id });
    const names = [user?.profile?.display_name, user?.profile?.real_name, user?.real_name, user?.name];
    return names.map((each) => toName(each).name).find((each) => each !== undefined);
  }

  function shownName(id: string): Promise<string | undefined> {
    const now = clock();
    const kept = shown.get(id);
    if (kept !== undefined && kept.until > now) return within(kept.name, PATIENCE_MS);
    const asked: Shown = {
      until: now + KEPT_MS,
      name: ask(id).catch((cause: unknown) => {
        log.info('could not read a name', { platform: 'slack', cause });
        asked.until = now + RETRY_MS;
        return undefined;
      }),
    };
    remember(shown, id, asked);
    return within(asked.name, PATIENCE_MS);
  }

  return async (delivery) => {
    const { from } = delivery.request;
    if (from.name !== undefined) remember(told, from.id, from.name);
    const name = (mayRead() ? await shownName(from.id) : undefined) ?? from.name ?? told.get(from.id);
    if (name === undefined || name === from.name) return delivery;
    return { ...delivery, request: { ...delivery.request, from: { ...from, name } } };
  };
}
