import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortBy } from '../../../src/kubectl/print/sort.ts';
import recorded from './recorded/sorts.json' with { type: 'json' };

interface Item {
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

function toItems(values: readonly object[]): readonly Item[] {
  return values.map((spec, index) => ({ metadata: { name: `p${index}` }, spec: 'missing' in spec ? {} : { ...spec } }));
}

function order(items: readonly Item[], field: string): readonly number[] | null {
  const sorted = sortBy(items, field, (item) => item);
  return sorted.ok ? sorted.value.map(({ metadata }) => Number(metadata.name.slice(1))) : null;
}

describe('sorting by a field', () => {
  test.each(recorded.map(({ field, values, order: wanted }, index) => ({ index, field, values, wanted })))(
    'case $index by $field leaves the order of kubectl',
    ({ field, values, wanted }) => {
      expect(order(toItems(values), field)).toEqual(wanted);
    },
  );

  test.each([
    ['.spec.nope', "couldn't find any field"],
    ['.spec', 'has no order'],
    ['.metadata.name[', 'unterminated array'],
  ])('%s cannot be sorted by', (field, words) => {
    const result = sortBy(toItems([{ v: 1 }, { v: 2 }]), field, (item) => item);
    expect(result.ok ? '' : result.failure.message).toContain(words);
  });

  test('loses nothing and adds nothing', () => {
    const value = fc.oneof(fc.record({ v: fc.string() }), fc.constant({ missing: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (values) => {
        const items = [...toItems(values), ...toItems([{ v: 'x' }])];
        const sorted = sortBy(items, '.spec.v', (item) => item);
        expect(sorted.ok && new Set(sorted.value)).toEqual(new Set(items));
        expect(sorted.ok && sorted.value.length).toBe(items.length);
      }),
    );
  });
});
