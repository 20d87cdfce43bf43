import { setImmediate } from 'node:timers/promises';
import { createRecent } from './core/recent.ts';
import type { KeptPackHead, KeptPacks } from './ports/kept-packs.ts';
import { withPacks, type ItemBank } from './quiz/draw/bank.ts';
import type { Pack } from './quiz/draw/pack.ts';

/** What teams can be asked: what everybody can, and the packs that they added. */
export interface TeamBanks {
  readonly of: (team: string) => Promise<ItemBank>;
}

/** A bank, and what it was made of. */
interface Made {
  readonly shared: ItemBank;
  readonly marks: string;
  readonly bank: ItemBank;
}

/** So many teams' banks are kept; the next one to ask has theirs made anew. */
const TEAMS = 100;
const PACKS = 200;

/**
 * Banks over the one that all share. Whether a team's packs changed, in this process or another, is looked up each time; what
 * they hold is read only when they did. A pack that can no longer be read is left out, and so is one whose id the shared bank
 * has taken since.
 */
export function createTeamBanks(world: {
  readonly shared: () => Promise<ItemBank>;
  readonly keptPacks: Pick<KeptPacks, 'list' | 'find'>;
  readonly read: (text: string) => Promise<Pack | undefined>;
}): TeamBanks {
  const { shared, keptPacks, read } = world;
  const banks = createRecent<Made>(TEAMS);
  const packs = createRecent<{ readonly pack: Pack | undefined }>(PACKS);

  async function load(team: string, { id, mark }: KeptPackHead): Promise<Pack | undefined> {
    const known = packs.get(mark);
    if (known !== undefined) return known.pack;
    const kept = await keptPacks.find(team, id);
    if (kept === undefined) return undefined;
    const pack = await read(kept.text);
    // By its own mark: it may have been replaced meanwhile, and the next look will tell.
    packs.set(kept.mark, { pack });
    return pack;
  }

  return {
    of: async (team) => {
      const [base, heads] = await Promise.all([shared(), keptPacks.list(team)]);
      if (heads.length === 0) return base;
      const marks = heads.map(({ mark }) => mark).join(' ');
      const made = banks.get(team);
      if (made?.shared === base && made.marks === marks) return made.bank;
      const loaded: (Pack | undefined)[] = [];
      for (const head of heads) {
        loaded.push(await load(team, head));
        // Reading a large one takes its time, and others want to be answered in between.
        await setImmediate();
      }
      const own = loaded
        .filter((pack) => pack !== undefined)
        .filter(({ id }) => base.packs.every((each) => each.id !== id));
      const bank = withPacks(base, own);
      banks.set(team, { shared: base, marks, bank });
      return bank;
    },
  };
}
