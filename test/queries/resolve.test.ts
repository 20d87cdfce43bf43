import { describe, expect, test } from 'vitest';
import type { Wanted, Where } from '../../src/kubectl/query.ts';
import { toTarget } from '../../src/queries/lookup.ts';
import { resolveWanted, type About } from '../../src/queries/resolve.ts';
import { createFakeSession } from './fake-session.ts';

const types = (words: readonly string[], names: readonly string[] = []): Wanted => ({
  type: 'types',
  types: words,
  names,
});
const pairs = (...all: readonly string[]): Wanted => ({
  type: 'pairs',
  pairs: all.map((pair) => ({ type: pair.split('/')[0] ?? '', name: pair.split('/')[1] ?? '' })),
});

async function resolve(wanted: Wanted, where: Partial<Where> = {}, different: Partial<About> = {}): Promise<unknown> {
  const session = createFakeSession(() => undefined);
  const about: About = {
    verb: 'get',
    wanted,
    where: { allContexts: false, allNamespaces: false, ...where },
    selectors: {},
    ...different,
  };
  const result = await resolveWanted(about, session);
  if (!result.ok) return [result.failure.type, result.failure.message, result.failure.tryLine, session.asked];
  return result.value.lookups.map((lookup) => {
    const target = toTarget(lookup);
    return target.type === 'objects' ? [target.namespace ?? '*', target.resource, target.name ?? '*'].join('/') : '';
  });
}

describe('what a query is about', () => {
  test.each<[string, Wanted, Partial<Where>, readonly string[]]>([
    ['one type', types(['po']), {}, ['default/pods/*']],
    ['in a namespace', types(['po']), { namespace: 'shop' }, ['shop/pods/*']],
    ['in all namespaces', types(['po']), { namespace: 'shop', allNamespaces: true }, ['*/pods/*']],
    ['without a namespace', types(['nodes']), { namespace: 'shop' }, ['*/nodes/*']],
    ['names', types(['po'], ['a', 'b']), {}, ['default/pods/a', 'default/pods/b']],
    ['several types', types(['po', 'no', 'svc']), {}, ['default/pods/*', '*/nodes/*', 'default/services/*']],
    ['types of the same names', types(['po', 'svc'], ['web']), {}, ['default/pods/web', 'default/services/web']],
    ['pairs', pairs('po/a', 'svc/b'), {}, ['default/pods/a', 'default/services/b']],
    ['a type twice', types(['po', 'pods', 'svc']), {}, ['default/pods/*', 'default/services/*']],
    [
      'a category and one of its types',
      types(['svc', 'all']),
      {},
      ['default/services/*', 'default/pods/*', 'default/deployments/*', 'default/horizontalpodautoscalers/*'],
    ],
    ['a node by its name in all namespaces', types(['no'], ['n1']), { allNamespaces: true }, ['*/nodes/n1']],
  ])('%s', async (_, wanted, where, lookups) => {
    expect(await resolve(wanted, where)).toEqual(lookups);
  });

  test('is refused in words where it makes no sense', async () => {
    expect(await resolve(types(['all'], ['web']))).toEqual([
      'invalid',
      expect.stringContaining('"all" stands for several types'),
      undefined,
      1,
    ]);
    expect(await resolve(types(['po'], ['web']), { allNamespaces: true })).toEqual([
      'invalid',
      expect.stringContaining('-n'),
      undefined,
      1,
    ]);
    expect(await resolve(types(['po'], ['web']), {}, { selectors: { labels: 'app=web' } })).toEqual([
      'invalid',
      expect.stringContaining('selector'),
      undefined,
      0,
    ]);
  });

  test('is looked for once more when a type is unknown, and a line that would work is offered', async () => {
    expect(await resolve(types(['pdos'], ['web']), { namespace: 'shop', context: 'prod' })).toEqual([
      'missing',
      expect.stringContaining('Near names: pods'),
      'get pods web -n shop --context prod',
      2,
    ]);
    expect(await resolve(types(['po', 'svcc']), { allNamespaces: true })).toEqual([
      'missing',
      expect.stringContaining('Near names: services'),
      undefined,
      2,
    ]);
  });

  test('warns of short names that mean several types', async () => {
    const about: About = {
      verb: 'get',
      wanted: types(['ev']),
      where: { allContexts: false, allNamespaces: false },
      selectors: {},
    };
    const result = await resolveWanted(
      about,
      createFakeSession(() => undefined),
    );
    expect(result.ok ? result.value.warnings : []).toHaveLength(1);
  });
});
