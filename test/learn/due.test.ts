import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLearningDay, DAY_MS } from '../../src/learn/day.ts';
import { DAILY_CAP, dueOf, type DayOf } from '../../src/learn/due.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { MONDAY, review } from './reviews.ts';

const memory = await loadMemory();
const today = toLearningDay(MONDAY, 'UTC');

function dayOf(reviews: readonly Review[], facts: Partial<DayOf> & { readonly day?: number } = {}): DayOf {
  const { day = 0, zone = 'UTC', ...rest } = facts;
  return {
    cards: memory.cards(reviews, zone),
    reviews,
    memory,
    zone,
    now: MONDAY + day * DAY_MS,
    workdaysOnly: true,
    forgiven: {},
    ...rest,
  };
}

const terms = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `term-${String(at)}`);
const names = (cards: readonly { readonly term: string }[]): readonly string[] => cards.map(({ term }) => term);

describe('what is due', () => {
  test('is nothing for somebody who answered nothing yet', () => {
    expect(dueOf(dayOf([]))).toEqual({ day: today, today: [], later: 0, done: 0, leeches: [], rests: false });
  });

  test('is a term once its day has come, and stays due until it is answered', () => {
    const reviews = [review()];
    expect(names(dueOf(dayOf(reviews, { day: 2 })).today)).toEqual([]);
    for (const day of [3, 4, 100]) expect(names(dueOf(dayOf(reviews, { day })).today)).toEqual(['pod']);
    const answered = [...reviews, review({ day: 4 })];
    expect(names(dueOf(dayOf(answered, { day: 4 })).today)).toEqual([]);
  });

  test('comes with the most forgotten first', () => {
    const reviews = [
      review({ term: 'node' }),
      review({ term: 'pod', correct: false }),
      review({ term: 'node', day: 3 }),
      review({ term: 'service', day: 3 }),
    ];
    expect(names(dueOf(dayOf(reviews, { day: 60 })).today)).toEqual(['pod', 'service', 'node']);
  });

  test('is at most ten a day, less what was reviewed today; quizzes take nothing away from it', () => {
    const reviews = terms(25).map((term) => review({ term, day: -30 }));
    const first = dueOf(dayOf(reviews));
    expect([first.today.length, first.later, first.done]).toEqual([DAILY_CAP, 15, 0]);
    const four = names(first.today)
      .slice(0, 4)
      .map((term) => review({ term }));
    const second = dueOf(dayOf([...reviews, ...four]));
    expect([second.today.length, second.later, second.done]).toEqual([6, 15, 4]);
    const quizzed = dueOf(dayOf([...reviews, ...four.map((each) => ({ ...each, source: 'quiz' }))]));
    expect([quizzed.today.length, quizzed.later, quizzed.done]).toEqual([10, 11, 0]);
  });

  test('is never a term that was answered today already, however wrongly, wherever that was', () => {
    const reviews = [review({ day: -30 }), review({ correct: false, source: 'quiz' })];
    const due = dueOf(dayOf(reviews));
    expect(due.today).toEqual([]);
    expect(due.next).toBe(today + 1);
  });

  test('waits on Saturdays and Sundays for those who learn on workdays', () => {
    const reviews = [review({ day: -30 })];
    const saturday = dueOf(dayOf(reviews, { day: 5 }));
    expect([saturday.rests, names(saturday.today)]).toEqual([true, ['pod']]);
    expect(dueOf(dayOf(reviews, { day: 5, workdaysOnly: false })).rests).toBe(false);
    expect(dueOf(dayOf(reviews, { day: 7 })).rests).toBe(false);
    // Answered on Thursday, due on Sunday, asked on Monday.
    const thursday = [review({ day: 3 })];
    expect(dueOf(dayOf(thursday, { day: 3 })).next).toBe(today + 7);
    expect(dueOf(dayOf(thursday, { day: 3, workdaysOnly: false })).next).toBe(today + 6);
  });

  test('leaves out what was forgotten on eight days, until the person asks for it again', () => {
    const reviews = Array.from({ length: 9 }, (_, day) => review({ day: day * 3 - 40, correct: day === 0 }));
    const due = dueOf(dayOf(reviews));
    expect([names(due.today), names(due.leeches)]).toEqual([[], ['pod']]);
    const again = dueOf(dayOf(reviews, { forgiven: { pod: 8 } }));
    expect([names(again.today), names(again.leeches)]).toEqual([['pod'], []]);
    expect(dueOf(dayOf(reviews, { forgiven: { constructor: 8 } })).leeches).toHaveLength(1);
  });

  test('never exceeds the daily number, never asks a term twice, and loses none', () => {
    const answers = fc.array(
      fc.record({
        term: fc.constantFrom(...terms(30)),
        day: fc.integer({ min: -60, max: 0 }),
        correct: fc.boolean(),
        source: fc.constantFrom('quiz', 'review'),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(answers, fc.boolean(), (rows, workdaysOnly) => {
        const reviews = rows.map((row) => review(row)).sort((a, b) => a.at - b.at);
        const due = dueOf(dayOf(reviews, { workdaysOnly }));
        expect(due.today.length + Math.min(due.done, DAILY_CAP)).toBeLessThanOrEqual(DAILY_CAP);
        expect(new Set(names(due.today)).size).toBe(due.today.length);
        const answeredToday = reviews.filter(({ at }) => at >= MONDAY - 6 * 3_600_000).map(({ term }) => term);
        expect(names(due.today).filter((term) => answeredToday.includes(term))).toEqual([]);
        const cards = memory.cards(reviews, 'UTC');
        const waiting = [...cards.values()].filter((card) => card.due <= today && card.last < today);
        expect(due.today.length + due.later + due.leeches.length).toBeGreaterThanOrEqual(waiting.length);
        expect(due.today.length + due.later).toBeLessThanOrEqual(waiting.length);
      }),
    );
  });
});
