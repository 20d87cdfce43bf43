import type { Column, Grid } from '../output.ts';
import type { ColumnWord, ColumnWords } from './column-words.ts';
import { CLUSTER_COLUMNS } from './columns/cluster.ts';
import { COMMON } from './columns/common.ts';
import { NETWORK_COLUMNS } from './columns/network.ts';
import { STORAGE_COLUMNS } from './columns/storage.ts';
import { WORKLOAD_COLUMNS } from './columns/workloads.ts';
import type { ColumnLesson } from './lesson.ts';

/** As many characters of the server's own words as still read well in a list. */
const LONGEST = 220;

const KNOWN: ReadonlyMap<string, ColumnWords> = new Map([
  ...WORKLOAD_COLUMNS,
  ...NETWORK_COLUMNS,
  ...STORAGE_COLUMNS,
  ...CLUSTER_COLUMNS,
]);

/** What each column of a listing means: in our words, else in the server's own. */
export function columnLessons(grid: Grid): readonly ColumnLesson[] {
  return grid.columns.flatMap((column) => {
    const word = toWord(grid, column);
    return word === undefined ? [] : [{ name: column.name, ...word }];
  });
}

function toWord({ resource }: Grid, { name, description = '' }: Column): ColumnWord | undefined {
  const key = name.toUpperCase();
  const kind = resource === 'events.events.k8s.io' ? 'events' : resource;
  const own = KNOWN.get(kind)?.get(key) ?? COMMON?.get(key);
  if (own !== undefined) return own;
  const means = shorten(description.trim());
  return means === '' ? undefined : { means };
}

/** The first sentences of a text, as many as fit. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const sentences = text.split(/(?<=\.)\s+/u);
  let short = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (short.length + sentence.length >= LONGEST) break;
    short = `${short} ${sentence}`;
  }
  return short.length <= LONGEST ? short : `${short.slice(0, LONGEST - 1).trimEnd()}…`;
}
