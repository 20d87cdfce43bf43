import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { GAP_KINDS, type Gap, type Gaps } from '../ports/gaps.ts';
import { keptText } from './store.ts';

/** The gaps over SQLite. */
export function sqliteGaps(database: DatabaseSync): Gaps {
  const add = database.prepare(`
    INSERT INTO gaps (kind, text, count, terms, place, last_at) VALUES (:kind, :text, 1, :terms, :place, :lastAt)
    ON CONFLICT (kind, text) DO UPDATE
    SET count = count + 1, terms = excluded.terms, place = excluded.place, last_at = excluded.last_at`);
  const list = database.prepare('SELECT * FROM gaps ORDER BY count DESC, last_at DESC');

  return {
    add: async ({ kind, text, terms, place, lastAt }) => {
      add.run({ kind, text: keptText(text), terms: JSON.stringify(terms), place: place ?? null, lastAt });
    },
    list: async () => list.all().flatMap(toGap),
  };
}

/** A row as a gap; none when its kind is one this program no longer knows. */
function toGap(row: Readonly<Record<string, SQLOutputValue>>): readonly Gap[] {
  const kind = GAP_KINDS.find((each) => each === row['kind']);
  if (kind === undefined) return [];
  const place = row['place'];
  return [
    {
      kind,
      text: String(row['text']),
      count: Number(row['count']),
      // Written by `add` from the ids.
      terms: JSON.parse(String(row['terms'])) as readonly string[],
      ...(typeof place === 'string' ? { place } : {}),
      lastAt: Number(row['last_at']),
    },
  ];
}
