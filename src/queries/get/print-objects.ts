import { ok, type Result } from '../../core/failure.ts';
import type { Output } from '../../kubectl/output.ts';
import type { KubeObject } from '../../kubectl/object.ts';
import { renderColumns, toCells } from '../../kubectl/print/columns.ts';
import { renderJsonDocument } from '../../kubectl/print/json.ts';
import { renderJsonPath } from '../../kubectl/print/jsonpath.ts';
import { toList, toNameLine, toObjects, withoutManagedFields } from '../../kubectl/print/objects.ts';
import { sortBy } from '../../kubectl/print/sort.ts';
import { renderYaml } from '../../kubectl/print/yaml.ts';
import type { Format, GetQuery } from '../../kubectl/query.ts';
import type { Fetched } from './fetch.ts';
import { toColumnGrid } from './to-column-grid.ts';

/** Formats that show objects rather than the server's columns. */
type ObjectFormat = Exclude<Format, { type: 'table' }>;

/** Prints whole objects: one as itself when it was asked for alone by its name, and else all as a list. */
export function printObjects(
  query: GetQuery,
  format: ObjectFormat,
  fetched: readonly Fetched[],
  single: boolean,
): Result<Pick<Output, 'text' | 'grids' | 'language'>> {
  const items = fetched.flatMap(({ bodies }) => bodies.flatMap(toObjects));
  const [only] = items;
  if (single && only !== undefined) return print(query, format, only, [only], fetched);
  const sorted = query.sortBy === undefined ? ok(items) : sortBy(items, query.sortBy, (item) => item);
  return sorted.ok ? print(query, format, toList(sorted.value), sorted.value, fetched) : sorted;
}

function print(
  query: GetQuery,
  format: ObjectFormat,
  whole: KubeObject,
  items: readonly KubeObject[],
  fetched: readonly Fetched[],
): Result<Pick<Output, 'text' | 'grids' | 'language'>> {
  switch (format.type) {
    case 'yaml':
      return ok({ text: renderYaml(shown(whole, items, format)), grids: [], language: 'yaml' });
    case 'json':
      return ok({ text: renderJsonDocument(shown(whole, items, format)), grids: [], language: 'json' });
    case 'name':
      return ok({ text: items.map((item) => `${toNameLine(item)}\n`).join(''), grids: [], language: 'text' });
    case 'jsonpath': {
      const text = renderJsonPath(format.template, whole);
      return text.ok ? ok({ text: text.value, grids: [], language: 'text' }) : text;
    }
    case 'custom-columns': {
      const lines = toCells(items, format.columns);
      if (!lines.ok) return lines;
      const text = renderColumns(lines.value, format.columns, query.headers);
      return ok({ text, grids: [toColumnGrid(format.columns, lines.value, items, fetched)], language: 'text' });
    }
  }
}

function shown(
  whole: KubeObject,
  items: readonly KubeObject[],
  { managedFields }: { readonly managedFields: boolean },
): KubeObject {
  if (managedFields) return whole;
  return whole === items[0] ? withoutManagedFields(whole) : toList(items.map(withoutManagedFields));
}
