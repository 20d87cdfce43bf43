import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { replay } from '../../src/quiz/evolve.ts';
import type { Key } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import { standings } from '../../src/quiz/standings.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { after, ann, bo, hal, itemOf, kindsOf, open, picks, refusal, says, SHOWN, standingOf } from './a-quiz.ts';
import { anyCourse, otherKey } from './any-quiz.ts';

const voids = (index = 0, at = 90_000): Move => ({ type: 'void', by: hal, index, at: SHOWN + at });
const rekey = (key: Key, index = 0): Move => ({ type: 'rekey', by: hal, index, key, at: SHOWN + 90_000 });
const B: Key = { type: 'one', right: 1 };

/** Ann was right by the key, Bo by the letter B, and it is over. */
const over = after(
  open([ann, bo], { items: [itemOf()] }),
  picks(ann, 3_000, 0),
  picks(bo, 3_000, 1),
  says('reveal', 9_000),
  says('next', 20_000),
);
const points = (state: QuizState): readonly number[] => [ann, bo].map((by) => standingOf(state, by).points);

describe('a question that was wrong', () => {
  test('counts for nobody once it is void, also after the end', () => {
    expect(points(over)).toEqual([500, 0]);
    expect(points(after(over, voids()))).toEqual([0, 0]);
    expect(standingOf(after(over, voids()), ann)).toMatchObject({ asked: 0, answered: 0, rank: 1 });
    expect(kindsOf(after(over, voids()), voids())).toEqual([]);
  });

  test('counts by its new key, and again once it was void', () => {
    expect(points(after(over, rekey(B)))).toEqual([0, 500]);
    expect(points(after(over, voids(), rekey(B)))).toEqual([0, 500]);
    expect(kindsOf(after(over, rekey(B)), rekey(B))).toEqual([]);
    expect(kindsOf(over, rekey({ type: 'one', right: 0 }))).toEqual([]);
    expect(points(after(over, voids(), rekey({ type: 'one', right: 0 })))).toEqual([500, 0]);
  });

  test('closes when it is void while it is open, and cannot get another key before', () => {
    const live = open([ann]);
    expect(kindsOf(live, voids())).toEqual(['closed', 'voided']);
    expect(refusal(live, rekey(B))).toBe('It is still open. Void it, or correct the answer once it is closed.');
  });

  test('can be corrected when a quiz was stopped over it', () => {
    const stopped = after(open([ann]), says('stop', 5_000));
    expect(kindsOf(stopped, voids())).toEqual(['voided']);
    expect(kindsOf(stopped, rekey(B))).toEqual(['rekeyed']);
  });

  test('has to be one that was asked', () => {
    expect(refusal(open([ann]), voids(2))).toBe('Question 3 was not asked. Asked so far: 1.');
  });

  test.each<readonly [string, Key, Key]>([
    ['another kind', { type: 'one', right: 0 }, { type: 'several', right: [0] }],
    ['an option that is not there', { type: 'one', right: 0 }, { type: 'one', right: 3 }],
    ['no option', { type: 'several', right: [0] }, { type: 'several', right: [] }],
    ['an option twice', { type: 'several', right: [0] }, { type: 'several', right: [1, 1] }],
    ['a part of an order', { type: 'order', right: [0, 1, 2] }, { type: 'order', right: [1, 0] }],
    ['no word', { type: 'typed', accept: ['pod'] }, { type: 'typed', accept: [] }],
  ])('takes no key that does not fit: %s', (_, key, wrong) => {
    const closed = after(open([ann], { items: [itemOf({ key })] }), says('reveal', 5_000));
    expect(refusal(closed, rekey(wrong))).toBe('That is no answer to this kind of question.');
  });

  test.each<readonly [Key, Key]>([
    [
      { type: 'several', right: [0] },
      { type: 'several', right: [2, 1] },
    ],
    [
      { type: 'order', right: [0, 1, 2] },
      { type: 'order', right: [2, 1, 0] },
    ],
    [
      { type: 'typed', accept: ['pod'] },
      { type: 'typed', accept: [], term: 'pod' },
    ],
  ])('takes one that does: %j to %j', (key, other) => {
    const closed = after(open([ann], { items: [itemOf({ key })] }), says('reveal', 5_000));
    expect(kindsOf(closed, rekey(other))).toEqual(['rekeyed']);
  });
});

describe('points after a correction', () => {
  test('are those of a quiz that had the right key from the first', () => {
    const corrected = anyCourse().chain(({ events, state }) => {
      const index = state.questions.length - 1;
      const item = state.items[index];
      const key = item === undefined ? fc.constant(undefined) : otherKey(item);
      return key.map((right) => ({ events, index, right }));
    });
    fc.assert(
      fc.property(corrected, ({ events, index, right }) => {
        if (right === undefined) return;
        const untouched = events.filter((event) => event.type !== 'rekeyed' || event.index !== index);
        const first = untouched.map((event): QuizEvent =>
          event.type === 'created'
            ? { ...event, items: event.items.with(index, { ...(event.items[index] ?? itemOf()), key: right }) }
            : event.type === 'voided' && event.index === index
              ? { type: 'guessed', index, player: 'nobody', at: event.at }
              : event,
        );
        const later: QuizEvent = { type: 'rekeyed', index, key: right, at: SHOWN };
        expect(rows(replay([...untouched, later]))).toEqual(rows(replay(first)));
      }),
      { numRuns: 500 },
    );
  });

  test('of a void question are those of the others', () => {
    fc.assert(
      fc.property(anyCourse(), ({ events, state }) => {
        const index = state.questions.length - 1;
        if (index < 0) return;
        const voided = replay([...events, { type: 'voided', index, at: SHOWN }]);
        const expected = new Map(
          standings(state).map(({ player, marks }) => [player.id, marks.filter((mark) => mark.index !== index)]),
        );
        for (const { player, marks } of voided === undefined ? [] : standings(voided))
          expect(marks).toEqual(expected.get(player.id));
      }),
      { numRuns: 500 },
    );
  });
});

const rows = (state: QuizState | undefined): unknown =>
  state && standings(state).map(({ player: { id }, rank, points: all, marks }) => ({ id, rank, all, marks }));
