import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Request } from '../../core/request.ts';
import type { Problem } from '../../glossary/read-yaml.ts';
import type { AttachedFiles } from '../../ports/attached-files.ts';
import type { KeptPacks } from '../../ports/kept-packs.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { asksForHelp } from '../asks-for-help.ts';
import { isAlone, type QuizDeps } from './deps.ts';

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

/** A line about packs. */
export type PackLine =
  | { readonly type: 'list' }
  | { readonly type: 'show' | 'export' | 'remove'; readonly name: string }
  | { readonly type: 'remove for good'; readonly name: string }
  /** A question to try; `words` is the answer, empty before there is one. */
  | { readonly type: 'try'; readonly name: string; readonly number: number; readonly words: string }
  /** As it was typed, blanks and all. */
  | { readonly type: 'lint' | 'add'; readonly text: string };

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;
/** The most words of a title are eight. */
const isName = (words: readonly string[], most: number): boolean =>
  words.length > 0 && words.length <= most && words.every((word) => NAME.test(word));

/** Reads `first-week`, `First week`, `try first-week 2 B`, `add` and a file; nothing when it is a question about packs. */
export function parsePacks(rest: string, typed = rest): PackLine | undefined {
  if (/^(?:list|all)?$/iu.test(rest)) return { type: 'list' };
  const given = /^(?<verb>lint|check|add):?(?:\s|$)/iu.exec(rest)?.groups?.['verb']?.toLowerCase();
  if (given !== undefined)
    return { type: given === 'add' ? 'add' : 'lint', text: typed.replace(/^[\s\S]*?\b(?:lint|check|add)\b:?/iu, '') };
  if (asksForHelp(rest)) return undefined;
  const words = rest.split(/\s+/u);
  const [first = '', name = '', number = '1', ...answer] = words;
  const verb = first.toLowerCase();
  if (verb === 'try' && NAME.test(name) && /^\d{1,3}$/u.test(number))
    return { type: 'try', name: name.toLowerCase(), number: Number(number), words: answer.join(' ') };
  if (verb === 'export' && isName(words.slice(1), 8)) return { type: 'export', name: words.slice(1).join(' ') };
  if (verb === 'remove' && isName(words.slice(1), 10)) {
    const asked = words.slice(1).join(' ');
    const named = asked.replace(/ for good$/iu, '');
    return { type: named === asked ? 'remove' : 'remove for good', name: named };
  }
  return isName(words, 3) ? { type: 'show', name: rest } : undefined;
}

/** `packs`, `packs first-week`, `packs add`: the questions that teams wrote, looked at, tried, checked and kept. */
export function createPacks(deps: PackDeps): AnyCommand {
  const running = lazy(async () => (await import('./run-packs.ts')).createRunPacks(deps));
  // What there is may help all. The rest is one person's business: what is wrong with a pack, and what would be right.
  const isQuiet = ({ type }: PackLine, request: Request): boolean =>
    !isAlone(request) && type !== 'list' && type !== 'show';
  return command<PackLine>({
    name: 'packs',
    aliases: [],
    summary: 'packs of questions: what there is, a question to try, one of your own for your team',
    params: [
      {
        name: 'pack',
        summary: 'the one to look at; add and the text of a pack, or its file, keeps it',
        optional: true,
      },
    ],
    verbs: [
      { line: 'packs add', summary: 'keeps a pack for your team: paste its text, or attach its file' },
      { line: 'packs lint', summary: 'only checks one' },
      { line: 'packs try first-week 2', summary: 'a question to try' },
      { line: 'packs export our-week', summary: 'gives the text of an added one back' },
      { line: 'packs remove our-week', summary: 'takes an added one away; asks first' },
    ],
    examples: ['packs', 'packs first-week', 'packs add', 'packs lint'],
    audience: (line, request) => Promise.resolve(isQuiet(line, request) ? 'asker' : request.audience),
    parse: (rest, { typed }) => parsePacks(rest, typed),
    run: async (line, request) => (await running())(line, request),
  });
}
