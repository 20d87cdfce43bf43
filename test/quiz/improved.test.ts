import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/quiz/board.ts';
import { improvedIn } from '../../src/quiz/improved.ts';

const outcome = (person: string, right: number, asked: number, quiz = 'q1now000'): Outcome => ({
  quiz,
  endedAt: 0,
  person,
  name: person.toUpperCase(),
  points: 0,
  right,
  asked,
});

/** Earlier quizzes of somebody: right and asked in each. */
const before = (person: string, ...quizzes: readonly (readonly [number, number])[]): readonly Outcome[] =>
  quizzes.map(([right, asked], at) => outcome(person, right, asked, `q1old00${String(at)}`));

const THREE = [
  [2, 4],
  [2, 4],
  [1, 2],
] as const;

describe('who has improved', () => {
  test('did better than in all their earlier quizzes together, the most improved first', () => {
    const now = [outcome('ann', 6, 10), outcome('bo', 9, 10), outcome('cy', 5, 10), outcome('di', 1, 10)];
    const earlier = ['ann', 'bo', 'cy', 'di'].flatMap((each) => before(each, ...THREE));
    expect(improvedIn(now, earlier)).toEqual([
      { person: 'bo', name: 'BO', from: 0.5, to: 0.9 },
      { person: 'ann', name: 'ANN', from: 0.5, to: 0.6 },
    ]);
  });

  test.each([
    ['nothing is known of them', []],
    ['they played two quizzes only', before('ann', [0, 10], [0, 10])],
    ['they were asked nine questions only', before('ann', [0, 3], [0, 3], [0, 3])],
    ['somebody else did worse', before('bo', [0, 5], [0, 5], [0, 5])],
    ['they were as good before', before('ann', [10, 10], [5, 5], [1, 1])],
    ['nobody would see the difference', before('ann', [399, 400], [300, 300], [300, 300])],
  ])('is not told where %s', (_, earlier) => {
    expect(improvedIn([outcome('ann', 10, 10)], earlier)).toEqual([]);
  });

  test('is not told from one or two lucky answers', () => {
    expect(improvedIn([outcome('ann', 2, 2)], before('ann', ...THREE))).toEqual([]);
    expect(improvedIn([outcome('ann', 3, 3)], before('ann', ...THREE))).toHaveLength(1);
  });

  test('has quizzes of one question weigh no more than one question', () => {
    const earlier = before('ann', [1, 1], [1, 1], [0, 10]);
    expect(improvedIn([outcome('ann', 5, 10)], earlier)).toMatchObject([{ from: 2 / 12, to: 0.5 }]);
  });

  test('is the same in whatever order quizzes and people are told', () => {
    const any = fc.array(
      fc.record({ person: fc.constantFrom('ann', 'bo', 'cy'), right: fc.nat(10), more: fc.nat(10) }),
    );
    fc.assert(
      fc.property(any, any, fc.infiniteStream(fc.nat()), (now, earlier, dice) => {
        const toOutcome = ({ person, right, more }: (typeof now)[number]) => outcome(person, right, right + more);
        const once = [...new Map(now.map((each) => [each.person, toOutcome(each)])).values()];
        const old = earlier.map(toOutcome);
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((each) => ({ each, at: dice.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ each }) => each);
        const told = improvedIn(once, old);
        expect(improvedIn(shuffled(once), shuffled(old))).toEqual(told);
        expect(told.every(({ from, to }) => to > from && from >= 0 && to <= 1)).toBe(true);
      }),
    );
  });
});
