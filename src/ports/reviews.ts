/** One answer to one question about one term, as memory counts it. The log of these is the truth; all else is worked out. */
export interface Review {
  /** Unique: the same answer is recorded once, whoever tries again. */
  readonly id: string;
  /** `slack/T1/@U1`, as in `personOf`. */
  readonly person: string;
  readonly at: number;
  readonly term: string;
  readonly item: string;
  readonly correct: boolean;
  /** Whether the person said that they guessed, or asked for a hint. */
  readonly guessed: boolean;
  readonly hinted: boolean;
  /** Where it was answered: `quiz`, `daily`, `review`, `drill`. */
  readonly source: string;
  /** The channel it was answered in, for what a channel is about to forget. */
  readonly place?: string;
  /** How many options there were; 0 for typed answers. */
  readonly options: number;
  /** Places chosen, in the order of the options of the entry or pack, for statistics. */
  readonly chosen: readonly number[];
  /** Where wrong options were drawn: the entries they stood for, and the one of them that was chosen. */
  readonly drawn?: { readonly lures: readonly string[]; readonly took?: string };
  /** Milliseconds from showing to answering. */
  readonly latencyMs?: number;
  /** The recall that was predicted before the answer, from 0 to 1. */
  readonly predicted?: number;
}

/** The log of reviews. */
export interface Reviews {
  /** Adds what is not there yet. */
  readonly add: (reviews: readonly Review[]) => Promise<void>;
  /** Of one person, oldest first. */
  readonly of: (person: string) => Promise<readonly Review[]>;
  /** Answered in a place then or later, oldest first. */
  readonly in: (place: string, since: number) => Promise<readonly Review[]>;
  /** About items whose id starts so, oldest first: for the statistics of a pack. */
  readonly about: (itemPrefix: string) => Promise<readonly Review[]>;
  /** Takes back what was recorded for a question of a quiz: ids that start so. For a key that was wrong. */
  readonly remove: (idPrefix: string) => Promise<void>;
  readonly forget: (person: string) => Promise<void>;
}
