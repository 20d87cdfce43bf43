import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/quiz/decide.ts';
import { dueAt } from '../../src/quiz/due.ts';
import { evolve, replay } from '../../src/quiz/evolve.ts';
import type { Move } from '../../src/quiz/move.ts';
import { BASE } from '../../src/quiz/score.ts';
import { standings, teamStandings } from '../../src/quiz/standings.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { T0 } from './a-quiz.ts';
import { answerTo, anyCourse, anyCreated, extraTimeOf, PEOPLE } from './any-quiz.ts';

const SHOWN = T0 + 10_000;
const PLAYERS = PEOPLE.slice(0, 4);

/** Moves that may be refused: then they change nothing. */
const play = (state: QuizState, moves: readonly Move[]): QuizState =>
  moves.reduce((now, move) => {
    const decided = decide(now, move);
    return decided.ok ? decided.value.reduce(evolve, now) : now;
  }, state);

/** Everybody stands as they do, and so do the teams; not who joined first. */
const result = (state: QuizState): unknown => [
  standings(state).map(({ player: { id, team, since }, ...row }) => ({ id, team, since, ...row })),
  teamStandings(state),
];

/** A question that is open and shown, with four people in it, who may have come in teams. */
const opened = anyCreated(['live', 'calm', 'daily', 'duel', 'teams']).map((created) => {
  const state = replay([created]);
  if (state === undefined) throw new Error('no quiz');
  const { host, rules } = state;
  const joins = PLAYERS.map((by, at): Move => ({
    type: 'join',
    by,
    at: T0,
    extraTime: extraTimeOf(by),
    ...(rules.teams === undefined ? {} : { team: rules.teams.names[at % 2] ?? '' }),
  }));
  return play(state, [...joins, { type: 'start', by: host, at: T0 }, { type: 'shown', index: 0, at: SHOWN }]);
});

/** Answers to the first question at fixed moments, several of each, close together and far apart. */
const answersTo = (state: QuizState): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc
      .record({
        by: fc.constantFrom(...PLAYERS, ...(state.rules.teams === undefined ? PEOPLE.slice(4) : [])),
        at: fc.oneof(fc.integer({ min: -50, max: 12 }), fc.integer({ min: 0, max: 60_000 })),
        dice: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      })
      .map(({ by, at, dice }): Move => ({
        type: 'answer',
        by,
        index: 0,
        at: SHOWN + at,
        answer: answerTo(state.items[0], dice.with(4, 1)),
        extraTime: extraTimeOf(by),
      })),
    { maxLength: 14 },
  );

const inAnyOrder = opened.chain((state) =>
  answersTo(state).chain((moves) =>
    fc.record({
      state: fc.constant(state),
      moves: fc.constant(moves),
      shuffled: fc.shuffledSubarray([...moves], { minLength: moves.length }),
    }),
  ),
);
const closing = ({ host }: QuizState): Move => ({ type: 'reveal', by: host, at: SHOWN + 70_000 });

describe('points', () => {
  test('do not depend on the order in which answers arrive while a question is open', () => {
    fc.assert(
      fc.property(inAnyOrder, ({ state, moves, shuffled }) => {
        const close = closing(state);
        expect(result(play(state, [...shuffled, close]))).toEqual(result(play(state, [...moves, close])));
      }),
      { numRuns: 3_000 },
    );
  });

  test('do not depend on deliveries that come twice', () => {
    fc.assert(
      fc.property(inAnyOrder, ({ state, moves, shuffled }) => {
        const close = closing(state);
        expect(result(play(state, [...moves, ...shuffled, close]))).toEqual(result(play(state, [...moves, close])));
      }),
      { numRuns: 1_000 },
    );
  });

  test('do not depend on when the platform told when it showed the question', () => {
    fc.assert(
      fc.property(inAnyOrder, fc.nat(14), ({ state, moves }, late) => {
        const [first, ...rest] = state.questions;
        if (first === undefined) return;
        const { shownAt = SHOWN, ...unshown } = first;
        const before: QuizState = { ...state, questions: [unshown, ...rest] };
        const told: Move = { type: 'shown', index: 0, at: shownAt };
        const close = closing(state);
        // Whoever was too late by then is in, and gets what the slowest get: those in time have what they had.
        const inTime = moves.filter(({ at }) => at <= SHOWN + 20_000);
        const early = [...inTime.slice(0, late), told, ...inTime.slice(late), close];
        expect(result(play(before, early))).toEqual(result(play(state, [...inTime, close])));
      }),
      { numRuns: 1_000 },
    );
  });

  test('do not depend on who looks, and how often, before anything is due', () => {
    fc.assert(
      fc.property(anyCourse(), fc.integer({ min: 1, max: 100_000 }), ({ state }, before) => {
        const due = dueAt(state);
        if (due === undefined) return;
        expect(decide(state, { type: 'tick', at: due - before })).toEqual({ ok: true, value: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('are given once a question, and never more than it is worth', () => {
    fc.assert(
      fc.property(anyCourse(), ({ state }) => {
        for (const { marks, points, right, asked, answered } of standings(state)) {
          expect(new Set(marks.map(({ index }) => index)).size).toBe(marks.length);
          expect(points).toBe(marks.reduce((sum, mark) => sum + mark.points, 0));
          for (const mark of marks) {
            const level = state.items[mark.index]?.level ?? 1;
            expect(mark.points).toBeGreaterThanOrEqual(0);
            expect(mark.points).toBeLessThanOrEqual(BASE[level]);
            expect(Number.isInteger(mark.points)).toBe(true);
            if (!mark.answered) expect(mark).toMatchObject({ points: 0, right: false });
          }
          expect(right).toBeLessThanOrEqual(answered);
          expect(answered).toBeLessThanOrEqual(asked);
          expect(asked).toBeLessThanOrEqual(state.questions.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
