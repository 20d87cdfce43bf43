import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/core/distance.ts';
import { parseDiscovery } from '../../../src/kubectl/names/parse-discovery.ts';
import { suggestNames, suggestTypes } from '../../../src/kubectl/names/suggest.ts';
import { CORE, GROUPS } from './samples.ts';

describe('the distance of two words', () => {
  test.each([
    ['pods', 'pods', 0],
    ['pdos', 'pods', 1],
    ['pod', 'pods', 1],
    ['pots', 'pods', 1],
    ['services', 'servcie', 2],
    ['a', 'abcdef', 4],
  ])('%s and %s lie %d slips apart', (a, b, slips) => {
    expect(distance(a, b, 3)).toBe(slips);
  });

  test('is the same both ways and nothing only for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

describe('near names', () => {
  test('of types say the group where the plain name is another type', () => {
    const discovery = parseDiscovery(CORE, GROUPS);
    expect(suggestTypes('evnets', discovery)).toEqual(['events', 'events.events.k8s.io']);
    expect(suggestTypes('dpeloy', discovery)).toEqual(['deployments']);
    expect(suggestTypes('zzzzzz', discovery)).toEqual([]);
    expect(suggestTypes('x'.repeat(10_000), discovery)).toEqual([]);
  });

  test('of objects are those with the beginning, then with slips, then containing it', () => {
    const known = ['web-7d9f5-x2x4q', 'wep', 'api-web-1', 'database'];
    expect(suggestNames('web', known)).toEqual(['web-7d9f5-x2x4q', 'wep', 'api-web-1']);
    expect(suggestNames('wbe', known)).toEqual(['web-7d9f5-x2x4q']);
    expect(suggestNames('databse', known)).toEqual(['database']);
    expect(suggestNames('', known)).toEqual([]);
  });
});
