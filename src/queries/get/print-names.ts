import type { KubeObject } from '../../kubectl/object.ts';
import { nameLine, toNameLine, toObjects } from '../../kubectl/print/objects.ts';
import { nameOf, parseTable } from '../../kubectl/print/table.ts';
import type { Fetched } from './fetch.ts';

/** `-o name` of what was read as tables, which are much smaller than objects. */
export function printNames(fetched: readonly Fetched[]): string {
  const lines = fetched.flatMap(({ lookup: { resource }, bodies }) =>
    bodies.flatMap((body) => {
      const table = parseTable(body);
      if (table === undefined) return toObjects(body).map((object: KubeObject) => toNameLine(object));
      return table.rows.map((row) => nameLine(resource.kind, resource.group, nameOf(row, table.columns)));
    }),
  );
  return lines.map((line) => `${line}\n`).join('');
}
