import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuietHours, isZone, nextMoment, problemOf } from '../../src/quiz/moments.ts';

const at = (text: string): number => Date.parse(text);
const told = (moment: number | undefined): string => (moment === undefined ? 'never' : new Date(moment).toISOString());

describe('the next moment', () => {
  test.each([
    ['of workdays', '30 9 * * 1-5', 'UTC', '2026-11-27T10:00:00Z', '2026-11-30T09:30:00.000Z'],
    [
      'goes by the clocks of its zone',
      '30 9 * * 1-5',
      'America/New_York',
      '2026-11-25T12:00:00Z',
      '2026-11-25T14:30:00.000Z',
    ],
    ['follows the clocks into summer', '0 9 * * *', 'Europe/Paris', '2026-03-28T12:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['and back again', '0 9 * * *', 'Europe/Paris', '2026-10-24T12:00:00Z', '2026-10-25T08:00:00.000Z'],
    ['is never the moment itself', '0 9 * * *', 'UTC', '2026-11-25T09:00:00Z', '2026-11-26T09:00:00.000Z'],
  ])('%s', (_, cron, zone, after, expected) => {
    expect(told(nextMoment({ cron, zone }, at(after)))).toBe(expected);
  });

  test('is always later, and the one after it later still', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const moments = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 0, max: 23 }), (zone, after, hour) => {
        const line = { cron: `15 ${String(hour)} * * 1-5`, zone };
        const next = nextMoment(line, after) ?? 0;
        expect(next).toBeGreaterThan(after);
        expect(nextMoment(line, next) ?? 0).toBeGreaterThan(next);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['30 9 * * 1-5', 'UTC', undefined],
  ['0,30 9-17 * * *', 'UTC', undefined],
  ['* * * * *', 'UTC', 'too often'],
  ['0,10 9 * * *', 'UTC', 'too often'],
  ['61 9 * * *', 'UTC', 'no cron line'],
  ['30 9 * *', 'UTC', 'five fields'],
  ['30 9 30 2 *', 'UTC', 'never comes'],
  ['30 9 * * *', 'Mars/Base', 'no time zone'],
])('"%s" in %s is answered with: %s', (cron, zone, problem) => {
  const found = problemOf(cron, zone);
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(problem);
});

test.each([
  ['Europe/Paris', true],
  ['UTC', true],
  ['Paris, France', false],
  ['', false],
])('"%s" names a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});

test.each([
  ['at noon on a workday', 'UTC', '2026-11-25T12:00:00Z', '2026-11-25T12:00:00.000Z'],
  ['at night not before the morning', 'UTC', '2026-11-25T22:00:00Z', '2026-11-26T08:00:00.000Z'],
  ['early not before the morning', 'Europe/Paris', '2026-11-25T05:00:00Z', '2026-11-25T07:00:00.000Z'],
  ['at the weekend not before Monday', 'UTC', '2026-11-28T12:00:00Z', '2026-11-30T08:00:00.000Z'],
  ['by the clocks of the zone', 'America/Los_Angeles', '2026-11-25T12:00:00Z', '2026-11-25T16:00:00.000Z'],
])('people may be disturbed %s', (_, zone, now, expected) => {
  expect(told(afterQuietHours(zone, at(now)))).toBe(expected);
});
