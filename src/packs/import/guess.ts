import type { ImportFormat } from './formats.ts';

const ending = (name: string): string => /\.(?<ending>[a-z]+)$/iu.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';

/** Characters in which the headings of a sheet stand. */
const HEAD = 4_000;

/** Formats of plain text, by what only they have. */
const SIGNS: readonly (readonly [ImportFormat, RegExp])[] = [
  ['anki', /^#(?:separator|html|notetype|deck|tags|columns|guid)\b.*:/mu],
  ['aiken', /^ANSWER:\s*[A-Z]\s*$/mu],
  ['gift', /\{\s*(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b)/u],
  ['anki', /^[^\t\n]+\t[^\t\n]+/u],
];

/** The format of a file that is no pack yet, by its name and by what stands in it; nothing for YAML, or for none we know. */
export function guessFormat(name: string, text: string): ImportFormat | undefined {
  const isPack = /^id:/mu.test(text) && /^questions:/mu.test(text);
  switch (isPack ? 'yaml' : ending(name)) {
    case 'yaml':
    case 'yml':
      return undefined;
    case 'json':
      return 'opentdb';
    case 'gift':
      return 'gift';
    case 'csv':
    case 'tsv':
      return [/\banswer 1\b/iu, /\bcorrect\b/iu].every((heading) => heading.test(text.slice(0, HEAD)))
        ? 'kahoot'
        : 'csv';
    default:
      return SIGNS.find(([, sign]) => sign.test(text))?.[0];
  }
}
