import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import { dueAt } from '../../src/quiz/due.ts';
import { PACES, type Pace } from '../../src/quiz/rules.ts';
import { standings } from '../../src/quiz/standings.ts';
import {
  awaited,
  deadlineOf,
  elapsed,
  isPausedAt,
  limitFor,
  revealFor,
  timeFor,
  wordsIn,
} from '../../src/quiz/timing.ts';
import { after, ann, bo, cy, hal, itemOf, LIMIT, open, picks, says, SHOWN } from './a-quiz.ts';
import { anyCourse, anyItem } from './any-quiz.ts';

const ofWords = (count: number): Item => ({ ...itemOf(), ask: ['word '.repeat(count)], options: [] });

describe('the time for a question', () => {
  test.each([
    [0, 'normal', 20],
    [28, 'normal', 20],
    [29, 'normal', 25],
    [60, 'normal', 35],
    [60, 'relaxed', 50],
    [60, 'quick', 25],
    [200, 'normal', 80],
  ] as const)('for %d words, %s, is %d seconds', (words, pace, seconds) => {
    expect(timeFor(ofWords(words), pace)).toBe(seconds * 1_000);
  });

  test('counts the words of the question, what is to be read, and the options', () => {
    const item: Item = {
      ...itemOf(),
      ask: ['What does ', { type: 'code', text: 'kubectl get pods' }, ' show?'],
      exhibit: { language: 'yaml', code: 'kind: Pod\nmetadata:\n  name: web' },
      options: [{ text: ['one thing'] }, { text: ['another'] }],
    };
    expect(wordsIn(item)).toBe(6 + 5 + 3);
  });

  test('is at least twenty seconds, in steps of five, and longer for more words and a calmer pace', () => {
    fc.assert(
      fc.property(anyItem, fc.constantFrom<Pace[]>('quick', 'normal', 'relaxed'), (item, pace) => {
        const ms = timeFor(item, pace);
        expect(ms % 5_000).toBe(0);
        expect(ms).toBeGreaterThanOrEqual(20_000);
        expect(ms).toBeGreaterThanOrEqual((10_000 + 350 * wordsIn(item)) * PACES[pace]);
        expect(timeFor({ ...item, because: ['Many words.'] }, pace)).toBe(ms);
        expect(timeFor(item, 'relaxed')).toBeGreaterThanOrEqual(timeFor(item, 'quick'));
      }),
    );
  });

  test('leaves longer explanations longer in sight', () => {
    const long: Item = { ...itemOf(), because: ['word '.repeat(40)] };
    expect(revealFor(long, 'normal')).toBe(8_000 + 40 * 350);
    expect(revealFor(long, 'relaxed')).toBeGreaterThan(revealFor(long, 'normal'));
  });

  test('is longer for whoever needs it, and by what the host adds, for all alike', () => {
    const live = open([ann]);
    expect([limitFor(live, 0), limitFor(live, 0, 1.5), limitFor(live, 1)]).toEqual([LIMIT, 30_000, undefined]);
    const extended = after(live, { type: 'extend', by: hal, ms: 15_000, at: SHOWN + 1 });
    expect([limitFor(extended, 0), limitFor(extended, 0, 1.5)]).toEqual([35_000, 45_000]);
    expect(deadlineOf(extended)).toBe(SHOWN + 35_000);
  });

  test('is not told where there is no clock, or none that runs', () => {
    for (const mode of ['calm', 'drill'] as const) expect(limitFor(open([hal], { mode }), 0)).toBeUndefined();
    expect(deadlineOf(open([ann], { mode: 'calm' }))).toBeUndefined();
    expect(deadlineOf(after(open([ann]), says('pause', 1_000)))).toBeUndefined();
    expect(deadlineOf(after(open([ann]), says('reveal', 1_000)))).toBeUndefined();
  });
});

describe('the time somebody took', () => {
  const asked = { ...open([ann]).questions[0], askedAt: SHOWN - 1_000 };

  test.each([
    ['before it was shown', [], -500, 0],
    ['without a pause', [], 7_000, 7_000],
    ['after a pause', [[2_000, 60_000]], 61_000, 3_000],
    ['in a pause', [[2_000, 60_000]], 30_000, 2_000],
    ['before a pause', [[2_000, 60_000]], 1_500, 1_500],
    [
      'after two pauses',
      [
        [1_000, 2_000],
        [3_000, 5_000],
      ],
      8_000,
      5_000,
    ],
    ['after a pause that began before it was shown', [[-4_000, 5_000]], 6_000, 1_000],
  ] as const)('is measured %s', (_, pauses, at, ms) => {
    const paused = pauses.map(([from, to]) => ({ from: SHOWN + from, to: SHOWN + to }));
    const question = { ...asked, shownAt: SHOWN, pauses: paused } as unknown as Parameters<typeof elapsed>[0];
    expect(elapsed(question, SHOWN + at)).toBe(ms);
  });

  test('never runs backwards, and never faster than the clock', () => {
    fc.assert(
      fc.property(anyCourse(), fc.integer({ min: -5_000, max: 60_000 }), fc.nat(60_000), ({ state }, at, later) => {
        for (const question of state.questions) {
          const from = (question.shownAt ?? question.askedAt) + at;
          const [first, second] = [elapsed(question, from), elapsed(question, from + later)];
          expect(second).toBeGreaterThanOrEqual(first);
          expect(second - first).toBeLessThanOrEqual(later);
          // It stands still in a pause.
          if (isPausedAt(question, from)) expect(elapsed(question, from + 1)).toBe(first);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pause', () => {
  test('costs nobody any time: answers, points and the close come as much later as it lasted', () => {
    const moments = fc.record({
      pausedAt: fc.integer({ min: 0, max: LIMIT - 1 }),
      lasted: fc.nat(3_600_000),
      answeredAt: fc.integer({ min: 0, max: LIMIT }),
      place: fc.nat(2),
    });
    fc.assert(
      fc.property(moments, ({ pausedAt, lasted, answeredAt, place }) => {
        const answered = Math.max(answeredAt, pausedAt);
        const plain = after(open([ann, bo]), picks(ann, answered, place));
        const paused = after(
          open([ann, bo]),
          says('pause', pausedAt),
          says('resume', pausedAt + lasted),
          picks(ann, answered + lasted, place),
        );
        expect(dueAt(paused)).toBe((dueAt(plain) ?? 0) + lasted);
        expect(deadlineOf(paused)).toBe((deadlineOf(plain) ?? 0) + lasted);
        const reveal = says('reveal', answered + lasted);
        const rows = [plain, paused].map((state) => standings(after(state, reveal)).map(({ marks }) => marks));
        expect(rows[1]).toEqual(rows[0]);
      }),
    );
  });
});

test('those are awaited who are there and have not answered', () => {
  const more: Move = { type: 'join', by: cy, at: SHOWN };
  const state = after(open([ann, bo]), more, picks(ann, 4_000, 1), says('leave', 5_000, bo));
  expect(awaited(state)).toEqual([cy.id]);
});
