import { describe, expect, test } from 'vitest';
import { ANN, CHANNEL, met, openLearning, shown } from './open-learning.ts';

describe('reminders', () => {
  test('go to nobody who did not ask for them', async () => {
    const { learn, store, say } = openLearning();
    await store.reviews.add([met('pod', 30)]);
    expect(await learn.reminders.due()).toEqual([]);
    expect(shown(await say('remind me'))).toContain('You get no reminders');
  });

  test('go to whoever asked, once a workday, while something is due', async () => {
    const { learn, store, say, wait } = openLearning();
    await store.reviews.add([met('pod', 30)]);
    await say('remind me on');
    const [reminder, ...more] = await learn.reminders.due();
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ person: ANN, platform: 'slack', to: { team: 'team', person: 'ann' } });
    expect(reminder?.key.length).toBeLessThanOrEqual(25);
    expect(shown(reminder?.reply ?? (await say('review')))).toContain('1 question is due');
    // Asked again before it was sent: the same one, under the same key.
    expect((await learn.reminders.due())[0]?.key).toBe(reminder?.key);
    await learn.reminders.sent({ person: ANN });
    expect(await learn.reminders.due()).toEqual([]);
    wait(1);
    expect(await learn.reminders.due()).toHaveLength(1);
    await say('remind me off');
    expect(await learn.reminders.due()).toEqual([]);
  });

  test('do not disturb who has begun today, nor who has nothing due', async () => {
    const { learn, store, say, press } = openLearning();
    await say('remind me on');
    expect(await learn.reminders.due()).toEqual([]);
    await store.reviews.add([met('pod', 30), met('node', 30)]);
    await press(await say('review'), 'B');
    expect(await learn.reminders.due()).toEqual([]);
  });

  test('that may not be sent are told once, when somebody next says something in a channel', async () => {
    const { learn, store, say } = openLearning();
    await store.reviews.add([met('pod', 30)]);
    await say('remind me on');
    await learn.reminders.refused({ person: ANN });
    expect(await learn.reminders.due()).toEqual([]);
    const request = (line: string, id: string, shared: boolean) => ({
      id: 'x',
      text: line,
      via: 'message' as const,
      from: { id },
      place: shared ? CHANNEL : { ...CHANNEL, channel: id, kind: 'direct' as const },
      audience: 'asker' as const,
      at: 0,
    });
    expect(await learn.reminders.owed(request('hello', 'ben', true))).toBeUndefined();
    expect(await learn.reminders.owed(request('hello', 'ann', false))).toBeUndefined();
    const owed = await learn.reminders.owed(request('hello', 'ann', true));
    expect(owed?.title).toBe('Time to remember');
    expect(await learn.reminders.owed(request('hello', 'ann', true))).toBeUndefined();
  });

  test('are sent by one of several processes that look at the same moment', async () => {
    const { learn, store, say } = openLearning();
    await store.reviews.add([met('pod', 30)]);
    await say('remind me on');
    await learn.reminders.due();
    const sent = await Promise.all([1, 2, 3].map(() => learn.reminders.sent({ person: ANN })));
    expect(sent.filter(Boolean)).toHaveLength(1);
  });

  test('that went out while somebody turned them off leave nothing behind', async () => {
    const { learn, store, say } = openLearning();
    await store.reviews.add([met('pod', 30)]);
    await say('remind me on');
    await say('remind me off');
    await learn.reminders.sent({ person: ANN });
    expect(await store.notes.all('reminders')).toEqual({});
  });
});
