import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../src/core/failure.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import type { Answer, Cluster, ClusterFailure, ReadOptions, Target } from '../../src/ports/cluster.ts';
import { createReader, type ReaderSettings } from '../../src/queries/reader.ts';

const at = (resource: string, group = '', name?: string): Target => ({
  type: 'objects',
  group,
  version: 'v1',
  resource,
  namespace: 'shop',
  ...(name === undefined ? {} : { name }),
});

type Sent = readonly [Target, ReadOptions | undefined];

/** A cluster that says one thing to everything, and remembers what it was asked. */
function clusterOf(answer: Result<Partial<Answer>, ClusterFailure>) {
  const sent: Sent[] = [];
  const cluster: Cluster = {
    name: 'test',
    namespace: 'default',
    read: (target, options) => {
      sent.push([target, options]);
      return Promise.resolve(
        answer.ok ? ok({ status: 200, body: undefined, warnings: [], bytes: 10, ...answer.value }) : answer,
      );
    },
    close: () => Promise.resolve(),
  };
  return { cluster, sent };
}

const { signal } = new AbortController();
function readerOf(body: unknown, settings: Partial<ReaderSettings> = {}) {
  const { cluster, sent } = clusterOf(ok({ body }));
  return { read: createReader({ cluster, policy: STRICT, signal, ...settings }), sent };
}

const table = (...rows: unknown[]) => ({
  kind: 'Table',
  columnDefinitions: [
    { name: 'Name', type: 'string', format: 'name' },
    { name: 'Value', type: 'string', format: '' },
  ],
  rows,
});

describe('a reader', () => {
  test('hides what must not be seen, and tells how much that was', async () => {
    const { read } = readerOf({ data: { a: 'hunter2' } });
    expect(await read(at('configmaps', '', 'web'))).toEqual(
      ok({ body: { data: { a: '<redacted, 7 chars>' } }, warnings: [], bytes: 10, redactions: 1 }),
    );
  });

  test('reads as whom and for which recorded query it was made', async () => {
    const as = { user: 'bob', groups: ['dev'] };
    const { read, sent } = readerOf({}, { as, auditId: 'q-1' });
    await read(at('pods'), { accept: 'table', params: { limit: '5' } });
    expect(sent).toEqual([[at('pods'), { accept: 'table', params: { limit: '5' }, as, auditId: 'q-1', signal }]]);
  });

  test('hands on tags, bytes and warnings, without secrets in those', async () => {
    const { cluster } = clusterOf(ok({ body: {}, etag: 'e1', warnings: ['old: token=x9'], bytes: 7 }));
    expect(await createReader({ cluster, policy: STRICT, signal })(at('pods'))).toEqual(
      ok({ body: {}, etag: 'e1', warnings: ['old: token=‹redacted:token›'], bytes: 7, redactions: 0 }),
    );
  });

  test('says why there is no answer, without secrets in that', async () => {
    const failure: ClusterFailure = {
      type: 'said-no',
      status: 500,
      reason: 'InternalError',
      message: 'GET https://u:x9@a/',
    };
    const { cluster } = clusterOf(fail(failure));
    expect(await createReader({ cluster, policy: STRICT, signal })(at('pods'))).toEqual(
      fail({ ...failure, message: 'GET https://u:‹redacted:url-password›@a/' }),
    );
  });

  test('cleans logs', async () => {
    const { read } = readerOf('\u001B[31mpassword=x9\u001B[0m\n');
    const log: Target = {
      type: 'objects',
      group: '',
      version: 'v1',
      resource: 'pods',
      namespace: 'shop',
      name: 'web',
      subresource: 'log',
    };
    expect(await read(log, { accept: 'text' })).toMatchObject(
      ok({ body: 'password=‹redacted:password›\n', redactions: 1 }),
    );
  });
});

describe('Secrets', () => {
  test.each([
    at('secrets'),
    at('secrets', '', 'db'),
    at('serviceaccounts/token'),
    at('tokenreviews', 'authentication.k8s.io'),
  ])('and tokens are refused before anything is sent: $resource', async (target) => {
    const { read, sent } = readerOf({});
    for (const accept of ['json', 'table'] as const) {
      expect(await read(target, { accept })).toMatchObject({ ok: false, failure: { type: 'refused' } });
    }
    expect(sent).toEqual([]);
  });

  const policy = { ...STRICT, secretNames: true };

  test('are listed where that is let through, without the objects that a query may ask for', async () => {
    const { read, sent } = readerOf(table({ cells: ['db', 'Opaque'], object: null }), { policy });
    const answer = await read(at('secrets'), { accept: 'table', params: { includeObject: 'Object', limit: '5' } });
    expect(sent[0]?.[1]?.params).toEqual({ includeObject: 'None', limit: '5' });
    expect(answer).toMatchObject(ok({ body: { rows: [{ cells: ['db', 'Opaque'], object: null }] } }));
  });

  test('are not shown by a server that answers with something else than a table', async () => {
    const { read } = readerOf({ kind: 'SecretList', items: [{ data: { a: 'aHVudGVyMg==' } }] }, { policy });
    expect(await read(at('secrets'), { accept: 'table' })).toMatchObject({ ok: false, failure: { type: 'refused' } });
  });

  test('are not shown as objects where only their names are let through', async () => {
    const { read, sent } = readerOf({}, { policy });
    expect(await read(at('secrets', '', 'db'))).toMatchObject({ ok: false, failure: { type: 'refused' } });
    expect(sent).toEqual([]);
  });
});

describe('custom kinds', () => {
  const rows = {
    cells: ['a', 'hunter2'],
    object: { kind: 'Widget', apiVersion: 'example.com/v1', metadata: { name: 'a' }, spec: { password: 'hunter2' } },
  };

  test.each([
    [undefined, { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: { name: 'a' } }],
    ['None', null],
    ['Metadata', { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: { name: 'a' } }],
    ['Object', { ...rows.object, spec: { password: '‹redacted:password›' } }],
  ])('are read whole, so that cells can be told, and come as asked for: %s', async (includeObject, object) => {
    const { read, sent } = readerOf(table(rows));
    const params = includeObject === undefined ? {} : { includeObject };
    const answer = await read(at('widgets', 'example.com'), { accept: 'table', params });
    expect(sent[0]?.[1]?.params).toEqual({ includeObject: 'Object' });
    expect(answer).toMatchObject(ok({ body: { rows: [{ cells: ['a', '‹redacted:value›'], object }] }, redactions: 1 }));
  });

  test('built-in kinds are read as asked', async () => {
    const { read, sent } = readerOf(table());
    await read(at('deployments', 'apps'), { accept: 'table', params: { includeObject: 'None' } });
    expect(sent[0]?.[1]?.params).toEqual({ includeObject: 'None' });
  });
});

test('choosing by a field that may hold a secret is refused', async () => {
  const { read, sent } = readerOf({});
  const answer = await read(at('widgets', 'example.com'), { params: { fieldSelector: 'spec.password=a' } });
  expect(answer).toMatchObject({ ok: false, failure: { type: 'refused' } });
  expect(sent).toEqual([]);
});
