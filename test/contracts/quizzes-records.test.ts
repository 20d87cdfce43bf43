import { describe, expect, test } from 'vitest';
import type { QuizResult } from '../../src/ports/results.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { changeOf, joined } from './quiz-samples.ts';
import { kinds } from './stores.ts';

const person = 'slack/T1/@U1';
const team = 'slack/T1';

const review = (id: string, correct: boolean): Review => ({
  id,
  person,
  at: 5,
  term: 'pod',
  item: 'pod/1',
  correct,
  guessed: false,
  hinted: false,
  source: 'quiz',
  options: 3,
  chosen: [1],
});

const result = (points: number): QuizResult => ({
  quiz: 'a',
  endedAt: 9,
  team,
  channel: 'C1',
  mode: 'live',
  topic: 'Kubernetes',
  person,
  name: 'Ada',
  points,
  right: 1,
  asked: 1,
  rank: 1,
  players: 2,
});

describe.each(kinds())('what a change in $name teaches', ({ open }) => {
  test('is written with it, and put in the place of what was said before', async () => {
    const { quizzes, reviews, results } = await open();
    await quizzes.append(changeOf('a', { reviews: [review('a.1', false), review('a.2', true)], results: [result(5)] }));
    expect(await reviews.of(person)).toEqual([review('a.1', false), review('a.2', true)]);
    await quizzes.append(changeOf('a', { version: 1, reviews: [review('a.1', true)], results: [result(7)] }));
    expect(await reviews.of(person)).toEqual([review('a.1', true), review('a.2', true)]);
    expect(await results.list({ team })).toEqual([result(7)]);
  });

  test('is taken back with the question it was about', async () => {
    const { quizzes, reviews } = await open();
    await quizzes.append(changeOf('a', { reviews: [review('a.1', false), review('a.2', true)] }));
    await quizzes.append(changeOf('a', { version: 1, unlearn: ['a.1', 'never there'] }));
    expect(await reviews.of(person)).toEqual([review('a.2', true)]);
  });

  test('is not written where others wrote before', async () => {
    const { quizzes, reviews, results } = await open();
    await quizzes.append(changeOf('a'));
    const late = changeOf('a', { events: [joined(2)], reviews: [review('a.1', true)], results: [result(5)] });
    expect(await quizzes.append(late)).toBe('conflict');
    expect([await reviews.of(person), await results.list({ team })]).toEqual([[], []]);
  });
});
