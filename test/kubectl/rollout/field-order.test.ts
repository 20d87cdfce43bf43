import { expect, test } from 'vitest';
import { inOrderOf } from '../../../src/kubectl/rollout/field-order.ts';

const order = (value: unknown, guide: unknown): string => JSON.stringify(inOrderOf(value, guide));

test.each<[string, unknown, unknown, string]>([
  ['fields', { image: 1, name: 2, ports: 3 }, { name: 0, image: 0 }, '{"name":2,"image":1,"ports":3}'],
  ['fields within fields', { spec: { b: 1, c: 2 } }, { spec: { c: 0, b: 0 } }, '{"spec":{"c":2,"b":1}}'],
  [
    'items by their name',
    [{ image: 1, name: 'b' }],
    [
      { image: 0, name: 'a' },
      { name: 'b', image: 0 },
    ],
    '[{"name":"b","image":1}]',
  ],
  ['items of other names', [{ image: 1, name: 'new' }], [{ name: 'a', image: 0 }], '[{"name":"new","image":1}]'],
  ['labels with a new key among them', { app: 1, new: 2, tier: 3 }, { app: 0, tier: 0 }, '{"app":1,"new":2,"tier":3}'],
  ['what there was nothing of', { a: [{ b: 1 }] }, undefined, '{"a":[{"b":1}]}'],
])('%s', (_name, value, guide, expected) => {
  expect(order(value, guide)).toBe(expected);
});
