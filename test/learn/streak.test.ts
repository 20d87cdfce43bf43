import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday } from '../../src/learn/day.ts';
import { streakOf } from '../../src/learn/streak.ts';

/** A Monday, counted from 1970-01-01 on. */
const MONDAY = 20_780;

/** Reads `x..x` as the workdays that end with today: `x` answered, `.` not. */
function workdays(signs: string, today = MONDAY): ReadonlySet<number> {
  const answered = new Set<number>();
  let day = today;
  for (const sign of [...signs].reverse()) {
    while (!isWorkday(day)) day -= 1;
    if (sign === 'x') answered.add(day);
    day -= 1;
  }
  return answered;
}

describe('a streak', () => {
  test('is counted from a Monday in these tests', () => {
    expect([isWorkday(MONDAY), isWorkday(MONDAY - 1), isWorkday(MONDAY - 2), isWorkday(MONDAY - 3)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test.each([
    ['', { days: 0, bridged: 0, today: false }, 'nothing was ever answered'],
    ['x', { days: 1, bridged: 0, today: true }, 'today is the first day'],
    ['xxxxx', { days: 5, bridged: 0, today: true }, 'a week, the weekend in between'],
    ['xxxx.', { days: 4, bridged: 0, today: false }, 'today is not over yet'],
    ['xxx.x', { days: 4, bridged: 1, today: true }, 'one day is bridged'],
    ['xxx..x', { days: 4, bridged: 2, today: true }, 'two days are'],
    ['xxx...x', { days: 1, bridged: 0, today: true }, 'three are not'],
    ['xxx...', { days: 3, bridged: 2, today: false }, 'two days and this morning are'],
    ['xxx....', { days: 0, bridged: 0, today: false }, 'three days and this morning are not'],
    ['x.xxxx.xxxxxxxx.x', { days: 14, bridged: 3, today: true }, 'one a week is bridged for ever'],
    ['xxx.xxx.xx.x', { days: 6, bridged: 2, today: true }, 'three in ten are not'],
  ])('over %s is %o: %s', (signs, streak) => {
    expect(streakOf(workdays(signs), MONDAY)).toEqual(streak);
  });

  test('neither counts nor breaks at the weekend', () => {
    const friday = MONDAY - 3;
    expect(streakOf(new Set([friday, friday + 1, friday + 2]), friday + 2)).toEqual({
      days: 1,
      bridged: 0,
      today: true,
    });
    expect(streakOf(new Set([friday]), MONDAY)).toEqual({ days: 1, bridged: 0, today: false });
  });

  test('never shrinks by one more day of learning, and never counts more than there were', () => {
    const days = fc.array(fc.integer({ min: MONDAY - 60, max: MONDAY }), { maxLength: 50 });
    fc.assert(
      fc.property(days, fc.integer({ min: MONDAY - 60, max: MONDAY }), (answered, more) => {
        const { days: before, bridged } = streakOf(new Set(answered), MONDAY);
        expect(streakOf(new Set([...answered, more]), MONDAY).days).toBeGreaterThanOrEqual(before);
        expect(before).toBeLessThanOrEqual(new Set(answered.filter(isWorkday)).size);
        expect(bridged).toBeLessThanOrEqual(2 * before);
      }),
    );
  });
});
