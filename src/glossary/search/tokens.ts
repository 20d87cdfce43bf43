import { FILLER, FUNCTION_WORDS } from './english.ts';

/** One word of a line. */
export interface Token {
  /** Letters and digits only, lower case. */
  readonly text: string;
  /** As typed, for names that lead with a sign (`--set`, `:latest`). */
  readonly raw: string;
  /** Whether it starts with a capital that no sentence start explains. */
  readonly capital: boolean;
  /** Which clause of the line it stands in, from 0. */
  readonly clause: number;
}

const CLAUSE_END = /[,;?!()\n]|[.:](?=\s|$)|\s[-\u2013]\s/u;

/** The words of a line in order. A hyphenated or dotted word becomes its parts, so that joining them finds any spelling. */
export function tokenise(line: string): readonly Token[] {
  const tokens: Token[] = [];
  line
    .normalize('NFKC')
    .split(CLAUSE_END)
    .forEach((clause, at) => {
      for (const raw of clause.split(/\s+/u)) {
        const capital = tokens.at(-1)?.clause === at && /^["'(]?\p{Lu}/u.test(raw);
        const lower = raw.toLowerCase().replace(/(?<=[a-z])['`](?=[a-z])/gu, "'");
        for (const piece of lower
          .replace(/'s\b/gu, '')
          .replace(/'/gu, '')
          .match(/[\p{L}\p{N}]+/gu) ?? []) {
          tokens.push({ text: piece, raw: lower, capital, clause: at });
        }
      }
    });
  return tokens;
}

/** The words of a text in lower case, for indexes and for lines that are looked up in them: no clauses, no capitals. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/'s\b|'/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Letters and digits only: one key makes case, hyphens, blanks and joined compounds equal. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the singular of an English noun may be, likeliest first; the word itself when it is none. */
export function singulars(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return [word];
  if (/[^aeiou]ies$/u.test(word)) return [`${word.slice(0, -3)}y`];
  const short = word.slice(0, -1);
  return /(?:s|x|z|ch|sh)es$/u.test(word) ? [word.slice(0, -2), short] : [short];
}

/** The likeliest singular of an English noun. */
export function singular(word: string): string {
  return singulars(word)[0] ?? word;
}

const SUFFIXES = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ions',
  'ion',
  'ers',
  'er',
  'ed',
  'es',
  'ly',
  's',
  'e',
];

/** Stems of words met so far. Typed words are endless, so it is emptied when it is full. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** A rough stem: enough to let "restarts", "restarted" and "restarting" meet. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const made = makeStem(word);
  stems.set(word, made);
  return made;
}

function makeStem(word: string): string {
  let base = word.replace(/ies$/u, 'y').replace(/ied$/u, 'y');
  for (const suffix of SUFFIXES) {
    if (base.endsWith(suffix) && base.length - suffix.length >= 3) {
      base = base.slice(0, -suffix.length);
      break;
    }
  }
  // "stopped" and "stop", "running" and "run"
  return base.replace(/([bdfglmnprt])\1$/u, '$1');
}

/** A word that says something: neither grammar nor politeness. */
export function isContent(word: string): boolean {
  return !FUNCTION_WORDS.has(word) && !FILLER.has(word);
}
