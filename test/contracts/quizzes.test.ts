import { describe, expect, test } from 'vitest';
import { changeOf, ended, joined, LEASE, place } from './quiz-samples.ts';
import { kinds } from './stores.ts';

describe.each(kinds())('quizzes in $name', ({ open, reopen }) => {
  test('give back the events of a quiz in order, from any number on, and none of an unknown one', async () => {
    const { quizzes } = await open();
    const events = [joined(1), joined(2), joined(3)];
    expect(await quizzes.append(changeOf('a', { events: events.slice(0, 2) }))).toBe('appended');
    expect(await quizzes.append(changeOf('a', { events: events.slice(2), version: 2 }))).toBe('appended');
    await quizzes.append(changeOf('b'));
    expect(await quizzes.load('a', 0)).toEqual(events);
    expect(await quizzes.load('a', 2)).toEqual(events.slice(2));
    expect(await quizzes.load('a', 9)).toEqual([]);
    expect(await quizzes.load('unknown', 0)).toEqual([]);
  });

  test('take one of two decisions made on the same events, and nothing of the other', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a'));
    const outcomes = await Promise.all(
      [2, 3].map((number) => quizzes.append(changeOf('a', { version: 1, events: [joined(number)], dueAt: number }))),
    );
    const won = outcomes.indexOf('appended') + 2;
    expect(outcomes.toSorted()).toEqual(['appended', 'conflict']);
    expect(await quizzes.load('a', 0)).toEqual([joined(1), joined(won)]);
    expect(await quizzes.claimDue(won - 1, LEASE, 9)).toEqual([]);
    expect(await quizzes.claimDue(won, LEASE, 9)).toHaveLength(1);
  });

  test('are created once, however many create them at the same time', async () => {
    const { quizzes } = await open();
    const outcomes = await Promise.all(
      [1, 2, 3].map((number) => quizzes.append(changeOf('a', { events: [joined(number)] }))),
    );
    expect(outcomes.toSorted()).toEqual(['appended', 'conflict', 'conflict']);
    expect(await quizzes.load('a', 0)).toHaveLength(1);
  });

  test.each([1, 5])('refuse a decision made on %i events where there are none', async (version) => {
    const { quizzes } = await open();
    expect(await quizzes.append(changeOf('a', { version }))).toBe('conflict');
    expect(await quizzes.load('a', 0)).toEqual([]);
    expect(await quizzes.activeIn(changeOf('a').place)).toBeUndefined();
  });

  test('are active one at a time in a place, which is free again after the end', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { place }));
    expect(await quizzes.append(changeOf('b', { place }))).toBe('busy');
    expect(await quizzes.activeIn(place)).toBe('a');
    expect(await quizzes.load('b', 0)).toEqual([]);
    await quizzes.append(changeOf('a', { place, version: 1, events: [ended(9)], active: false }));
    expect(await quizzes.activeIn(place)).toBeUndefined();
    expect(await quizzes.append(changeOf('b', { place }))).toBe('appended');
    expect(await quizzes.append(changeOf('a', { place, version: 2, events: [joined(3)] }))).toBe('busy');
    expect(await quizzes.load('a', 0)).toHaveLength(2);
  });

  test('started in one place at the same time become one', async () => {
    const { quizzes } = await open();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((quiz) => quizzes.append(changeOf(quiz, { place }))));
    expect(outcomes.toSorted()).toEqual(['appended', 'busy', 'busy']);
  });

  test('do not get in the way of others, nor in another thread of the same channel', async () => {
    const { quizzes } = await open();
    const others = [
      place,
      { ...place, thread: '1.2' },
      { ...place, channel: 'C2' },
      { ...place, team: 'T2' },
      { ...place, platform: 'discord' },
    ];
    for (const [at, other] of others.entries())
      expect(await quizzes.append(changeOf(String(at), { place: other }))).toBe('appended');
    expect(await Promise.all(others.map((other) => quizzes.activeIn(other)))).toEqual(['0', '1', '2', '3', '4']);
    expect(await quizzes.append(changeOf('inactive', { place, active: false }))).toBe('appended');
  });

  test('that ended are listed by team, the latest first', async () => {
    const { quizzes } = await open();
    const end = (quiz: string, at: number, team = 'T1'): Promise<unknown> =>
      quizzes.append(changeOf(quiz, { place: { ...place, team, channel: quiz }, events: [ended(at)], active: false }));
    await quizzes.append(changeOf('open'));
    await end('early', 10);
    await end('late', 30);
    await end('middle', 20);
    await end('elsewhere', 25, 'T2');
    // A key that is mended afterwards does not end it again.
    await quizzes.append(changeOf('middle', { place, version: 1, events: [joined(40)], active: false }));
    const since = (moment: number) => quizzes.ended({ platform: 'slack', team: 'T1', since: moment });
    expect(await since(0)).toEqual(['late', 'middle', 'early']);
    expect(await since(20)).toEqual(['late', 'middle']);
    expect(await quizzes.ended({ platform: 'discord', team: 'T1', since: 0 })).toEqual([]);
  });

  test('that ended before a moment are forgotten, with all they posted, and no others', async () => {
    const { quizzes } = await open();
    for (const [quiz, at] of [
      ['old', 10],
      ['young', 20],
    ] as const)
      await quizzes.append(changeOf(quiz, { events: [joined(1), ended(at)], active: false }));
    await quizzes.append(changeOf('open'));
    await quizzes.prune(20);
    expect(await quizzes.load('old', 0)).toEqual([]);
    expect(await quizzes.load('young', 0)).toHaveLength(2);
    expect(await quizzes.load('open', 0)).toHaveLength(1);
    expect(await quizzes.append(changeOf('old'))).toBe('appended');
  });

  test('keep a channel that changes with its quiz', async () => {
    const { quizzes } = await open();
    const thread = { ...place, thread: '1.2' };
    await quizzes.append(changeOf('a', { place }));
    await quizzes.append(changeOf('a', { place: thread, version: 1 }));
    expect([await quizzes.activeIn(place), await quizzes.activeIn(thread)]).toEqual([undefined, 'a']);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.quizzes.append(changeOf('a', { dueAt: 5 }));
    await store.quizzes.claimDue(5, LEASE, 9);
    const { quizzes } = await reopen(store);
    expect(await quizzes.load('a', 0)).toEqual([joined(1)]);
    expect(await quizzes.claimDue(6, LEASE, 9)).toEqual([]);
    expect(await quizzes.claimDue(5 + LEASE, LEASE, 9)).toHaveLength(1);
  });
});
