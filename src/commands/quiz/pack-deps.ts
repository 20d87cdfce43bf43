import type { Problem } from '../../glossary/read-yaml.ts';
import type { AttachedFiles } from '../../ports/attached-files.ts';
import type { KeptPacks } from '../../ports/kept-packs.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import type { QuizDeps } from './deps.ts';

/** Where a pack that all teams share stands: it came along, or in a file of the operator's folder. */
export type SharedSource = { readonly type: 'built-in' } | { readonly type: 'folder'; readonly file: string };

/** What was read: a pack that can be asked from, or what is wrong with it. */
export interface ReadPack {
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

/** What the commands about packs need: the packs there are, and readers of others that say what is wrong with them. */
export interface PackDeps extends Pick<QuizDeps, 'draw' | 'knowledge' | 'clock'> {
  readonly packs: {
    /** Those that a team, by `teamOf`, can be asked from. */
    readonly all: (team: string) => Promise<readonly Pack[]>;
    /** Where the packs stand that all teams share, by their ids. */
    readonly shared: () => Promise<ReadonlyMap<string, SharedSource>>;
    readonly read: (file: string, text: string) => Promise<ReadPack>;
    /** The text of a pack made from a file of another format, and what is left to be written; nothing for any other file. */
    readonly draft: (
      file: string,
      text: string,
      author: string,
    ) => Promise<{ readonly text: string; readonly left: ReadPack } | undefined>;
  };
  readonly keptPacks: KeptPacks;
  readonly files: AttachedFiles;
}
