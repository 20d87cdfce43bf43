import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/quiz/decide.ts';
import { due, dueAt } from '../../src/quiz/due.ts';
import { evolve } from '../../src/quiz/evolve.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { awaited, elapsed, isTimed, limitFor } from '../../src/quiz/timing.ts';
import { after, ann, bo, cy, hal, LIMIT, lobby, open, picks, refusal, says, SHOWN, T0 } from './a-quiz.ts';
import { answerTo, anyCourse } from './any-quiz.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a quiz that is looked at', () => {
  test('ends, whatever happened before, however late each look is, and whether posts arrive or not', () => {
    const lateness = fc.array(fc.oneof(fc.constant(0), fc.nat(30_000), fc.nat(2 * DAY)), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(anyCourse(), lateness, fc.boolean(), ({ state }, late, shows) => {
        // A lobby, for each question three outages, a close and a next, and the end.
        const most = 3 + state.items.length * 5;
        let quiz = state;
        let looks = 0;
        for (let at = dueAt(quiz); at !== undefined; at = dueAt(quiz), looks += 1) {
          expect(looks).toBeLessThan(most);
          quiz = tick(quiz, at + (late[looks % late.length] ?? 0));
          if (shows) quiz = shown(quiz);
        }
        expect(quiz.phase).toBe('ended');
      }),
      { numRuns: 1_000 },
    );
  });

  test('does one thing at a moment: a second look at once finds nothing', () => {
    fc.assert(
      fc.property(anyCourse(), fc.oneof(fc.constant(0), fc.nat(100_000)), ({ state }, late) => {
        const at = dueAt(state);
        if (at === undefined) return;
        const looked = tick(state, at + late);
        expect(looked).not.toEqual(state);
        expect(decide(looked, { type: 'tick', at: at + late })).toEqual({ ok: true, value: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is never due before those who are awaited have had their time', () => {
    fc.assert(
      fc.property(anyCourse(['live', 'duel', 'teams', 'daily']), ({ state }) => {
        const next = due(state);
        const asked = state.questions.at(-1);
        const index = state.questions.length - 1;
        if (next?.what !== 'time' || asked?.shownAt === undefined) return;
        for (const id of awaited(state)) {
          const member = state.players.get(id);
          const limit = limitFor(state, index, member?.extraTime) ?? 0;
          const since = asked.shownAt;
          const stood = asked.pauses.map(({ from, to = from }) => Math.max(0, to - Math.max(from, since)));
          const last = since + limit + stood.reduce((sum, each) => sum + each, 0);
          expect(next.at).toBeGreaterThan(last);
          // Moments in a pause are refused; those at the very end of the time are not.
          const at = [...Array(10).keys()].map((ms) => last - ms * 1_000).find((each) => elapsed(asked, each) <= limit);
          const answer = answerTo(state.items[index], [0, 1, 2, 3, 1, 1]);
          const by = { id, name: member?.name ?? '' };
          if (at !== undefined && asked.pauses.every(({ to = 0 }) => to <= at))
            expect(decide(state, { type: 'answer', by, index, answer, at }).ok).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

const tick = (state: QuizState, at: number): QuizState => {
  const decided = decide(state, { type: 'tick', at });
  return decided.ok ? decided.value.reduce(evolve, state) : state;
};
const shown = (state: QuizState): QuizState => {
  const index = state.questions.length - 1;
  const decided = decide(state, { type: 'shown', index, at: state.lastAt + 500 });
  return decided.ok ? decided.value.reduce(evolve, state) : state;
};

describe('what is due', () => {
  test('follows the clock of the question, its pauses and what it was extended by', () => {
    const live = open([ann, bo]);
    expect(due(live)).toEqual({ what: 'time', at: SHOWN + LIMIT + 2_000 });
    const extended = after(live, { type: 'extend', by: hal, ms: 30_000, at: SHOWN + 1 });
    expect(dueAt(extended)).toBe(SHOWN + LIMIT + 32_000);
    const paused = after(live, says('pause', 5_000));
    expect(due(paused)).toEqual({ what: 'give-up', at: SHOWN + 5_000 + DAY });
    expect(dueAt(after(paused, says('resume', 65_000)))).toBe(SHOWN + LIMIT + 62_000);
  });

  test('waits for the one with most time among those who have not answered', () => {
    const live = after(open([ann, bo]), { type: 'join', by: cy, extraTime: 1.5, at: SHOWN });
    expect(dueAt(live)).toBe(SHOWN + LIMIT * 1.5 + 2_000);
    expect(dueAt(after(live, picks(cy, 4_000, 1)))).toBe(SHOWN + LIMIT + 2_000);
    expect(due(after(live, picks(cy, 4_000, 1), picks(ann, 7_000, 1), picks(bo, 5_000, 1)))).toEqual({
      what: 'all-in',
      at: SHOWN + 9_000,
    });
  });

  test('waits for nobody who left, and closes at once when all others have answered', () => {
    const live = after(open([ann, bo]), picks(ann, 4_000, 0));
    expect(due(after(live, says('leave', 5_000, bo)))).toEqual({ what: 'all-in', at: SHOWN + 6_000 });
  });

  test('has no clock before the question is shown', () => {
    const { questions, ...rest } = open([ann]);
    const { shownAt, ...first } = questions[0] ?? { askedAt: 0 };
    expect(shownAt).toBe(SHOWN);
    expect(due({ ...rest, questions: [first as (typeof questions)[number]] })?.what).toBe('give-up');
  });

  test('bears with a platform whose clock is slow: nothing is shown before it is asked', () => {
    const asked = after(lobby(), says('join', 0, ann), { type: 'start', by: hal, at: T0 });
    const behind = after(asked, { type: 'shown', index: 0, at: T0 - 8_000 });
    expect(dueAt(behind)).toBe(T0 + LIMIT + 2_000);
  });

  test.each([
    ['live', 'next'],
    ['duel', 'next'],
    ['calm', 'give-up'],
  ] as const)('after a question of a %s quiz is: %s', (mode, what) => {
    expect(due(after(open([ann, bo], { mode }), says('reveal', 5_000)))?.what).toBe(what);
  });

  test('lets a daily question stand for as long as was agreed, over the weekend too', () => {
    const daily = open([], { mode: 'daily', rules: { openForMs: 70 * HOUR } });
    expect(due(daily)).toEqual({ what: 'time', at: SHOWN + 70 * HOUR + 2_000 });
    const answered = after(daily, picks(ann, 9_000, 0), picks(bo, 2 * HOUR, 0));
    expect(due(answered)).toEqual({ what: 'time', at: SHOWN + 70 * HOUR + 2_000 });
    expect(dueAt(after(answered, { type: 'extend', by: hal, ms: 60_000, at: SHOWN + HOUR }))).toBe(
      SHOWN + 70 * HOUR + 62_000,
    );
    const closed = tick(daily, SHOWN + 70 * HOUR + 2_000);
    expect(closed.questions[0]?.closed?.reason).toBe('time');
    expect(tick(closed, dueAt(closed) ?? 0).ended?.reason).toBe('finished');
  });

  test('tells a drill and a calm quiz apart from one with a clock', () => {
    for (const mode of ['drill', 'calm', 'daily'] as const) expect(isTimed(lobby({ mode }).rules)).toBe(false);
  });
});

describe('a lobby that comes to its time', () => {
  const lobbyMs = 60_000;
  const came = (state: QuizState, late = 0): QuizState => tick(state, (dueAt(state) ?? 0) + late);

  test('starts where that was agreed and somebody is there', () => {
    expect(dueAt(lobby({ rules: { lobbyMs } }))).toBe(T0 + lobbyMs);
    expect(came(after(lobby({ rules: { lobbyMs } }), says('join', 0, ann))).phase).toBe('open');
  });

  test.each([
    ['nobody came', lobby({ rules: { lobbyMs } }), 'empty'],
    ['a duel has one', after(lobby({ mode: 'duel', rules: { lobbyMs } }), says('join', 0, ann)), 'idle'],
    ['its host never started it', after(lobby(), says('join', 0, ann)), 'idle'],
    ['nobody came, and its host never started it', lobby(), 'empty'],
  ])('ends when %s', (_, state, reason) => {
    expect(came(state).ended?.reason).toBe(reason);
  });

  test('does not start hours later', () => {
    expect(came(after(lobby({ rules: { lobbyMs } }), says('join', 0, ann)), 2 * HOUR).ended?.reason).toBe('idle');
  });
});

describe('a look that comes late', () => {
  const live = after(open([ann, bo]), picks(ann, 4_000, 0));
  const at = dueAt(live) ?? 0;

  test('closes all the same within ten seconds', () => {
    expect(tick(live, at + 9_999).questions[0]?.closed).toEqual({ at: at + 9_999, reason: 'time' });
  });

  test('opens the question again after an outage, at most three times', () => {
    let quiz = live;
    for (let outages = 1; outages <= 3; outages += 1) {
      const late = (dueAt(quiz) ?? 0) + 20_000;
      quiz = tick(quiz, late);
      expect(quiz.questions[0]).toMatchObject({ outages, extendedMs: outages * 35_000 });
      expect(dueAt(quiz)).toBe(late + 15_000);
      expect(refusal(quiz, { ...picks(bo, 0, 1), at: late + 5_000 })).toBeUndefined();
    }
    expect(tick(quiz, (dueAt(quiz) ?? 0) + 20_000).phase).toBe('closed');
  });

  test('ends what nobody waits for any more, and shows the answer', () => {
    const quiz = tick(live, at + HOUR + 1);
    expect(quiz.ended?.reason).toBe('idle');
    expect(quiz.questions[0]?.closed?.reason).toBe('time');
  });
});

describe('an empty room', () => {
  const silent = (state: QuizState): QuizState => tick(state, dueAt(state) ?? 0);
  const items = Array.from({ length: 8 }, () => lobby().items[0]).flatMap((item) => item ?? []);

  test('is asked three questions and no more', () => {
    let quiz = open([ann], { items });
    for (let looks = 0; looks < 6; looks += 1) quiz = shown(silent(quiz));
    expect(quiz.questions.length).toBe(3);
    expect(quiz.ended?.reason).toBe('idle');
  });

  test('is none when somebody answered one of three, or a host goes on', () => {
    let quiz = after(open([ann], { items }), picks(ann, 5_000, 2));
    for (let looks = 0; looks < 6; looks += 1) quiz = shown(silent(quiz));
    expect(quiz.phase).toBe('open');
    const hosted = after(quiz, { type: 'reveal', by: hal, at: quiz.lastAt + 1 });
    expect(shown(silent(hosted)).phase).toBe('open');
  });
});
