import { describe, expect, test } from 'vitest';
import type { GetQuery } from '../../src/kubectl/query.ts';
import { runGet } from '../../src/queries/get.ts';
import { createFakeSession, expectValue, getQuery, podList, podTable, Refusal, type Answers } from './fake-session.ts';

async function get(query: GetQuery, answers: Answers) {
  const session = createFakeSession(answers);
  const result = await runGet(query, session);
  return { session, result, output: result.ok ? result.value : undefined };
}

const named = (...names: readonly string[]) => ({ wanted: { type: 'types', types: ['pods'], names } }) as const;

describe('get', () => {
  test('prints a table and gives it as data', async () => {
    const { output, session } = await get(getQuery(['pods']), () => podTable(['web-1', 'db-1']));
    expect(output?.text).toBe('NAME    READY\nweb-1   1/1\ndb-1    1/1\n');
    expect(output?.grids).toEqual([
      {
        resource: 'pods',
        columns: [
          { name: 'NAME', priority: 0, description: 'Name must be unique.' },
          { name: 'READY', priority: 0, description: 'Ready of all.' },
          { name: 'NODE', priority: 1, description: 'Where it runs.' },
        ],
        rows: ['web-1', 'db-1'].map((name) => ({
          cells: [name, '1/1', 'n1'],
          ref: { group: '', version: 'v1', resource: 'pods', kind: 'Pod', name, namespace: 'default' },
        })),
      },
    ]);
    expect([output?.language, output?.notes, output?.redactions, output?.bytes]).toEqual(['text', [], 1, 10]);
    expect(session.seen).toEqual([
      { path: 'default/pods', accept: 'table', params: { includeObject: 'None', limit: '500' } },
    ]);
  });

  test.each<[string, Partial<GetQuery>, string, Readonly<Record<string, string>>]>([
    ['all namespaces', { where: { allContexts: false, allNamespaces: true } }, 'table', { includeObject: 'Metadata' }],
    ['labels', { showLabels: true }, 'table', { includeObject: 'Metadata' }],
    ['label columns', { labelColumns: ['app'] }, 'table', { includeObject: 'Metadata' }],
    ['names', { format: { type: 'name' } }, 'json', {}],
    ['yaml', { format: { type: 'yaml', managedFields: false } }, 'json', {}],
    [
      'selectors',
      { selectors: { labels: 'app=web', fields: 'status.phase=Running' } },
      'table',
      { includeObject: 'None', labelSelector: 'app=web', fieldSelector: 'status.phase=Running' },
    ],
  ])('asks for no more than %s needs', async (_, different, accept, params) => {
    const { session } = await get(getQuery(['pods'], different), () => podTable([]));
    expect(session.seen[0]).toMatchObject({ accept, params: { ...params, limit: '500' } });
  });

  test('asks for whole objects and all of them where it sorts', async () => {
    const rows = ['b', 'a'].map((name) => ({ cells: [name], object: { metadata: { name } } }));
    const body = { kind: 'Table', columnDefinitions: [{ name: 'Name', type: 'string', format: 'name' }], rows };
    const { output, session } = await get(getQuery(['pods'], { sortBy: '.metadata.name' }), () => body);
    expect(session.seen[0]?.params).toEqual({ includeObject: 'Object' });
    expect(output?.text).toBe('NAME\na\nb\n');
  });

  test('sorts several types each on its own, where kubectl gives up', async () => {
    const answers: Answers = ({ path }) => ({
      kind: 'Table',
      columnDefinitions: [{ name: 'Name', type: 'string', format: 'name' }],
      rows: ['b', 'a'].map((name) => ({ cells: [name], object: { metadata: { name: path + name } } })),
    });
    const { output } = await get(getQuery(['pods', 'nodes'], { sortBy: '.metadata.name', headers: false }), answers);
    expect(output?.text).toBe('pod/a\npod/b\nnode/a\nnode/b\n');
  });

  test('knows the name of a class that is marked as the default', async () => {
    const { output } = await get(getQuery(['pods']), () => podTable(['fast (default)']));
    expect(output?.grids[0]?.rows[0]?.ref?.name).toBe('fast');
    expect(output?.text).toContain('fast (default)');
  });

  test('reads three pages and says how many are left', async () => {
    const pages: Answers = ({ params }) =>
      podTable([`p${params['continue'] ?? '0'}`], {
        continue: String(Number(params['continue'] ?? 0) + 1),
        remainingItemCount: 2000 - 500 * Number(params['continue'] ?? 0),
      });
    const { output, session } = await get(getQuery(['pods']), pages);
    expect(session.seen.map(({ params }) => params['continue'])).toEqual([undefined, '1', '2']);
    expect(output?.text).toBe('NAME   READY\np0     1/1\np1     1/1\np2     1/1\n');
    expect(output?.more).toEqual({ shown: 3, remaining: 1000 });
  });

  test('reads a listing to its end when told to', async () => {
    const pages: Answers = ({ params }) => {
      const page = Number(params['continue'] ?? 0);
      return podTable([`p${page}`], page < 9 ? { continue: String(page + 1) } : {});
    };
    const session = createFakeSession(pages);
    const output = expectValue(await runGet(getQuery(['pods']), session, { wholeListing: true }));
    expect(session.seen).toHaveLength(10);
    expect(output.more).toBeUndefined();
  });

  test('keeps what it has when a later page is gone', async () => {
    const pages: Answers = ({ params }) =>
      params['continue'] === undefined
        ? podTable(['a'], { continue: 'x', remainingItemCount: 9 })
        : new Refusal(410, 'Expired', 'too old');
    const { output } = await get(getQuery(['pods']), pages);
    expect(output?.text).toContain('a ');
    expect(output?.notes).toEqual([expect.stringContaining('The rest could not be read.')]);
    expect(output?.more).toEqual({ shown: 1 });
  });

  test('prints several types with their kinds, a blank line between', async () => {
    const answers: Answers = ({ path }) =>
      podTable(path.endsWith('pods') ? ['web-1'] : path.endsWith('services') ? ['web'] : []);
    const { output } = await get(getQuery(['pods', 'nodes', 'services']), answers);
    expect(output?.text).toBe('NAME        READY\npod/web-1   1/1\n\nNAME          READY\nservice/web   1/1\n');
    expect(output?.grids.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([['web-1'], [], ['web']]);
    const bare = await get(getQuery(['pods', 'services'], { headers: false }), answers);
    expect(bare.output?.text).toBe('pod/web-1   1/1\nservice/web   1/1\n');
  });

  test('gives a type without namespaces an empty column of them behind one that has them, as kubectl does', async () => {
    const where = { allContexts: false, allNamespaces: true };
    const answers: Answers = ({ path }) => podTable([path.endsWith('pods') ? 'p' : 'n']);
    const { output } = await get(getQuery(['nodes', 'pods', 'ns'], { where, headers: false }), answers);
    expect(output?.text).toBe('node/n   1/1\n      pod/p   1/1\n      namespace/n   1/1\n');
    expect(output?.grids.map(({ columns }) => columns[0]?.name)).toEqual(['NAME', 'NAMESPACE', 'NAME']);
  });

  test.each<[string, Partial<GetQuery>, readonly string[]]>([
    ['in a namespace', {}, ['No resources found in default namespace.']],
    ['in all', { where: { allContexts: false, allNamespaces: true } }, ['No resources found']],
    ['and nobody minds', { ignoreNotFound: true }, []],
    ['as yaml', { format: { type: 'yaml', managedFields: false } }, []],
  ])('says so when there is nothing %s', async (_, different, notes) => {
    const { output } = await get(getQuery(['pods'], different), ({ path, accept }) => {
      if (path === '*/namespaces/default') return { kind: 'Namespace' };
      return accept === 'table' ? podTable([]) : podList([]);
    });
    expect(output?.notes).toEqual(notes);
  });

  test('says that a namespace is not there, and which are near', async () => {
    const query = getQuery(['pods'], { where: { namespace: 'shpo', allContexts: false, allNamespaces: false } });
    const { output } = await get(query, ({ path }) => {
      if (path === '*/namespaces') return podTable(['default', 'shop']);
      return path === '*/namespaces/shpo' ? undefined : podTable([]);
    });
    expect(output?.notes).toEqual([
      'No resources found in shpo namespace.',
      'There is no namespace "shpo". Near names: shop.',
    ]);
  });

  test('offers near names for one that is not there', async () => {
    const { result } = await get(getQuery(['pods'], named('wbe')), ({ path }) =>
      path === 'default/pods' ? podTable(['web-1', 'db-1']) : undefined,
    );
    expect(result).toEqual({
      ok: false,
      failure: {
        type: 'missing',
        message: 'pods "wbe" not found in namespace default. Near names: web-1.',
        tryLine: 'get pods web-1',
      },
    });
  });

  test('shows the ones that are there, and names those that are not', async () => {
    const { output } = await get(getQuery(['pods'], named('web', 'gone')), ({ path }) =>
      path === 'default/pods/web' ? podTable(['web']) : path === 'default/pods' ? podTable(['web']) : undefined,
    );
    expect(output?.text).toBe('NAME   READY\nweb    1/1\n');
    expect(output?.notes).toEqual(['pods "gone" not found in namespace default.']);
    const ignoring = await get(getQuery(['pods'], { ...named('gone'), ignoreNotFound: true }), () => undefined);
    expect([ignoring.output?.text, ignoring.output?.notes]).toEqual(['', []]);
  });

  test('teaches the rule where it is not allowed, and still shows the rest', async () => {
    const answers: Answers = ({ path }) =>
      path.endsWith('pods') ? podTable(['web']) : new Refusal(403, 'Forbidden', 'no');
    const { output } = await get(getQuery(['pods', 'services']), answers);
    expect(output?.text).toBe('NAME   READY\nweb    1/1\n');
    expect(output?.notes).toEqual([expect.stringContaining('resources: ["services"], verbs: ["list"]')]);
    const { result } = await get(getQuery(['services']), answers);
    expect(result.ok ? '' : result.failure).toMatchObject({
      type: 'refused',
      tryLine: 'auth can-i list services -n default',
    });
  });

  test('prints one object as itself and several as a list', async () => {
    const answers: Answers = ({ path }) =>
      path === 'default/pods'
        ? podList(['a'])
        : { kind: 'Pod', apiVersion: 'v1', metadata: { name: path.split('/')[2] } };
    const yaml = { format: { type: 'yaml', managedFields: false } } as const;
    const one = await get(getQuery(['pods'], { ...named('a'), ...yaml }), answers);
    expect([one.output?.text, one.output?.language]).toEqual([
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n',
      'yaml',
    ]);
    const two = await get(getQuery(['pods'], { ...named('a', 'b'), ...yaml }), answers);
    expect(two.output?.text).toMatch(/^apiVersion: v1\nitems:\n- apiVersion: v1\n {2}kind: Pod/u);
    const list = await get(getQuery(['pods'], yaml), answers);
    expect(list.output?.text).toBe(
      'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n    namespace: default\nkind: List\nmetadata:\n  resourceVersion: ""\n',
    );
  });

  test('keeps who manages which field when told to', async () => {
    const json = { format: { type: 'json', managedFields: true } } as const;
    const { output } = await get(getQuery(['pods'], json), () => podList(['a']));
    expect(output?.text).toContain('"managedFields"');
  });

  test.each<[string, Partial<GetQuery>, string]>([
    ['names', { format: { type: 'name' } }, 'pod/b\npod/a\n'],
    ['sorted names', { format: { type: 'name' }, sortBy: 'metadata.name' }, 'pod/a\npod/b\n'],
    ['a path', { format: { type: 'jsonpath', template: '{.items[*].metadata.name}' } }, 'b a'],
    [
      'columns',
      { format: { type: 'custom-columns', columns: [{ header: 'N', path: '.metadata.name' }] } },
      'N\nb\na\n',
    ],
  ])('prints %s', async (_, different, text) => {
    const { output } = await get(getQuery(['pods'], different), ({ accept }) =>
      accept === 'table' ? podTable(['b', 'a']) : podList(['b', 'a']),
    );
    expect(output?.text).toBe(text);
  });

  test('gives the columns somebody chose as data, too', async () => {
    const format = { type: 'custom-columns', columns: [{ header: 'N', path: '.metadata.name' }] } as const;
    const { output } = await get(getQuery(['pods'], { format }), () => podList(['a']));
    expect(output?.grids[0]?.rows[0]?.ref).toEqual({
      group: '',
      version: 'v1',
      resource: 'pods',
      kind: 'Pod',
      namespace: 'default',
      name: 'a',
    });
  });

  test('prints names and ages where a server knows no tables', async () => {
    const body = {
      kind: 'PodList',
      apiVersion: 'v1',
      items: [{ metadata: { name: 'a', creationTimestamp: '2026-11-01T11:00:00Z' } }, { metadata: { name: 'b' } }],
    };
    const { output } = await get(getQuery(['pods']), () => body);
    expect(output?.text).toBe('NAME   AGE\na      60m\nb      <unknown>\n');
  });

  test('takes a subresource of one object only', async () => {
    const { session } = await get(getQuery(['pods'], { ...named('a'), subresource: 'status' }), () => podTable(['a']));
    expect(session.seen[0]?.path).toBe('default/pods/a/status');
    const { result } = await get(getQuery(['pods'], { subresource: 'scale' }), () => podTable([]));
    expect(result.ok ? '' : result.failure.message).toContain('--subresource=scale is of one object');
  });

  test('tells what is wrong with a path', async () => {
    const format = { type: 'jsonpath', template: '{.items[' } as const;
    const { result } = await get(getQuery(['pods'], { format }), () => podList([]));
    expect(result.ok ? '' : result.failure.message).toContain('unterminated array');
    const sorted = await get(getQuery(['pods'], { sortBy: '.nope' }), () => podTable(['a', 'b']));
    expect(sorted.result.ok ? '' : sorted.result.failure.message).toContain(
      'couldn\'t find any field with path "{.nope}"',
    );
  });

  test('passes on what the server and discovery warn of, once', async () => {
    const session = createFakeSession(() => podTable(['a']));
    const read = session.read;
    const warning = 'v1 ComponentStatus is deprecated';
    const reading: typeof read = async (...all) => {
      const result = await read(...all);
      return result.ok ? { ok: true, value: { ...result.value, warnings: [warning] } } : result;
    };
    const output = expectValue(await runGet(getQuery(['ev', 'pods']), { ...session, read: reading }));
    expect(output.notes).toEqual([
      'Warning: short name "ev" could also match lower priority resource events.events.k8s.io',
      `Warning: ${warning}`,
    ]);
  });
});
