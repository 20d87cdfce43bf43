import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { KeptPackHead } from '../../ports/kept-packs.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { plainForm } from '../../quiz/draw/words.ts';
import type { PackDeps, SharedSource } from './pack-deps.ts';

/** Where a pack comes from. `by` is absent once whoever added it had themselves forgotten. */
export type PackSource =
  SharedSource | { readonly type: 'added'; readonly by?: string | undefined; readonly at?: number | undefined };

/** A pack and where it comes from. */
export interface SourcedPack {
  readonly pack: Pack;
  readonly source: PackSource;
}

/** What a team has: packs it can be asked from, and the ids of added ones that cannot be asked from any more. */
export interface TeamPacks {
  readonly packs: readonly SourcedPack[];
  readonly resting: readonly string[];
}

/** The packs of a team, by `teamOf`. */
export async function teamPacks(team: string, { packs, keptPacks }: PackDeps): Promise<TeamPacks> {
  const [all, shared, heads] = await Promise.all([packs.all(team), packs.shared(), keptPacks.list(team)]);
  const sourced = all.map((pack) => ({ pack, source: shared.get(pack.id) ?? toSource(heads, pack.id) }));
  const awake = new Set(sourced.flatMap(({ pack, source }) => (source.type === 'added' ? [pack.id] : [])));
  return { packs: sourced, resting: heads.map(({ id }) => id).filter((id) => !awake.has(id)) };
}

function toSource(heads: readonly KeptPackHead[], id: string): PackSource {
  const head = heads.find((each) => each.id === id);
  return { type: 'added', by: head?.addedBy?.name, at: head?.addedAt };
}

/** The pack of a name: its id, or its title. */
export function findPack(name: string, { packs }: TeamPacks): Result<SourcedPack> {
  const said = plainForm(name);
  const found =
    packs.find(({ pack }) => plainForm(pack.id) === said) ?? packs.find(({ pack }) => plainForm(pack.title) === said);
  return found === undefined ? fail(unknownPack(name, packs)) : ok(found);
}

/** There is no such pack, and what there is. */
export const unknownPack = (name: string, packs: readonly SourcedPack[]): Failure => ({
  type: 'missing',
  message: `There is no pack "${name}". There ${packs.length === 0 ? 'is none yet' : `are: ${packs.map(({ pack }) => pack.id).join(', ')}`}.`,
  tryLine: 'packs',
});
