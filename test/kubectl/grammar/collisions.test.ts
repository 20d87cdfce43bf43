import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KnowsKind } from '../../../src/kubectl/grammar/kinds.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';

/** Lines, and what each is taken for. */
const LINES = readFileSync(new URL('collisions.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [type = '', line = ''] = row.split('\t');
    return { type, line };
  });

test.each(LINES)('$type: $line', ({ line, type }) => {
  expect(parseQuery(line)).toMatchObject({ type });
});

describe('types learnt from a cluster', () => {
  const knowsKind: KnowsKind = (word) => (word === 'widgets' ? 'any' : word === 'widget' ? 'one' : undefined);

  test.each([
    'get widgets',
    'get widget',
    'describe widgets',
    'get widgets blue',
    'describe widget blue',
    'describe widget/blue',
    'explain widgets.spec',
  ])('make a query of: %s', (line) => {
    expect(parseQuery(line).type).toBe('none');
    expect(parseQuery(line, knowsKind).type).toBe('query');
  });

  test.each(['describe widget', 'describe a widget', 'get all widgets', 'get widget lifecycle', 'explain widgets'])(
    'leave a question: %s',
    (line) => {
      expect(parseQuery(line, knowsKind).type).toBe('none');
    },
  );
});

describe('what is pasted from a terminal', () => {
  test.each([
    'kubectl get pods\nNAME  READY  STATUS\nweb-1  0/1  CrashLoopBackOff',
    'get pods\nNAME  READY  STATUS',
    '$ kubectl logs web-1\npanic: no such file',
  ])('with its answer is a question about the answer', (text) => {
    expect(parseQuery(text).type).toBe('none');
  });

  test('is asked for one command at a time', () => {
    expect(parseQuery('kubectl get pods\nkubectl get nodes')).toMatchObject({
      type: 'invalid',
      failure: { message: expect.stringContaining('One command at a time') as unknown, tryLine: 'kubectl get pods' },
    });
  });

  test.each(['kubectl get pods \\\n  -n shop', 'kubectl get pods\n', 'kubectl get pods;'])(
    'may end or go on: %j',
    (text) => {
      expect(parseQuery(text).type).toBe('query');
    },
  );
});
