import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, toLearningDay } from '../../src/learn/day.ts';
import { remindersDue, type Reminded } from '../../src/learn/reminders.ts';
import { MONDAY } from './reviews.ts';

const ann: Reminded = { person: 'slack/team/@ann', zone: 'UTC' };
const isDue = (at: string, facts: Partial<Reminded> = {}): boolean =>
  remindersDue(Date.parse(at), [{ ...ann, ...facts }]).length === 1;

describe('a reminder', () => {
  test.each([
    ['2026-11-23T08:59:00Z', {}, false, 'before nine'],
    ['2026-11-23T09:00:00Z', {}, true, 'at nine on a Monday'],
    ['2026-11-23T17:59:00Z', {}, true, 'in the afternoon, when we were away before'],
    ['2026-11-23T18:00:00Z', {}, false, 'in the evening'],
    ['2026-11-21T10:00:00Z', {}, false, 'on a Saturday'],
    ['2026-11-22T10:00:00Z', {}, false, 'on a Sunday'],
    ['2026-11-23T10:00:00Z', { zone: 'America/Los_Angeles' }, false, 'at two in the morning in Los Angeles'],
    ['2026-11-23T17:00:00Z', { zone: 'America/Los_Angeles' }, true, 'at nine in Los Angeles'],
    ['2026-11-23T00:00:00Z', { zone: 'Asia/Tokyo' }, true, 'at nine in Tokyo'],
    [
      '2026-11-21T01:00:00Z',
      { zone: 'America/Los_Angeles' },
      true,
      'on Friday, 17:00 there, though it is Saturday in UTC',
    ],
    ['2026-11-22T23:30:00Z', { zone: 'Australia/Sydney' }, true, 'on Monday morning there, though it is Sunday in UTC'],
  ] as readonly (readonly [string, Partial<Reminded>, boolean, string])[])('%s %o is due: %s, %s', (at, facts, due) => {
    expect(isDue(at, facts)).toBe(due);
  });

  test('goes out once a day however often one looks, and on every workday', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/Los_Angeles', 'Europe/Paris', 'Pacific/Auckland');
    fc.assert(
      fc.property(zones, fc.integer({ min: 10, max: 90 }), (zone, minutes) => {
        let last: number | undefined;
        let sent = 0;
        for (let at = MONDAY; at < MONDAY + 14 * DAY_MS; at += minutes * 60_000) {
          const person = { ...ann, zone, ...(last === undefined ? {} : { last }) };
          if (remindersDue(at, [person]).length === 0) continue;
          last = toLearningDay(at, zone);
          sent += 1;
        }
        expect(sent).toBeGreaterThanOrEqual(9);
        expect(sent).toBeLessThanOrEqual(11);
      }),
      { numRuns: 30 },
    );
  });
});
