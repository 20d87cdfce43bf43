import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../../src/kubectl/grammar/format.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { VERBS } from '../../../src/kubectl/grammar/verbs.ts';
import { anyHostileLine, anyQueryLine } from './any-line.ts';

describe('a line of the grammar', () => {
  test('is a query', () => {
    fc.assert(
      fc.property(anyQueryLine, (line) => {
        expect(parseQuery(line)).toMatchObject({ type: 'query' });
      }),
      { numRuns: 1_500 },
    );
  });

  test('means the same once it is written in its own form', () => {
    fc.assert(
      fc.property(anyQueryLine, (line) => {
        const parsed = parseQuery(line);
        if (parsed.type === 'query') expect(parseQuery(formatQuery(parsed.query))).toEqual(parsed);
      }),
      { numRuns: 1_500 },
    );
  });

  test('comes in every verb that is read', () => {
    const seen = new Set(
      fc.sample(anyQueryLine, 1_000).flatMap((line) => {
        const parsed = parseQuery(line);
        if (parsed.type !== 'query') return [];
        return parsed.query.verb === 'top' ? [`top ${parsed.query.kind}`] : [parsed.query.verb];
      }),
    );
    expect([...seen].sort()).toEqual(
      VERBS.flatMap(({ name, refusal }) => (refusal === undefined ? [name] : [])).sort(),
    );
  });
});

/** Every text and number that a query holds. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** Words that stand in queries without being typed: what kinds of things are called, and our bounds. */
const OURS = new Set(
  `types pairs table name yaml json jsonpath custom-columns object labels list action text wide pods pod node Normal Warning
  50 500 262144 3 60 0 status scale cpu memory kind`.split(/\s+/u),
);

describe('any line', () => {
  test('is read without an accident, whatever stands in it', () => {
    fc.assert(
      fc.property(anyHostileLine, (line) => {
        expect(['query', 'refused', 'invalid', 'none']).toContain(parseQuery(line).type);
      }),
      { numRuns: 2_500 },
    );
  });

  test('that is a query holds nothing that was not typed, and no name that could leave its place in a path', () => {
    fc.assert(
      fc.property(anyHostileLine, (line) => {
        const parsed = parseQuery(line);
        if (parsed.type !== 'query') return;
        const { query } = parsed;
        const typed = line.toLowerCase().replaceAll(/['"\\]/gu, '');
        const verbs = VERBS.map(({ name }) => name);
        const foreign = leavesOf(query).filter(
          (leaf) =>
            !typed.includes(leaf.toLowerCase().replaceAll(/['"\\]/gu, '')) &&
            !OURS.has(leaf) &&
            !verbs.includes(leaf) &&
            leaf !== 'top',
        );
        expect(foreign.filter((leaf) => !/^[\d.]+$/u.test(leaf))).toEqual([]);
        const wanted = 'wanted' in query ? query.wanted : undefined;
        const names = wanted?.type === 'pairs' ? wanted.pairs.map(({ name }) => name) : (wanted?.names ?? []);
        expect(names.filter((name) => /[/%?#\s\\]|\.\.|^\.$/u.test(name))).toEqual([]);
        expect(parseQuery(formatQuery(query))).toEqual(parsed);
      }),
      { numRuns: 2_500 },
    );
  });

  const pieces = [
    'a',
    ' ',
    'a ',
    "'",
    '"',
    '\\',
    '-',
    '-a ',
    '--a ',
    '--a=',
    'a=',
    'a,',
    ',',
    '/',
    'a/b ',
    '(',
    '$',
    '|',
    '#',
    '—',
    '.',
    '\n',
  ];

  test.each(
    pieces.flatMap((piece) =>
      ['get ', 'kubectl get ', 'kubectl delete pod ', 'kubectl get pods -l ', ''].map(
        (start) => [start, piece] as const,
      ),
    ),
  )('of 10,000 characters is read at once: "%s" and many of %j', (start, piece) => {
    const line = start + piece.repeat(Math.ceil(10_000 / piece.length));
    const before = performance.now();
    parseQuery(line);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
