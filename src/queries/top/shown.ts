import type { Grid, Output } from '../../kubectl/output.ts';

/** What `top` shows. */
export interface Shown {
  readonly text: string;
  readonly grid?: Grid;
  readonly notes: readonly string[];
  readonly more?: NonNullable<Output['more']>;
}

const MEANINGS: Readonly<Record<string, string>> = {
  'CPU(cores)': 'CPU used, in thousandths of a core.',
  'CPU(%)': 'Share of the CPU that pods may use here.',
  'MEMORY(bytes)': 'Memory used, in mebibytes: the working set, which cannot be taken back under pressure.',
  'MEMORY(%)': 'Share of the memory that pods may use here.',
  'SWAP(bytes)': 'Swap used, in mebibytes.',
  'SWAP(%)': 'Share of the swap there is.',
};

/** Columns of a listing by their headings. */
export function toColumns(headings: readonly string[]): Grid['columns'] {
  return headings.map((name) => {
    const description = MEANINGS[name];
    return { name, priority: 0, ...(description === undefined ? {} : { description }) };
  });
}

/** kubectl ends every cell of these tables with a tab, the last one of a line as well. */
export function withLastTab(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((cells) => [...cells, '']);
}
