import { ok, type Result } from '../../core/failure.ts';
import { alignTabs, TABLE_TABS } from '../go/tab-writer.ts';
import type { KubeObject } from '../object.ts';
import { toGoText } from './go-value.ts';
import { completePath, parsePath, type Path } from './jsonpath.ts';
import { fail } from '../../core/failure.ts';

/** A column that somebody asked for. */
export interface CustomColumn {
  readonly header: string;
  /** A jsonpath, its dot and braces optional. */
  readonly path: string;
}

/** The cells of each object, as `-o custom-columns=` fills them: kubectl `cmd/get/customcolumn.go`. */
export function toCells(
  objects: readonly KubeObject[],
  columns: readonly CustomColumn[],
): Result<readonly (readonly string[])[]> {
  const paths: Path[] = [];
  for (const { header, path } of columns) {
    const complete = completePath(path);
    if (complete === undefined) return fail(severalPaths(header, path));
    const parsed = parsePath(complete);
    if (!parsed.ok) return parsed;
    paths.push(parsed.value);
  }
  const lines: (readonly string[])[] = [];
  for (const object of objects) {
    const cells: string[] = [];
    for (const path of paths) {
      const found = path.find(object);
      if (!found.ok) return found;
      cells.push(toCell(found.value));
    }
    lines.push(cells);
  }
  return ok(lines);
}

/** The cells set in columns, under their headers unless there are to be none. */
export function renderColumns(
  lines: readonly (readonly string[])[],
  columns: readonly CustomColumn[],
  headers: boolean,
): string {
  const all = headers ? [columns.map(({ header }) => header), ...lines] : lines;
  return alignTabs(all.map((cells) => `${cells.join('\t')}\n`).join(''), TABLE_TABS);
}

function toCell(results: readonly (readonly unknown[])[]): string {
  const texts = (results[0]?.length ?? 0) === 0 ? ['<none>'] : [];
  texts.push(...results.flat().map((value) => escapeTerminal(toGoText(value))));
  return texts.join(',');
}

function escapeTerminal(text: string): string {
  return text.replaceAll('\u001b', '^[').replaceAll('\r', String.raw`\r`);
}

function severalPaths(header: string, path: string) {
  const message = `Column ${header} takes one path such as .metadata.name, not ${path}.`;
  return { type: 'invalid', message } as const;
}
