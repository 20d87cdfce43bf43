import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { tableText } from '../kubectl/go/table.ts';
import type { Column, Grid, Output } from '../kubectl/output.ts';
import { showCell } from '../kubectl/print/print-table.ts';
import type { Told } from './all-contexts.ts';

/** How a listing over several clusters is printed. */
export interface EverywhereStyle {
  readonly headers: boolean;
  /** Also columns of low priority. */
  readonly wide: boolean;
}

/** An answer of one cluster among those of several. */
interface Part {
  readonly cluster: string;
  readonly output: Output;
}

/**
 * The answers of several clusters as one: rows with the name of their cluster before them, anything else under it as a heading.
 * A cluster without an answer is named in a note; when none has one, there is a failure.
 */
export function toOneOutput(told: readonly Told[], style: EverywhereStyle): Result<Output> {
  const parts = told.flatMap(({ cluster, result }): readonly Part[] =>
    result.ok ? [{ cluster, output: result.value }] : [],
  );
  const failures = told.flatMap(({ cluster, result }) => (result.ok ? [] : [{ cluster, ...result.failure }]));
  const [worst] = failures;
  if (parts.length === 0) return fail(worst === undefined ? NOBODY : { type: worst.type, message: toLines(failures) });
  const listings = parts.every(({ output }) => output.grids.length > 0 || output.text === '');
  const language = parts[0]?.output.language ?? 'text';
  const grids = listings ? merge(parts) : [];
  return ok({
    text: listings
      ? grids
          .map((grid) => toText(grid, style))
          .filter(Boolean)
          .join('\n')
      : toSections(parts, language),
    grids,
    language,
    notes: [
      ...parts.flatMap(({ cluster, output }) => output.notes.map((note) => `${cluster}: ${note}`)),
      ...failures.map(({ cluster, message }) => `${cluster}: ${message}`),
    ],
    redactions: sum(parts.map(({ output }) => output.redactions)),
    bytes: sum(parts.map(({ output }) => output.bytes)),
    ...toMore(parts),
  });
}

const NOBODY: Failure = { type: 'missing', message: 'There is no cluster that you may ask.' };
const CLUSTER: Column = { name: 'CLUSTER', priority: 0 };

/** One grid a kind. Clusters of different versions may have different columns: those of all, and nothing where one lacks it. */
function merge(parts: readonly Part[]): readonly Grid[] {
  const grids = parts.flatMap(({ cluster, output }) => output.grids.map((grid) => ({ cluster, grid })));
  return [...new Set(grids.map(({ grid }) => grid.resource))].map((resource) => {
    const same = grids.filter(({ grid }) => grid.resource === resource);
    const columns = new Map<string, Column>();
    for (const { grid } of same) {
      for (const [key, column] of byKey(grid.columns)) if (!columns.has(key)) columns.set(key, column);
    }
    const rows = same.flatMap(({ cluster, grid }) => {
      const keys = [...byKey(grid.columns).keys()];
      const places = [...columns.keys()].map((key) => keys.indexOf(key));
      // Without the object: a row here is one of another cluster than the next line would ask.
      return grid.rows.map(({ cells }) => ({ cells: [cluster, ...places.map((place) => cells[place] ?? '<none>')] }));
    });
    return { resource, columns: [CLUSTER, ...columns.values()], rows };
  });
}

/** Columns by their names, the second of a name apart from the first. */
function byKey(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const keyed = new Map<string, Column>();
  for (const column of columns) {
    let key = column.name;
    while (keyed.has(key)) key += '+';
    keyed.set(key, column);
  }
  return keyed;
}

function toText({ columns, rows }: Grid, { headers, wide }: EverywhereStyle): string {
  if (rows.length === 0) return '';
  const shown = columns.flatMap(({ priority }, index) => (wide || priority === 0 ? [index] : []));
  const pick = (cells: readonly string[]): readonly string[] => shown.map((index) => showCell(cells[index] ?? ''));
  return tableText(
    pick(columns.map(({ name }) => name)),
    rows.map(({ cells }) => pick(cells)),
    headers,
  );
}

function toSections(parts: readonly Part[], language: Output['language']): string {
  switch (language) {
    case 'json':
      return `{\n${parts.map(({ cluster, output }) => `${JSON.stringify(cluster)}: ${output.text.trim() || 'null'}`).join(',\n')}\n}\n`;
    case 'yaml':
      return parts.map(({ cluster, output }) => `# cluster ${cluster}\n${output.text}`).join('---\n');
    case 'text':
      return parts.map(({ cluster, output }) => `==> ${cluster} <==\n${output.text}`).join('\n');
  }
}

function toMore(parts: readonly Part[]): Pick<Output, 'more'> {
  const unfinished = parts.flatMap(({ output }) => (output.more === undefined ? [] : [output.more]));
  if (unfinished.length === 0) return {};
  const shown = sum(parts.map(({ output }) => output.more?.shown ?? sum(output.grids.map(({ rows }) => rows.length))));
  const remaining = unfinished.flatMap((more) => (more.remaining === undefined ? [] : [more.remaining]));
  return { more: { shown, ...(remaining.length === unfinished.length ? { remaining: sum(remaining) } : {}) } };
}

function toLines(failures: readonly (Failure & { readonly cluster: string })[]): string {
  return failures.map(({ cluster, message }) => `${cluster}: ${message}`).join('\n');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
