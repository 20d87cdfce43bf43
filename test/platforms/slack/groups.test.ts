import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { SlackDelivery } from '../../../src/platforms/slack/address.ts';
import { createGroups } from '../../../src/platforms/slack/groups.ts';
import { receiveDirect } from '../../../src/platforms/slack/receive-events.ts';
import { createTestLog } from './log.ts';

const LISTED = {
  ok: true,
  usergroups: [{ id: 'S1', users: ['U1', 'U2'] }, { id: 'S2', users: ['U1'] }, { id: 'S3' }, { users: ['U3'] }],
};

/** A workspace with groups; `calls` counts how often they were read. */
function workspace(answer: () => Promise<object>) {
  const { log, everything } = createTestLog();
  const world = { calls: 0, now: 0, everything };
  const client = new webApi.WebClient('xoxb-1');
  client.usergroups.list = () => {
    world.calls += 1;
    return answer() as ReturnType<typeof client.usergroups.list>;
  };
  const addGroups = createGroups({ client, clock: () => world.now, log });
  const groupsOf = async (user: string) => {
    const said = { channel: 'D1', channel_type: 'im', ts: '1700000000.1', user, text: 'pod' };
    const heard = receiveDirect(said, { team: 'T1', botId: 'B1', botUserId: 'U0' }) as SlackDelivery;
    return (await addGroups(heard)).request.from.groups;
  };
  return { world, groupsOf };
}

test('who asks comes with the ids of their user groups', async () => {
  const { groupsOf } = workspace(() => Promise.resolve(LISTED));
  expect(await Promise.all(['U1', 'U2', 'U3'].map(groupsOf))).toEqual([['S1', 'S2'], ['S1'], undefined]);
});

test('the groups are read once in five minutes', async () => {
  const { world, groupsOf } = workspace(() => Promise.resolve(LISTED));
  await Promise.all([groupsOf('U1'), groupsOf('U2')]);
  world.now = 299_999;
  await groupsOf('U1');
  expect(world.calls).toBe(1);
  world.now = 300_000;
  await groupsOf('U1');
  expect(world.calls).toBe(2);
});

test('groups that cannot be read put nobody into one, and are asked for again soon', async () => {
  const { world, groupsOf } = workspace(() => Promise.reject(new Error('missing_scope')));
  expect(await groupsOf('U1')).toBeUndefined();
  expect(world.everything()).toContain('could not read the user groups');
  world.now = 29_999;
  await groupsOf('U1');
  expect(world.calls).toBe(1);
  world.now = 30_000;
  await groupsOf('U1');
  expect(world.calls).toBe(2);
});
