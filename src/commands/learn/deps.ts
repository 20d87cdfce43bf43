import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeptPacks } from '../../ports/kept-packs.ts';
import type { Notes } from '../../ports/notes.ts';
import type { Results } from '../../ports/results.ts';
import type { Reviews } from '../../ports/reviews.ts';
import type { Item } from '../../quiz/item.ts';

/** What the commands about learning are built from. A factory takes the part it uses. */
export interface LearnDeps {
  readonly knowledge: Knowledge;
  readonly notes: Notes;
  readonly reviews: Reviews;
  readonly results: Results;
  readonly audit: Audit;
  readonly keptPacks: KeptPacks;
  readonly clock: Clock;
  /** The zone of the team: of its channels, and of people who set none of their own. */
  readonly zone: string;
  /** What a team, by `teamOf`, can be asked. */
  readonly questions: (team: string) => Questions;
}

/** The questions there are, as memory asks for them. They are made when first needed. */
export interface Questions {
  /**
   * A question about a term, or a question of a pack by its id; `before` are the ids of those answered before, oldest first,
   * so that others come up. The same seed gives the same one. Nothing where there is none.
   */
  readonly about: (term: string, seed: string, before?: readonly string[]) => Promise<Item | undefined>;
  /** A question by its id, with any of its options: for statistics. */
  readonly named: (id: string) => Promise<Item | undefined>;
  /** Ids of those that were made from what the glossary knows: no author has looked at them. */
  readonly made: () => Promise<ReadonlySet<string>>;
  /** The packs by their names. */
  readonly packs: () => Promise<readonly string[]>;
}
