import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Player } from '../../src/quiz/event.ts';
import type { Level } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import {
  counted,
  countedAnswer,
  medianMs,
  ranksOf,
  standings,
  teamStandings,
  tieBreak,
  type Standing,
} from '../../src/quiz/standings.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { after, ann, bo, cy, di, hal, itemOf, lobby, open, picks, says, SHOWN, standingOf, T0 } from './a-quiz.ts';
import { anyCourse } from './any-quiz.ts';

/** Goes on to the next question, which is shown at once. */
function next(state: QuizState): QuizState {
  const at = state.lastAt + 1_000;
  const asked = after(state, { type: 'next', by: hal, at });
  return after(asked, { type: 'shown', index: asked.questions.length - 1, at });
}

/** Answers to the current question, each some milliseconds after it was shown, and the reveal. */
function round(state: QuizState, answers: readonly (readonly [Player, number, number])[]): QuizState {
  const index = state.questions.length - 1;
  const shownAt = state.questions[index]?.shownAt ?? 0;
  const moves = answers.map(([by, ms, place]): Move => ({
    type: 'answer',
    by,
    index,
    at: shownAt + ms,
    answer: { type: 'picks', picks: [place] },
  }));
  return after(state, ...moves, { type: 'reveal', by: hal, at: state.lastAt + 18_000 });
}

describe('ranks', () => {
  test.each([
    [[], []],
    [[5], [1]],
    [
      [5, 5, 3],
      [1, 1, 3],
    ],
    [
      [3, 5, 5, 5],
      [4, 1, 1, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
  ])('of %j are %j', (values, ranks) => {
    expect(ranksOf(values)).toEqual(ranks);
  });

  test('are one more than how many are better, and shared by those who are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (values) => {
        const ranks = ranksOf(values);
        const sorted = values.toSorted((a, b) => b - a);
        values.forEach((value, at) => expect(ranks[at]).toBe(sorted.indexOf(value) + 1));
      }),
    );
  });
});

describe('standings', () => {
  test('add up what each answer was worth, and count what was left out as no points and all the time', () => {
    const items = ([1, 2, 3] as const).map((level) => itemOf({ level }));
    let quiz = round(open([ann, bo], { items }), [
      [ann, 3_000, 0],
      [bo, 3_000, 1],
    ]);
    quiz = round(next(quiz), [[bo, 11_500, 0]]);
    quiz = round(next(quiz), [
      [ann, 20_000, 0],
      [bo, 2_000, 0],
    ]);
    expect(standingOf(quiz, ann)).toMatchObject({
      points: 500 + 0 + 750,
      right: 2,
      asked: 3,
      answered: 2,
      marks: [
        { points: 500, right: true, answered: true, ms: 3_000, level: 1 },
        { points: 0, right: false, answered: false, ms: 20_000, level: 2 },
        { points: 750, right: true, answered: true, ms: 20_000, level: 3 },
      ],
    });
    expect(standingOf(quiz, bo)).toMatchObject({ points: 0 + 656 + 1_000, right: 2, rank: 1 });
  });

  test('count nothing that is open, was skipped or is void', () => {
    const answered = after(open([ann, bo]), picks(ann, 4_000, 0));
    expect(counted(answered)).toEqual([]);
    expect(standingOf(answered, ann)).toMatchObject({ points: 0, asked: 0 });
    const skipped = after(answered, says('skip', 5_000, ann), says('skip', 5_001, bo));
    expect(counted(skipped)).toEqual([]);
    expect(counted(after(answered, { type: 'void', by: hal, index: 0, at: SHOWN + 6_000 }))).toEqual([]);
    expect(counted(after(answered, says('stop', 6_000)))).toEqual([]);
    expect(counted(after(answered, says('reveal', 6_000), says('stop', 7_000)))).toEqual([0]);
  });

  test('count for who joins late only what was asked since', () => {
    let quiz = round(open([ann]), [[ann, 4_000, 0]]);
    quiz = round(next(quiz), [[bo, 4_000, 0]]);
    expect(standingOf(quiz, bo)).toMatchObject({ asked: 1, right: 1, player: { since: 1 } });
    expect(standingOf(quiz, ann)).toMatchObject({ asked: 2, right: 1 });
  });

  test('give whoever needs more time the points of the same share of it', () => {
    const quiz = after(open([ann, bo]), { type: 'join', by: cy, extraTime: 2, at: SHOWN });
    const state = round(quiz, [
      [ann, 3_000 + 8_500, 0],
      [cy, 3_000 + 18_500, 0],
    ]);
    expect(standingOf(state, ann).points).toBe(438);
    expect(standingOf(state, cy).points).toBe(438);
  });

  test('take no time into account where there is no clock', () => {
    const quiz = round(open([ann, bo], { mode: 'calm' }), [
      [ann, 900_000, 0],
      [bo, 4_000, 0],
    ]);
    expect(standings(quiz).map(({ points, marks }) => [points, marks[0]?.ms])).toEqual([
      [500, 0],
      [500, 0],
    ]);
    const [first, second] = standings(quiz);
    expect(first && second && tieBreak(first, second)).toBeUndefined();
  });

  test('list the best first, ties by the tie-break, then by name, with everybody in once', () => {
    fc.assert(
      fc.property(anyCourse(), ({ state }) => {
        const rows = standings(state);
        expect(rows.map(({ player }) => player.id).sort()).toEqual([...state.players.keys()].sort());
        rows.forEach((row, at) => {
          const above = rows[at - 1];
          expect(row.rank).toBe(1 + rows.filter(({ points }) => points > row.points).length);
          if (above?.rank === row.rank) expect([above, undefined]).toContain(tieBreak(above, row)?.better);
        });
      }),
      { numRuns: 500 },
    );
  });
});

const standing = fc
  .record({
    marks: fc.array(fc.record({ right: fc.boolean(), level: fc.integer({ min: 1, max: 3 }), ms: fc.nat(3) }), {
      maxLength: 4,
    }),
  })
  .map(({ marks }): Standing => {
    const right = marks.filter((mark) => mark.right).length;
    const player = { ...ann, since: 0, extraTime: 1, left: false };
    const full = marks.map((mark, index) => ({ ...mark, index, points: 0, answered: true }));
    return { player, rank: 1, points: 0, right, asked: marks.length, answered: marks.length, marks: full };
  });

describe('a tie', () => {
  const quizOf = (levels: readonly Level[]): QuizState =>
    open([ann, bo], { rules: { speedShare: 0 }, items: levels.map((level) => itemOf({ level })) });
  const broken = (state: QuizState): string => {
    const [first, second] = standings(state);
    const by = first && second && tieBreak(first, second);
    return `${by?.better.player.name ?? 'nobody'} by ${by?.by ?? 'nothing'}`;
  };

  test('is broken by the median time where accuracy and the hardest question are the same, or not at all', () => {
    const [right, wrong] = [0, 1];
    const faster = round(quizOf([1, 1]), [
      [ann, 3_000, right],
      [bo, 4_000, right],
    ]);
    expect(broken(faster)).toBe('Ann by time');
    expect(
      broken(
        round(next(faster), [
          [ann, 5_000, wrong],
          [bo, 4_000, wrong],
        ]),
      ),
    ).toBe('Ann by time');
    const same = round(quizOf([1, 1]), [
      [ann, 4_000, right],
      [bo, 4_000, right],
    ]);
    expect(broken(same)).toBe('nobody by nothing');
    expect(standings(same).map(({ player }) => player.name)).toEqual(['Ann', 'Bo']);
  });

  test('is broken by accuracy first', () => {
    let quiz = quizOf([1, 1, 3, 2]);
    const [right, wrong] = [0, 1];
    quiz = round(quiz, [
      [ann, 3_000, right],
      [bo, 4_000, wrong],
    ]);
    quiz = round(next(quiz), [
      [ann, 3_000, right],
      [bo, 4_000, wrong],
    ]);
    quiz = round(next(quiz), [
      [ann, 3_000, wrong],
      [bo, 4_000, right],
    ]);
    expect(standings(quiz).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(broken(quiz)).toBe('Ann by accuracy');
    expect(broken(round(next(quiz), []))).toBe('Ann by accuracy');
  });

  test('is broken by the hardest question where as many were right', () => {
    const withPoints = (levels: readonly Level[]): Standing => {
      const marks = levels.map((level, index) => ({ index, level, points: 0, right: true, answered: true, ms: 0 }));
      const player = { ...ann, since: 0, extraTime: 1, left: false };
      return { player, rank: 1, points: 0, right: 2, asked: 2, answered: 2, marks };
    };
    expect(tieBreak(withPoints([2, 2]), withPoints([1, 3]))?.by).toBe('hardest');
  });

  test('is broken the same way whoever is named first, and never in a circle', () => {
    fc.assert(
      fc.property(standing, standing, standing, (a, b, c) => {
        const better = (one: Standing, other: Standing): boolean => tieBreak(one, other)?.better === one;
        const equal = (one: Standing, other: Standing): boolean => tieBreak(one, other) === undefined;
        expect(tieBreak(a, b)).toEqual(tieBreak(b, a));
        expect(equal(a, a)).toBe(true);
        if (better(a, b) && better(b, c)) expect(better(a, c)).toBe(true);
        if (equal(a, b) && equal(b, c)) expect(equal(a, c)).toBe(true);
        if (better(a, b) && equal(b, c)) expect(better(a, c)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    [[], 0],
    [[5], 5],
    [[9, 1, 5], 5],
    [[9, 1, 5, 7], 5],
  ])('the middle of %j is %d', (times, middle) => {
    const marks = times.map((ms, index) => ({ index, ms, points: 0, right: true, level: 1, answered: true }));
    expect(medianMs({ marks })).toBe(middle);
  });
});

describe('teams', () => {
  const inTeams = (rules: Partial<Rules['teams']> = {}): QuizState => {
    const teams = { names: ['red', 'blue', 'green'], assignment: 'choose', consult: false, ...rules } as const;
    const joins = (
      [
        [ann, 'red'],
        [bo, 'red'],
        [cy, 'blue'],
      ] as const
    ).map(([by, team]): Move => ({ type: 'join', by, team, at: T0 }));
    const start = lobby({ mode: 'teams', rules: { teams, speedShare: 0 } });
    const moves: readonly Move[] = [
      { type: 'start', by: hal, at: T0 },
      { type: 'shown', index: 0, at: SHOWN },
    ];
    return after(start, ...joins, ...moves);
  };
  const table = (state: QuizState): unknown =>
    teamStandings(state).map(({ team, rank, points, active, members }) => [team, rank, points, active, members]);

  test('stand by the mean of their members, so that size does not win', () => {
    expect(
      table(
        round(inTeams(), [
          [ann, 4_000, 0],
          [bo, 4_000, 1],
          [cy, 4_000, 0],
        ]),
      ),
    ).toEqual([
      ['blue', 1, 500, 1, 1],
      ['red', 2, 250, 2, 2],
      ['green', 3, 0, 0, 0],
    ]);
  });

  test('leave out who answered less than half of what they could', () => {
    let quiz = round(inTeams(), [
      [ann, 4_000, 0],
      [bo, 4_000, 1],
      [cy, 4_000, 0],
    ]);
    quiz = round(next(quiz), [
      [ann, 4_000, 0],
      [cy, 4_000, 1],
    ]);
    // Half is enough.
    expect(table(quiz)).toEqual([
      ['red', 1, 500, 2, 2],
      ['blue', 1, 500, 1, 1],
      ['green', 3, 0, 0, 0],
    ]);
    quiz = round(next(quiz), [
      [ann, 4_000, 0],
      [cy, 4_000, 1],
    ]);
    expect(table(quiz)).toEqual([
      ['red', 1, 1_500, 1, 2],
      ['blue', 2, 500, 1, 1],
      ['green', 3, 0, 0, 0],
    ]);
  });

  test('lose nothing by somebody who joins late', () => {
    let quiz = round(inTeams(), [
      [ann, 4_000, 0],
      [bo, 4_000, 0],
      [cy, 4_000, 0],
    ]);
    quiz = after(quiz, { type: 'join', by: di, team: 'blue', at: quiz.lastAt });
    quiz = round(next(quiz), [
      [ann, 4_000, 0],
      [bo, 4_000, 0],
      [cy, 4_000, 0],
      [di, 4_000, 0],
    ]);
    expect(table(quiz)).toEqual([
      ['red', 1, 1_000, 2, 2],
      ['blue', 1, 1_000, 2, 2],
      ['green', 3, 0, 0, 0],
    ]);
  });

  test('that consult answer with one voice: the one at the bell, since the moment it last changed', () => {
    const quiz = inTeams({ consult: true });
    const state = round(quiz, [
      [ann, 4_000, 1],
      [bo, 9_000, 0],
      [ann, 12_000, 0],
      [cy, 5_000, 0],
    ]);
    for (const by of [ann, bo]) {
      const member = standingOf(state, by).player;
      expect(countedAnswer(state, 0, member)).toEqual({
        answer: { type: 'picks', picks: [0] },
        at: SHOWN + 9_000,
      });
      expect(standingOf(state, by)).toMatchObject({ right: 1, answered: 1, points: 500 });
    }
  });

  test('never have more than their questions are worth, and the mean of members who were there throughout', () => {
    fc.assert(
      fc.property(anyCourse(['teams']), ({ state }) => {
        const rows = teamStandings(state);
        expect(rows.map(({ team }) => team).sort()).toEqual([...(state.rules.teams?.names ?? [])].sort());
        for (const { team, rank, points, active, members } of rows) {
          expect(rank).toBe(1 + rows.filter((other) => other.points > points).length);
          expect(active).toBeLessThanOrEqual(members);
          const own = standings(state).filter(({ player }) => player.team === team);
          const playing = own.filter(({ asked, answered }) => asked > 0 && answered * 2 >= asked);
          expect([members, active]).toEqual([own.length, playing.length]);
          if (playing.every(({ player }) => player.since === 0)) {
            const total = playing.reduce((sum, each) => sum + each.points, 0);
            expect(Math.abs(points - total / Math.max(1, playing.length))).toBeLessThanOrEqual(0.5001);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
