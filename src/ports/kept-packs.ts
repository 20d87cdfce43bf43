/** A pack of questions that somebody adds in the chat, as the text of its file. */
export interface AddedPack {
  readonly id: string;
  /** As it was given, comments and all. */
  readonly text: string;
  /** Whoever adds it, by `personOf` and by name; absent once they had themselves forgotten. */
  readonly addedBy?: { readonly person: string; readonly name: string };
  readonly addedAt: number;
}

/** A pack that is kept. */
export interface KeptPack extends AddedPack {
  /** Another one for another text: whoever read the text once need not read it again. */
  readonly mark: string;
}

/** A kept pack without its text. */
export type KeptPackHead = Omit<KeptPack, 'text'>;

/**
 * Packs that teams added in the chat. A team is who shares them, by `teamOf`. An id belongs to the team that
 * first used it, also once the pack is removed, since what people answered is kept by it.
 */
export interface KeptPacks {
  /** Adds a pack, or puts it in the place of the team's own one with its id. `taken`: another team has that id. */
  readonly put: (team: string, pack: AddedPack) => Promise<'kept' | 'taken'>;
  /** Removes the text and who added it. */
  readonly remove: (team: string, id: string) => Promise<void>;
  readonly find: (team: string, id: string) => Promise<KeptPack | undefined>;
  /** Those of a team, by their ids. */
  readonly list: (team: string) => Promise<readonly KeptPackHead[]>;
  /** Those that somebody added, by their ids. */
  readonly by: (person: string) => Promise<readonly KeptPack[]>;
  /** Takes somebody's name off the packs of teams, and removes those that are theirs alone. */
  readonly forget: (person: string) => Promise<void>;
}
