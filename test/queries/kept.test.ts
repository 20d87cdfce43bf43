import { expect, test } from 'vitest';
import { textOutput } from '../../src/kubectl/output.ts';
import { createKeptResults, type Kept } from '../../src/queries/kept.ts';

const result = (id: string, facts: Partial<Kept> = {}): Kept => ({
  id,
  person: 'slack:U1',
  query: {
    verb: 'version',
    where: { allContexts: false, allNamespaces: false },
    format: 'text',
    headers: true,
  },
  line: 'kubectl version',
  output: textOutput('v1.37.2'),
  source: { cluster: 'practice' },
  at: 0,
  ...facts,
});

test('a kept result is found by its own person only', () => {
  const kept = createKeptResults(() => 0);
  kept.keep(result('a'));
  expect(kept.find('a', 'slack:U1')?.line).toBe('kubectl version');
  expect(kept.find('a', 'slack:U2')).toBeUndefined();
  expect(kept.find('b', 'slack:U1')).toBeUndefined();
});

test('a result is gone after a quarter of an hour', () => {
  let now = 0;
  const kept = createKeptResults(() => now);
  kept.keep(result('a'));
  now = 15 * 60_000;
  expect(kept.find('a', 'slack:U1')).toBeUndefined();
});

test('the oldest results make room for new ones', () => {
  const kept = createKeptResults(() => 0);
  const large = textOutput('x'.repeat(7_000_000));
  for (const id of ['a', 'b', 'c']) kept.keep(result(id, { output: large }));
  expect(['a', 'b', 'c'].map((id) => kept.find(id, 'slack:U1')?.id)).toEqual([undefined, 'b', 'c']);
});
