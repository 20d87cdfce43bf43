import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Request } from '../../core/request.ts';
import type { Problem } from '../../glossary/read-yaml.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { asksForHelp } from '../asks-for-help.ts';
import { isAlone, type QuizDeps } from './deps.ts';

/** What the commands about packs need: the packs that are loaded, and a reader of others that says what is wrong with them. */
export interface PackDeps extends Pick<QuizDeps, 'draw' | 'knowledge'> {
  readonly packs: {
    readonly all: () => Promise<readonly Pack[]>;
    readonly read: (
      file: string,
      text: string,
    ) => Promise<{ readonly pack?: Pack; readonly problems: readonly Problem[] }>;
  };
}

/** A line about packs. */
export type PackLine =
  | { readonly type: 'list' }
  | { readonly type: 'show'; readonly name: string }
  /** A question to try; `words` is the answer, empty before there is one. */
  | { readonly type: 'try'; readonly name: string; readonly number: number; readonly words: string }
  /** As it was typed, blanks and all. */
  | { readonly type: 'lint'; readonly text: string };

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** Reads `first-week`, `First week`, `try first-week 2 B`, `lint` and a file; nothing when it is a question about packs. */
export function parsePacks(rest: string, typed = rest): PackLine | undefined {
  if (/^(?:list|all)?$/iu.test(rest)) return { type: 'list' };
  if (/^(?:lint|check):?(?:\s|$)/iu.test(rest))
    return { type: 'lint', text: typed.replace(/^[\s\S]*?\b(?:lint|check)\b:?/iu, '') };
  if (asksForHelp(rest)) return undefined;
  const words = rest.split(/\s+/u);
  const [first = '', name = '', number = '1', ...answer] = words;
  if (first.toLowerCase() === 'try' && NAME.test(name) && /^\d{1,3}$/u.test(number))
    return { type: 'try', name: name.toLowerCase(), number: Number(number), words: answer.join(' ') };
  return words.length <= 3 && words.every((word) => NAME.test(word)) ? { type: 'show', name: rest } : undefined;
}

/** `packs`, `packs first-week`, `packs lint`: the questions that teams wrote, looked at, tried and checked. */
export function createPacks(deps: PackDeps): AnyCommand {
  const running = lazy(async () => (await import('./run-packs.ts')).createRunPacks(deps));
  // What is tried or checked is one person's business; what there is may help all.
  const isQuiet = ({ type }: PackLine, request: Request): boolean =>
    !isAlone(request) && (type === 'try' || type === 'lint');
  return command<PackLine>({
    name: 'packs',
    aliases: [],
    summary: 'packs of questions: what there is, a question to try, a check of your own',
    params: [{ name: 'pack', summary: 'the one to look at; lint and the text of a pack checks it', optional: true }],
    examples: ['packs', 'packs first-week', 'packs lint'],
    audience: (line, request) => Promise.resolve(isQuiet(line, request) ? 'asker' : request.audience),
    parse: (rest, { typed }) => parsePacks(rest, typed),
    run: async (line) => (await running())(line),
  });
}
