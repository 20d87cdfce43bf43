import { asksForHelp } from '../asks-for-help.ts';

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
