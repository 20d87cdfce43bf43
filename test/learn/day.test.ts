import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAY_MS,
  fromMemoryTime,
  isWorkday,
  nextWorkday,
  renderComing,
  toLearningDay,
  toMemoryTime,
} from '../../src/learn/day.ts';
import { parseZone, toWallClock } from '../../src/core/zone.ts';

/** On both sides of UTC, with halves and quarters of hours, with and without changes of the clocks, in both hemispheres. */
const ZONES = [
  'UTC',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Europe/Paris',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Pacific/Pago_Pago',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const dayOf = (text: string, name: string): string =>
  toMemoryTime(toLearningDay(Date.parse(text), name))
    .toISOString()
    .slice(0, 10);

describe('a day of learning', () => {
  test.each([
    ['2026-11-23T03:59:59Z', 'UTC', '2026-11-22', 'before four in the morning it is still yesterday'],
    ['2026-11-23T04:00:00Z', 'UTC', '2026-11-23', 'at four a day begins'],
    ['2026-11-23T23:30:00Z', 'UTC', '2026-11-23', 'late in the evening'],
    ['2026-11-24T00:30:00Z', 'UTC', '2026-11-23', 'an hour later it is the same evening'],
    ['2026-11-23T18:59:00Z', 'Asia/Tokyo', '2026-11-23', 'in Tokyo, 03:59'],
    ['2026-11-23T19:00:00Z', 'Asia/Tokyo', '2026-11-24', 'in Tokyo, 04:00'],
    ['2026-11-23T23:59:00Z', 'America/Los_Angeles', '2026-11-23', 'an afternoon in Los Angeles across midnight UTC'],
    ['2026-11-24T00:01:00Z', 'America/Los_Angeles', '2026-11-23', 'the same afternoon two minutes later'],
    ['2026-03-29T01:30:00Z', 'Europe/Paris', '2026-03-28', 'clocks went forward half an hour ago: 03:30'],
    ['2026-03-29T02:00:00Z', 'Europe/Paris', '2026-03-29', 'that short night ends an hour early in UTC'],
    ['2026-10-25T02:59:00Z', 'Europe/Paris', '2026-10-24', 'clocks went back: 03:59 comes an hour late in UTC'],
    ['2026-10-25T03:00:00Z', 'Europe/Paris', '2026-10-25', 'and then 04:00'],
    ['2026-11-22T14:00:00Z', 'Pacific/Kiritimati', '2026-11-23', 'fourteen hours ahead'],
    ['2026-11-23T14:59:00Z', 'Pacific/Pago_Pago', '2026-11-22', 'eleven hours behind'],
  ])('%s in %s belongs to %s: %s', (at, name, day) => {
    expect(dayOf(at, name)).toBe(day);
  });

  test('never goes back as time goes on, in any zone', () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 3 * DAY_MS }), (name, at, later) => {
        expect(toLearningDay(at + later, name)).toBeGreaterThanOrEqual(toLearningDay(at, name));
      }),
    );
  });

  test('is followed by the next one within 25 hours, and not by the one after within 23', () => {
    fc.assert(
      fc.property(zone, moment, (name, at) => {
        const day = toLearningDay(at, name);
        expect(toLearningDay(at + 25 * 3_600_000, name)).toBeGreaterThan(day);
        expect(toLearningDay(at + 23 * 3_600_000, name)).toBeLessThanOrEqual(day + 1);
      }),
    );
  });

  test('differs by at most two between the first zone of the world and the last', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const days = ZONES.map((name) => toLearningDay(at, name));
        expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is told to the memory model as a whole day, and read back as the same one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 40_000 }), (day) => {
        expect(fromMemoryTime(toMemoryTime(day))).toBe(day);
        expect(toMemoryTime(day).getTime() % DAY_MS).toBe(day < 0 ? -0 : 0);
      }),
    );
  });

  test.each([
    ['2026-11-20', true, '2026-11-23'],
    ['2026-11-21', false, '2026-11-23'],
    ['2026-11-22', false, '2026-11-23'],
    ['2026-11-23', true, '2026-11-24'],
    ['1969-12-31', true, '1970-01-01'],
  ])('%s is a workday: %s, and the next one is %s', (date, works, next) => {
    const day = fromMemoryTime(new Date(date));
    expect(isWorkday(day)).toBe(works);
    expect(toMemoryTime(nextWorkday(day)).toISOString().slice(0, 10)).toBe(next);
  });

  test('is said in words', () => {
    const monday = fromMemoryTime(new Date('2026-11-23'));
    expect(renderComing(monday, monday - 2)).toBe('on Mon 23 Nov');
    expect(renderComing(monday, monday - 1)).toBe('tomorrow');
  });
});

describe('the clock on the wall', () => {
  test('is off from UTC by whole quarters of an hour, and never by more than 14 hours', () => {
    fc.assert(
      fc.property(zone, moment, (name, at) => {
        const second = Math.floor(at / 1000) * 1000;
        const off = toWallClock(at, name) - second;
        expect(Math.abs(off % 900_000)).toBe(0);
        expect(Math.abs(off)).toBeLessThanOrEqual(14 * 3_600_000);
      }),
    );
  });
});

describe('a zone', () => {
  test.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['EUROPE/PARIS', 'Europe/Paris'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['EUROPE/KYIV', 'Europe/Kyiv'],
    ['Antarctica/McMurdo', 'Antarctica/McMurdo'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['America/Port_of_Spain', 'America/Port_of_Spain'],
    ['utc', 'UTC'],
    ['cet', 'CET'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['Mars/Olympus', undefined],
    ['UTC+2', undefined],
    ['+02:00', undefined],
    ['', undefined],
    ['Europe/Paris; drop', undefined],
    ['constructor', undefined],
  ])('"%s" is read as %s', (text, name) => {
    expect(parseZone(text)).toBe(name);
  });

  test('is only read where its clock can be told, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...Intl.supportedValuesOf('timeZone'))), (text) => {
        const name = parseZone(text);
        if (name !== undefined) expect(Number.isFinite(toWallClock(0, name))).toBe(true);
      }),
    );
  });
});
