import { describe, expect, test } from 'vitest';
import { STRICT } from '../../../src/kubectl/redact/policy.ts';
import { redact } from '../../../src/kubectl/redact/redact.ts';
import { narrowRows } from '../../../src/kubectl/redact/rows.ts';
import type { Target } from '../../../src/ports/cluster.ts';

const at = (resource: string, group = ''): Target => ({
  type: 'objects',
  group,
  version: 'v1',
  resource,
  namespace: 'shop',
});
const table = (columns: readonly (readonly [name: string, type?: string, format?: string])[], ...rows: unknown[]) => ({
  kind: 'Table',
  apiVersion: 'meta.k8s.io/v1',
  metadata: { continue: 'eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTAwLCJzdGFydCI6IndlYi0xXHUwMDAwIn0' },
  columnDefinitions: columns.map(([name, type = 'string', format = '']) => ({
    name,
    type,
    format,
    description: '',
    priority: 0,
  })),
  rows,
});
const cellsOf = (body: unknown, target: Target) => {
  const shown = redact(body, target, STRICT);
  return [(shown.body as { rows: { cells: unknown[] }[] }).rows.map(({ cells }) => cells), shown.redactions];
};

describe('cells of built-in kinds', () => {
  test('stay where they hold nothing', () => {
    const body = table([['Name', 'string', 'name'], ['Ready'], ['Status'], ['Restarts'], ['Age'], ['Images']], {
      cells: ['token-service-7d4b9c6f5d-x2x9z', '1/1', 'Running', '3 (5m ago)', '12d', 'reg/token-svc:1.2'],
      object: null,
    });
    expect(redact(body, at('pods'), STRICT)).toEqual({ body, redactions: 0 });
    expect(redact(body, at('pods'), STRICT).body).toBe(body);
  });

  test('show no secret in a message, and each is counted', () => {
    const body = table(
      [['Reason'], ['Message']],
      { cells: ['Failed', 'password=x9'] },
      { cells: ['Failed', 'password=y8'] },
      { cells: ['Failed', 'ok'] },
    );
    expect(cellsOf(body, at('events'))).toEqual([
      [
        ['Failed', 'password=‹redacted:password›'],
        ['Failed', 'password=‹redacted:password›'],
        ['Failed', 'ok'],
      ],
      2,
    ]);
  });

  test('tell how many Secrets an account has, for that is a number', () => {
    const body = table([['Name', 'string', 'name'], ['Secrets', 'integer'], ['Age']], { cells: ['default', 1, '3d'] });
    expect(cellsOf(body, at('serviceaccounts'))).toEqual([[['default', 1, '3d']], 0]);
  });

  test('hide logins in images and nothing else there', () => {
    const body = table([['Images'], ['Selector']], { cells: ['bob:hunter2@reg.example.com/a:1', 'app=web,token=x'] });
    expect(cellsOf(body, at('deployments', 'apps'))).toEqual([
      [['bob:‹redacted:url-password›@reg.example.com/a:1', 'app=web,token=x']],
      1,
    ]);
  });
});

describe('objects behind rows', () => {
  test('keep names and labels, and lose what could hide something', () => {
    const metadata = { name: 'a', namespace: 'shop', labels: { app: 'web' } };
    const object = { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1' };
    const hiding = {
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"a":"x9"}}' },
      managedFields: [{}],
    };
    const body = table([['Name', 'string', 'name']], {
      cells: ['a'],
      object: { ...object, metadata: { ...metadata, ...hiding } },
    });
    expect(redact(body, at('pods'), STRICT)).toEqual({
      body: { ...body, rows: [{ cells: ['a'], object: { ...object, metadata } }] },
      redactions: 0,
    });
  });

  test('are redacted whole, without being counted, because nobody sees them', () => {
    const object = { kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: 'x9' } };
    const { body, redactions } = redact(
      table(
        [
          ['Name', 'string', 'name'],
          ['Data', 'integer'],
        ],
        { cells: ['a', 1], object },
      ),
      at('configmaps'),
      STRICT,
    );
    expect(JSON.stringify(body)).not.toContain('x9');
    expect(redactions).toBe(0);
  });

  test('of Secrets are dropped', () => {
    const object = { kind: 'PartialObjectMetadata', metadata: { name: 'a', labels: { a: 'b' } } };
    const { body } = redact(
      table([['Name', 'string', 'name'], ['Type'], ['Data', 'integer']], { cells: ['a', 'Opaque', 2], object }),
      at('secrets'),
      STRICT,
    );
    expect(body).toMatchObject({ rows: [{ cells: ['a', 'Opaque', 2], object: null }] });
  });
});

describe('cells of custom kinds', () => {
  const widgets = at('widgets', 'example.com');

  test('hide what is secret in the object, whatever the column is called', () => {
    const object = {
      kind: 'Widget',
      metadata: { name: 'a' },
      spec: { password: 'hunter2', tokens: ['abcd1', 'abcd2'], color: 'red' },
    };
    const body = table([['Name', 'string', 'name'], ['Value'], ['All'], ['Color']], {
      cells: ['a', 'hunter2', '["abcd1","abcd2"]', 'red'],
      object,
    });
    expect(cellsOf(body, widgets)).toEqual([[['a', '‹redacted:value›', '‹redacted:value›', 'red']], 2]);
  });

  test('show the name of a Secret under a column SECRET where the object tells that it is one', () => {
    const object = { kind: 'Certificate', metadata: { name: 'a' }, spec: { secretName: 'a-tls' } };
    expect(
      cellsOf(table([['Name', 'string', 'name'], ['Secret']], { cells: ['a', 'a-tls'], object }), widgets),
    ).toEqual([[['a', 'a-tls']], 0]);
  });

  test('are hidden by the name of their column where there is no object', () => {
    const body = table([['Name', 'string', 'name'], ['Token'], ['Pin', 'integer'], ['Secret Name']], {
      cells: ['a', 'x9', 1234, 'a-tls'],
      object: null,
    });
    expect(cellsOf(body, widgets)).toEqual([[['a', '‹redacted:token›', '‹redacted:secret›', 'a-tls']], 2]);
  });

  test('are hidden by the name of their column where the object does not tell that they are only names', () => {
    const object = { kind: 'Shop', metadata: { name: 'hunter2' }, spec: { login: 'hunter2', tokenCount: 5 } };
    const body = table([['Name', 'string', 'name'], ['Admin Password'], ['Tokens', 'integer'], ['Pin']], {
      cells: ['hunter2', 'hunter2', 5, '<none>'],
      object,
    });
    expect(cellsOf(body, widgets)).toEqual([[['hunter2', '‹redacted:password›', 5, '<none>']], 1]);
  });

  test('do not remember from one row what the next may hide', () => {
    const rows = ['x', 'hunter2'].map((password) => ({
      cells: ['a', 'hunter2'],
      object: { kind: 'Widget', spec: { password } },
    }));
    expect(cellsOf(table([['Name', 'string', 'name'], ['Value']], ...rows), widgets)).toEqual([
      [
        ['a', 'hunter2'],
        ['a', '‹redacted:value›'],
      ],
      1,
    ]);
  });
});

test('rows that were read whole can be handed on as they were asked for', () => {
  const object = { kind: 'Widget', apiVersion: 'example.com/v1', metadata: { name: 'a' }, spec: { color: 'red' } };
  const body = table([['Name', 'string', 'name']], { cells: ['a'], object });
  expect(narrowRows(body, 'Object')).toBe(body);
  expect(narrowRows(body, 'None')).toMatchObject({ rows: [{ cells: ['a'], object: null }] });
  expect(narrowRows(body, 'Metadata')).toEqual({
    ...body,
    rows: [
      {
        cells: ['a'],
        object: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: { name: 'a' } },
      },
    ],
  });
  expect(narrowRows('text', 'None')).toBe('text');
});
