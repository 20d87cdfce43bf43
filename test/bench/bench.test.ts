import { expect, test } from 'vitest';
import { GLOSSARY } from '../commands/whole-tutor.ts';
import { CONTESTANTS } from './contestants.ts';
import { measureLatency, percentile, spread } from './latency.ts';
import { growGlossary } from './synthetic.ts';
import { latencyTable, milliseconds } from './table.ts';

test('a grown glossary has as many entries as asked, all different, and is the same each time', () => {
  const grown = growGlossary(GLOSSARY, 500);
  expect(grown.terms.length).toBe(500);
  expect(new Set([...grown.terms, ...grown.owed].map(({ id }) => id)).size).toBe(500 + grown.owed.length);
  expect(growGlossary(GLOSSARY, 500)).toEqual(grown);
  expect(growGlossary(GLOSSARY, 20).terms).toEqual(GLOSSARY.terms.slice(0, 20));
});

test.each(CONTESTANTS)('$name answers a few questions, and the times make a table', async (contestant) => {
  const latency = await measureLatency(contestant, {
    real: GLOSSARY,
    entries: 150,
    ask: ['what is a pod', 'restart'],
    rounds: 1,
  });
  expect(latency).toMatchObject({ contestant: contestant.name, entries: 150, answers: 2 });
  expect(latency.p99).toBeGreaterThanOrEqual(latency.p50);
  expect(latencyTable([latency])).toContain(`| 150 | ${contestant.name} | 2 |`);
});

test.each([
  [[3, 1, 2], 0.5, 2],
  [[3, 1, 2], 0.99, 3],
  [[7], 0.5, 7],
  [Array.from({ length: 200 }, (_, at) => at + 1), 0.99, 198],
])('of %j the share %f lies at or below %i', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('fewer questions are spread over all kinds', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
  expect(spread([1, 2], 5)).toEqual([1, 2]);
});

test.each([
  [1234.5, '1235'],
  [12.34, '12.3'],
  [0.5, '0.500'],
])('%f milliseconds read %s', (value, text) => {
  expect(milliseconds(value)).toBe(text);
});
