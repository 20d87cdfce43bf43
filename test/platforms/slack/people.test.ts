import { describe, expect, test, vi } from 'vitest';
import { webApi } from '@slack/bolt';
import type { SlackDelivery } from '../../../src/platforms/slack/address.ts';
import { createPeople } from '../../../src/platforms/slack/people.ts';
import { createTestLog } from './log.ts';

const said = (id: string, name?: string): SlackDelivery => ({
  key: 'k',
  address: { user: id },
  request: {
    id: '1',
    text: 'pod',
    via: name === undefined ? 'message' : 'press',
    from: { id, ...(name === undefined ? {} : { name }) },
    place: { platform: 'slack', team: 'T1', channel: 'C1', kind: 'shared' },
    audience: 'place',
    at: 0,
  },
});

/** People over a client that hears `users.info` itself; `answer` is what Slack says, an error is thrown. */
function peopleOver(answer: () => Promise<object>, mayRead = true) {
  let now = 0;
  let asked = 0;
  const client = new webApi.WebClient('xoxb-1');
  client.users.info = () => {
    asked += 1;
    // Only what is read of it.
    return answer() as ReturnType<typeof client.users.info>;
  };
  const { log } = createTestLog();
  const addName = createPeople({ client, clock: () => now, log, mayRead: () => mayRead });
  return {
    nameOf: async (id: string, told?: string) => (await addName(said(id, told))).request.from.name,
    asked: () => asked,
    later: (ms: number) => void (now += ms),
  };
}

const ann = () =>
  Promise.resolve({ user: { name: 'ann.smith', profile: { display_name: ' ', real_name: 'Ann Smith' } } });

describe('the name of whoever speaks', () => {
  test('is what a press told, without a right of its own; a message is by whoever pressed before', async () => {
    const { nameOf, asked } = peopleOver(ann, false);
    expect(await nameOf('U1')).toBeUndefined();
    expect(await nameOf('U1', 'ann.smith')).toBe('ann.smith');
    expect([await nameOf('U1'), await nameOf('U2'), asked()]).toEqual(['ann.smith', undefined, 0]);
  });

  test('is the one that Slack shows, where it may be read, and is asked for once an hour', async () => {
    const { nameOf, asked, later } = peopleOver(ann);
    expect(await nameOf('U1', 'ann.smith')).toBe('Ann Smith');
    expect([await nameOf('U1'), asked()]).toEqual(['Ann Smith', 1]);
    later(60 * 60_000);
    await nameOf('U1');
    expect(asked()).toBe(2);
  });

  test('is asked for once, however many presses come at once', async () => {
    const { nameOf, asked } = peopleOver(ann);
    await Promise.all(Array.from({ length: 20 }, () => nameOf('U1', 'ann.smith')));
    expect(asked()).toBe(1);
  });

  test('is what a press told, when Slack has no time, and is not asked for again at once', async () => {
    const { nameOf, asked, later } = peopleOver(() => Promise.reject(new Error('ratelimited')));
    expect([await nameOf('U1', 'ann.smith'), await nameOf('U1')]).toEqual(['ann.smith', 'ann.smith']);
    expect(asked()).toBe(1);
    later(30_000);
    await nameOf('U1');
    expect(asked()).toBe(2);
  });

  test('holds nobody up', async () => {
    vi.useFakeTimers();
    const { nameOf } = peopleOver(() => new Promise(() => undefined));
    const name = nameOf('U1', 'ann.smith');
    await vi.advanceTimersByTimeAsync(700);
    expect(await name).toBe('ann.smith');
    vi.useRealTimers();
  });
});
