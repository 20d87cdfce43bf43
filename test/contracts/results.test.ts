import { describe, expect, test } from 'vitest';
import type { QuizResult } from '../../src/ports/results.ts';
import { kinds } from './stores.ts';

const ada: QuizResult = {
  quiz: 'k3f9x2',
  endedAt: 1_700_000_000_000,
  team: 'slack/T1',
  channel: 'C1',
  mode: 'live',
  topic: 'networking',
  person: 'slack/T1/@U1',
  name: 'Ada "quoted" 👩‍🚀',
  points: 1234.5,
  right: 3,
  asked: 4,
  rank: 1,
  players: 2,
};
const bob: QuizResult = { ...ada, person: 'slack/T1/@U2', name: 'Bob', points: 10, rank: 2 };
const { team } = ada;

const inQuiz = (quiz: string, endedAt: number, rest: Partial<QuizResult> = {}): QuizResult => ({
  ...ada,
  quiz,
  endedAt,
  ...rest,
});

describe.each(kinds())('results in $name', ({ open, reopen }) => {
  test('keep every fact of everybody', async () => {
    const { results } = await open();
    await results.put('k3f9x2', [bob, ada]);
    expect(await results.list({ team })).toEqual([ada, bob]);
    expect(await results.list({ team: 'slack/T2' })).toEqual([]);
  });

  test('of a quiz take the place of those there were, and leave other quizzes alone', async () => {
    const { results } = await open();
    await results.put('k3f9x2', [ada, bob]);
    await results.put('other', [inQuiz('other', 1)]);
    await results.put('k3f9x2', [{ ...bob, rank: 1 }]);
    expect(await results.list({ team })).toEqual([inQuiz('other', 1), { ...bob, rank: 1 }]);
    await results.put('k3f9x2', []);
    expect(await results.list({ team })).toEqual([inQuiz('other', 1)]);
  });

  test('are listed the oldest quiz first, and in each the best first', async () => {
    const { results } = await open();
    await results.put('late', [
      inQuiz('late', 30, { person: 'c', rank: 3 }),
      inQuiz('late', 30, { person: 'b', rank: 1 }),
      inQuiz('late', 30, { person: 'a', rank: 1 }),
    ]);
    await results.put('early', [inQuiz('early', 10)]);
    expect((await results.list({ team })).map(({ quiz, person }) => `${quiz} ${person}`)).toEqual([
      'early slack/T1/@U1',
      'late a',
      'late b',
      'late c',
    ]);
  });

  test.each([
    [{ channel: 'C1' }, ['one', 'two']],
    [{ since: 20 }, ['two', 'three']],
    [{ person: 'somebody' }, ['two']],
    [{ channel: 'C1', since: 20, person: 'somebody' }, ['two']],
    [{ channel: 'C2', person: 'somebody' }, []],
    [{}, ['one', 'two', 'three']],
  ])('are found by %j', async (filter, found) => {
    const { results } = await open();
    await results.put('one', [inQuiz('one', 10)]);
    await results.put('two', [inQuiz('two', 20, { person: 'somebody' })]);
    await results.put('three', [inQuiz('three', 30, { channel: 'C2' })]);
    await results.put('four', [inQuiz('four', 30, { team: 'slack/T2' })]);
    expect((await results.list({ team, ...filter })).map(({ quiz }) => quiz)).toEqual(found);
  });

  test('of a person are forgotten, and nobody else’s', async () => {
    const { results } = await open();
    await results.put('k3f9x2', [ada, bob]);
    await results.forget(ada.person);
    expect(await results.list({ team })).toEqual([bob]);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.results.put('k3f9x2', [ada, bob]);
    expect(await (await reopen(store)).results.list({ team })).toEqual([ada, bob]);
  });
});
