import type { KeptPack, KeptPacks } from '../../ports/kept-packs.ts';
import { markOf } from '../pack-mark.ts';

type Row = KeptPack & { readonly team: string };

/** Packs that are forgotten when the process ends. A row without a mark keeps the id of one that was removed. */
export function memoryKeptPacks(): KeptPacks {
  const rows = new Map<string, Row>();
  const all = (is: (row: Row) => boolean): readonly Row[] =>
    [...rows.values()].filter(is).sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = (team: string, id: string): Row | undefined => {
    const row = rows.get(id);
    return row?.team === team && row.mark !== '' ? row : undefined;
  };
  return {
    put: (team, pack) => {
      const row = rows.get(pack.id);
      if (row !== undefined && row.team !== team) return Promise.resolve('taken');
      rows.set(pack.id, { ...pack, mark: markOf(pack.text), team });
      return Promise.resolve('kept');
    },
    remove: (team, id) => {
      if (own(team, id) !== undefined) rows.set(id, { id, text: '', mark: '', addedAt: 0, team });
      return Promise.resolve();
    },
    find: (team, id) => {
      const row = own(team, id);
      return Promise.resolve(row && toPack(row));
    },
    list: (team) =>
      Promise.resolve(
        all((row) => row.team === team && row.mark !== '').map((row) => {
          const { text: _text, ...head } = toPack(row);
          return head;
        }),
      ),
    by: (person) => Promise.resolve(all(({ addedBy }) => addedBy?.person === person).map(toPack)),
    forget: (person) => {
      for (const { addedBy, ...row } of rows.values()) {
        if (row.team === person) rows.delete(row.id);
        else if (addedBy?.person === person) rows.set(row.id, row);
      }
      return Promise.resolve();
    },
  };
}

const toPack = ({ team: _team, ...pack }: Row): KeptPack => pack;
