import { describe, expect, test } from 'vitest';
import { eventCells, sortEvents } from '../../../src/kubectl/events/cells.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

const event = (fields: Record<string, unknown>): KubeObject => ({
  type: 'Normal',
  reason: 'Pulled',
  message: 'Container image pulled',
  involvedObject: { kind: 'Pod', name: 'web-1' },
  ...fields,
});

describe('LAST SEEN of an event', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['once, told by its first time', { firstTimestamp: '2026-11-23T11:55:00Z', count: 1 }, '5m'],
    [
      'counted',
      { firstTimestamp: '2026-11-23T10:00:00Z', lastTimestamp: '2026-11-23T11:59:00Z', count: 14 },
      '60s (x14 over 120m)',
    ],
    [
      'a series',
      { eventTime: '2026-11-23T11:00:00.000000Z', series: { count: 3, lastObservedTime: '2026-11-23T11:59:50.5Z' } },
      '9s (x3 over 60m)',
    ],
    ['of the newer kind', { eventTime: '2026-11-23T11:59:57.250000Z', firstTimestamp: null }, '2s'],
    ['without any time', { eventTime: null, firstTimestamp: null, lastTimestamp: null }, '<unknown>'],
    ['counted, with no last time', { count: 2 }, '<unknown> (x2 over <unknown>)'],
  ])('%s', (_name, fields, expected) => {
    expect(eventCells(event(fields), NOW)[0]).toBe(expected);
  });
});

test('an event shows what it is about, and cannot act on a terminal', () => {
  const cells = eventCells(event({ message: ' \u001B[31mred\r\n' }), NOW);
  expect(cells.slice(1)).toEqual(['Normal', 'Pulled', 'Pod/web-1', '^[[31mred']);
});

test('events stand in the order they were last seen, those without a time first', () => {
  const named = (name: string, fields: Record<string, unknown>): KubeObject => event({ metadata: { name }, ...fields });
  const sorted = sortEvents([
    named('counted', { firstTimestamp: '2026-11-23T08:00:00Z', lastTimestamp: '2026-11-23T11:00:00Z', count: 2 }),
    named('series', { eventTime: '2026-11-23T07:00:00Z', series: { lastObservedTime: '2026-11-23T10:00:00.000001Z' } }),
    named('exact', { eventTime: '2026-11-23T10:00:00.000002Z' }),
    named('timeless', {}),
  ]);
  expect(sorted.map(({ metadata }) => metadata?.name)).toEqual(['timeless', 'series', 'exact', 'counted']);
});
