import { describe, expect, test } from 'vitest';
import { changeOf, ended, joined, LEASE } from './quiz-samples.ts';
import { kinds } from './stores.ts';

describe.each(kinds())('what is due in quizzes in $name', ({ open }) => {
  test('is claimed when its moment has come, the earliest first, as much as one asks for', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('never'));
    await quizzes.append(changeOf('later', { dueAt: 30 }));
    await quizzes.append(changeOf('second', { dueAt: 20 }));
    await quizzes.append(changeOf('first', { dueAt: 10 }));
    const ids = async (now: number, limit: number) =>
      (await quizzes.claimDue(now, LEASE, limit)).map(({ quiz }) => quiz);
    expect(await ids(9, 9)).toEqual([]);
    expect(await ids(20, 1)).toEqual(['first']);
    expect(await ids(30, 9)).toEqual(['second', 'later']);
  });

  test('is held by one until it lets go', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { dueAt: 10 }));
    const [claim] = await quizzes.claimDue(10, LEASE, 9);
    expect(await quizzes.claimDue(10 + LEASE - 1, LEASE, 9)).toEqual([]);
    if (claim !== undefined) await quizzes.release(claim);
    expect((await quizzes.claimDue(11, LEASE, 9)).map(({ quiz }) => quiz)).toEqual(['a']);
  });

  test('is claimed by another when the time ran out, and the first one cannot let go of it any more', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { dueAt: 10 }));
    const [first] = await quizzes.claimDue(10, LEASE, 9);
    const [second] = await quizzes.claimDue(10 + LEASE, LEASE, 9);
    expect(second?.fence).toBeGreaterThan(first?.fence ?? Infinity);
    if (first !== undefined) await quizzes.release(first);
    expect(await quizzes.claimDue(11 + LEASE, LEASE, 9)).toEqual([]);
  });

  test('is held on while others write, and moves as they say', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { dueAt: 10 }));
    const [claim] = await quizzes.claimDue(10, LEASE, 9);
    await quizzes.append(changeOf('a', { version: 1, events: [joined(2)], dueAt: 15 }));
    expect(await quizzes.claimDue(20, LEASE, 9)).toEqual([]);
    if (claim !== undefined) await quizzes.release(claim);
    expect(await quizzes.claimDue(14, LEASE, 9)).toEqual([]);
    expect(await quizzes.claimDue(15, LEASE, 9)).toHaveLength(1);
  });

  test('is nothing once the quiz says so', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { dueAt: 10 }));
    await quizzes.append(changeOf('a', { version: 1, events: [ended(5)], active: false }));
    expect(await quizzes.claimDue(99, LEASE, 9)).toEqual([]);
  });

  test('goes to one of several who ask at the same time', async () => {
    const { quizzes } = await open();
    const ids = Array.from({ length: 20 }, (_, at) => `quiz-${String(at).padStart(2, '0')}`);
    for (const quiz of ids) await quizzes.append(changeOf(quiz, { dueAt: 10 }));
    const claims = await Promise.all(Array.from({ length: 10 }, () => quizzes.claimDue(10, LEASE, 3)));
    const handed = claims.flat().map(({ quiz }) => quiz);
    expect(new Set(handed).size).toBe(handed.length);
    // What others were looking at may be left for the next round.
    const rest = await quizzes.claimDue(10, LEASE, 99);
    expect([...handed, ...rest.map(({ quiz }) => quiz)].toSorted()).toEqual(ids);
  });
});
