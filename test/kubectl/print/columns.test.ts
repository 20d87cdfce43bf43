import { describe, expect, test } from 'vitest';
import { renderColumns, toCells } from '../../../src/kubectl/print/columns.ts';
import { toList, toNameLine, toObjects, withoutManagedFields } from '../../../src/kubectl/print/objects.ts';
import recorded from './recorded/columns.json' with { type: 'json' };
import jsonpath from './recorded/jsonpath.json' with { type: 'json' };

function toColumns(spec: string) {
  return spec.split(',').map((column) => {
    const [header = '', ...path] = column.split(':');
    return { header, path: path.join(':') };
  });
}

describe('custom columns', () => {
  test.each(recorded)('$spec (headers: $headers) are printed as kubectl prints them', ({ spec, headers, printed }) => {
    const columns = toColumns(spec);
    const cells = toCells(toObjects(jsonpath.list), columns);
    expect(cells.ok ? renderColumns(cells.value, columns, headers) : null).toBe(printed);
  });

  test('take one path each', () => {
    const cells = toCells([], [{ header: 'A', path: '{.a}{.b}' }]);
    expect(cells.ok ? '' : cells.failure.message).toBe('Column A takes one path such as .metadata.name, not {.a}{.b}.');
  });
});

describe('objects', () => {
  test('of a list are told what they are, as only the list says it', () => {
    const body = {
      kind: 'PodList',
      apiVersion: 'v1',
      items: [{ metadata: { name: 'a' } }, { kind: 'Own', apiVersion: 'x/v1' }],
    };
    expect(toObjects(body)).toEqual([
      { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'a' } },
      { kind: 'Own', apiVersion: 'x/v1' },
    ]);
    expect([toObjects({ kind: 'Pod' }), toObjects('no'), toObjects(undefined)]).toEqual([[{ kind: 'Pod' }], [], []]);
  });

  test('are named by kind, group and name', () => {
    const names = [
      { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'web' } },
      { kind: 'Deployment', apiVersion: 'apps/v1', metadata: { name: 'web' } },
      { kind: 'Pod', apiVersion: 'v1' },
    ].map(toNameLine);
    expect(names).toEqual(['pod/web', 'deployment.apps/web', 'pod/<unknown>']);
  });

  test('are shown without the record of who manages what', () => {
    expect(withoutManagedFields({ kind: 'Pod', metadata: { name: 'a', managedFields: [] } })).toEqual({
      kind: 'Pod',
      metadata: { name: 'a' },
    });
    expect(withoutManagedFields({ kind: 'Pod' })).toEqual({ kind: 'Pod' });
  });

  test('together are a List', () => {
    expect(toList([])).toEqual({ apiVersion: 'v1', items: [], kind: 'List', metadata: { resourceVersion: '' } });
  });
});
