import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../src/core/failure.ts';
import type { Result } from '../../src/core/failure.ts';
import { textOutput } from '../../src/kubectl/output.ts';
import type { Grid, Output } from '../../src/kubectl/output.ts';
import { runEverywhere } from '../../src/queries/all-contexts.ts';
import type { Asked } from '../../src/queries/all-contexts.ts';
import { toOneOutput } from '../../src/queries/everywhere-output.ts';
import type { Session } from '../../src/queries/session.ts';
import { scriptedSession } from './scripted-session.ts';

const session = (cluster: string): Asked => ({
  cluster,
  session: Promise.resolve(ok({ ...scriptedSession({}).session, cluster })),
});
const never = <T>(): Promise<T> => new Promise(() => undefined);

const pods = (...rows: readonly (readonly string[])[]): Grid => ({
  resource: 'pods',
  columns: [
    { name: 'NAME', priority: 0 },
    { name: 'STATUS', priority: 0 },
    { name: 'NODE', priority: 1 },
  ],
  rows: rows.map((cells) => ({
    cells,
    ref: { group: '', version: 'v1', resource: 'pods', kind: 'Pod', namespace: 'shop', name: cells[0] ?? '' },
  })),
});
const listing = (grid: Grid, facts: Partial<Output> = {}): Result<Output> =>
  ok(textOutput('…', { grids: [grid], ...facts }));
const plain = { headers: true, wide: false };

describe('a query of several clusters', () => {
  test('gives what each of them says, in the order they were asked', async () => {
    const asked = ['prod', 'staging', 'test'].map(session);
    const told = await runEverywhere(asked, ({ cluster }: Session) => Promise.resolve(ok(textOutput(`${cluster}\n`))));
    expect(told.map(({ cluster, result }) => [cluster, result.ok && result.value.text])).toEqual([
      ['prod', 'prod\n'],
      ['staging', 'staging\n'],
      ['test', 'test\n'],
    ]);
  });

  test('does not let a dead cluster hold up the others, be it while opening or while answering', async () => {
    const late = new AbortController();
    const dead = { cluster: 'dead', session: never<Result<Session>>() };
    const telling = runEverywhere(
      [dead, session('slow'), session('prod')],
      ({ cluster }) => {
        if (cluster === 'slow') return never();
        // As soon as the healthy one has answered, patience ends.
        setImmediate(() => late.abort());
        return Promise.resolve(ok(textOutput('fine\n')));
      },
      () => late.signal,
    );
    expect((await telling).map(({ result }) => (result.ok ? result.value.text : result.failure.message))).toEqual([
      'Cluster dead did not answer in time; the others were not kept waiting.',
      'Cluster slow did not answer in time; the others were not kept waiting.',
      'fine\n',
    ]);
  });

  test('tells of one that could not be opened', async () => {
    const failure = { type: 'missing', message: 'Nobody answers at its address.' } as const;
    const told = await runEverywhere([{ cluster: 'dead', session: Promise.resolve(fail(failure)) }], () => never());
    expect(told).toEqual([{ cluster: 'dead', result: fail(failure) }]);
  });
});

describe('the answers of several clusters', () => {
  test('that are listings become one, with the cluster before each row', () => {
    const one = toOneOutput(
      [
        { cluster: 'prod', result: listing(pods(['web-1', 'Running', 'n-1']), { bytes: 10, redactions: 1 }) },
        { cluster: 'dead', result: fail({ type: 'missing', message: 'Nobody answers at its address.' }) },
        {
          cluster: 'staging',
          result: listing(pods(['web-2', 'Pending', 'n-9']), { bytes: 5, notes: ['Warning: old'] }),
        },
      ],
      plain,
    );
    expect(one).toMatchObject({
      ok: true,
      value: {
        text: 'CLUSTER   NAME    STATUS\nprod      web-1   Running\nstaging   web-2   Pending\n',
        notes: ['staging: Warning: old', 'dead: Nobody answers at its address.'],
        bytes: 15,
        redactions: 1,
      },
    });
    // An object without its cluster would be looked up in the wrong one.
    expect(one.ok && one.value.grids[0]?.rows[0]).toEqual({ cells: ['prod', 'web-1', 'Running', 'n-1'] });
  });

  test('may be wide, and without headers', () => {
    const told = [{ cluster: 'prod', result: listing(pods(['web-1', 'Running', 'n-1'])) }];
    expect(toOneOutput(told, { headers: false, wide: true })).toMatchObject({
      value: { text: 'prod   web-1   Running   n-1\n' },
    });
  });

  test('of different versions have the columns of all', () => {
    const old: Grid = {
      resource: 'pods',
      columns: [
        { name: 'NAME', priority: 0 },
        { name: 'AGE', priority: 0 },
        { name: 'AGE', priority: 0 },
      ],
      rows: [{ cells: ['db-1', '3d', '4d'] }],
    };
    const one = toOneOutput(
      [
        { cluster: 'new', result: listing(pods(['web-1', 'Running', 'n-1'])) },
        { cluster: 'old', result: listing(old) },
      ],
      plain,
    );
    expect(one.ok ? one.value.text.split('\n').map((line) => line.split(/ {2,}/u)) : []).toEqual([
      ['CLUSTER', 'NAME', 'STATUS', 'AGE', 'AGE'],
      ['new', 'web-1', 'Running', '<none>', '<none>'],
      ['old', 'db-1', '<none>', '3d', '4d'],
      [''],
    ]);
  });

  test('say how many rows there are in all', () => {
    const told = [
      { cluster: 'prod', result: listing(pods(['web-1', 'Running', 'n-1']), { more: { shown: 500, remaining: 40 } }) },
      { cluster: 'test', result: listing(pods(['web-2', 'Running', 'n-1'])) },
    ];
    expect(toOneOutput(told, plain)).toMatchObject({ value: { more: { shown: 501, remaining: 40 } } });
  });

  test.each<[Output['language'], string, string]>([
    ['text', 'Name: web\n', '==> prod <==\nName: web\n\n==> test <==\nName: web\n'],
    ['yaml', 'kind: Pod\n', '# cluster prod\nkind: Pod\n---\n# cluster test\nkind: Pod\n'],
    ['json', '{"a": 1}\n', '{\n"prod": {"a": 1},\n"test": {"a": 1}\n}\n'],
  ])('that are %s stand under their clusters', (language, text, expected) => {
    const result = ok(textOutput(text, { language }));
    const told = [
      { cluster: 'prod', result },
      { cluster: 'test', result },
    ];
    expect(toOneOutput(told, plain)).toMatchObject({ value: { text: expected, language } });
  });

  test('are a failure when there is none', () => {
    const failure = { type: 'refused', message: 'Not for you.' } as const;
    expect(
      toOneOutput(
        [
          { cluster: 'prod', result: fail(failure) },
          { cluster: 'test', result: fail(failure) },
        ],
        plain,
      ),
    ).toEqual(fail({ type: 'refused', message: 'prod: Not for you.\ntest: Not for you.' }));
    expect(toOneOutput([], plain)).toMatchObject({ ok: false, failure: { type: 'missing' } });
  });
});
