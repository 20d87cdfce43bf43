import type { KeptPack, KeptPackHead, KeptPacks } from '../ports/kept-packs.ts';
import type { Database, Row } from './database.ts';
import { markOf } from './pack-mark.ts';
import { maybeText, numberOf, textOf } from './row.ts';
import { sql } from './sql.ts';

/** Packs that teams added, over a database. A row without a mark keeps the id of one that was removed. */
export function createKeptPacks(database: Database): KeptPacks {
  return {
    put: async (team, { id, text, addedBy, addedAt }) => {
      const kept = await database.run(sql`
        INSERT INTO kept_packs (id, team, text, mark, person, name, added_at)
        VALUES (${id}, ${team}, ${text}, ${markOf(text)}, ${addedBy?.person ?? null}, ${addedBy?.name ?? null}, ${addedAt})
        ON CONFLICT (id) DO UPDATE SET text = excluded.text, mark = excluded.mark, person = excluded.person,
          name = excluded.name, added_at = excluded.added_at
        WHERE kept_packs.team = excluded.team`);
      return kept === 0 ? 'taken' : 'kept';
    },
    remove: async (team, id) => {
      await database.run(sql`
        UPDATE kept_packs SET text = '', mark = '', person = NULL, name = NULL WHERE id = ${id} AND team = ${team}`);
    },
    find: async (team, id) => {
      const [row] = await database.all(
        sql`SELECT * FROM kept_packs WHERE id = ${id} AND team = ${team} AND mark <> ''`,
      );
      return row === undefined ? undefined : toPack(row);
    },
    list: async (team) => {
      const rows = await database.all(sql`
        SELECT id, mark, person, name, added_at FROM kept_packs WHERE team = ${team} AND mark <> '' ORDER BY id`);
      return rows.map(headOf);
    },
    by: async (person) => {
      const rows = await database.all(sql`SELECT * FROM kept_packs WHERE person = ${person} ORDER BY id`);
      return rows.map(toPack);
    },
    forget: (person) =>
      database.transaction(async (transaction) => {
        await transaction.run(sql`DELETE FROM kept_packs WHERE team = ${person}`);
        await transaction.run(sql`UPDATE kept_packs SET person = NULL, name = NULL WHERE person = ${person}`);
      }),
  };
}

const toPack = (row: Row): KeptPack => ({ ...headOf(row), text: textOf(row, 'text') });

function headOf(row: Row): KeptPackHead {
  const person = maybeText(row, 'person');
  return {
    id: textOf(row, 'id'),
    ...(person === undefined ? {} : { addedBy: { person, name: textOf(row, 'name') } }),
    addedAt: numberOf(row, 'added_at'),
    mark: textOf(row, 'mark'),
  };
}
