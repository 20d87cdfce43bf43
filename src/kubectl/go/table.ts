import { TABLE_TABS, alignTabs } from './tab-writer.ts';

/** Rows of cells under their headings, as kubectl sets the tables that it makes itself. */
export function tableText(headings: readonly string[], rows: readonly (readonly string[])[], headers = true): string {
  const lines = headers ? [headings, ...rows] : rows;
  return alignTabs(lines.map((cells) => `${cells.join('\t')}\n`).join(''), TABLE_TABS);
}
