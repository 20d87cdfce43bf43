import { GAP_KINDS, type Gap, type Gaps } from '../ports/gaps.ts';
import type { Database, Row } from './database.ts';
import { given, maybeText, numberOf, textOf } from './row.ts';
import { sql } from './sql.ts';
import { keptText } from './store.ts';

/** The gaps over a database. */
export function createGaps(database: Database): Gaps {
  return {
    add: async ({ kind, text, terms, place, lastAt }) => {
      await database.run(sql`
        INSERT INTO gaps (kind, text, count, terms, place, last_at)
        VALUES (${kind}, ${keptText(text)}, 1, ${JSON.stringify(terms)}, ${place ?? null}, ${lastAt})
        ON CONFLICT (kind, text) DO UPDATE
        SET count = gaps.count + 1, terms = excluded.terms, place = excluded.place, last_at = excluded.last_at`);
    },
    list: async () => (await database.all(sql`SELECT * FROM gaps ORDER BY count DESC, last_at DESC`)).flatMap(toGap),
  };
}

/** A row as a gap; none when its kind is one this program no longer knows. */
function toGap(row: Row): readonly Gap[] {
  const kind = GAP_KINDS.find((each) => each === row['kind']);
  if (kind === undefined) return [];
  return [
    {
      kind,
      text: textOf(row, 'text'),
      count: numberOf(row, 'count'),
      // Written by `add` from the ids.
      terms: JSON.parse(textOf(row, 'terms')) as readonly string[],
      ...given({ place: maybeText(row, 'place') }),
      lastAt: numberOf(row, 'last_at'),
    },
  ];
}
