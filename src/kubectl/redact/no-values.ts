import type { FoundName } from './found-name.ts';

/** `registry/token-service:v1.2`, `secret-store:8200`, `$PWD:/work`: a colon after a name that announces nothing secret. */
export function isTagOrPort(text: string, { start, text: name }: FoundName, at: number): boolean {
  const next = text[at] ?? '';
  if (next === '' || /\s/u.test(next)) return false;
  if (/[/$]/u.test(text[start - 1] ?? '')) return true;
  return /[-.]/u.test(name) && !SECRET_LAST.test(name) && TAG_OR_PORT.test(text.slice(at, at + 24));
}

const SECRET_LAST = /(?:word|secret|token|key|pwd|pass)$/iu;
const TAG_OR_PORT = /^(?:v?\d+(?:\.\d+)+|\d{2,5}|latest)(?![\w.])/u;

/** Words that errors are wrapped in: "getting credentials: exec: not found", "may require authorization: server message". */
const NOUN = /^(?:credentials?|tokens?|secrets?|authorization|cookies?)$/u;
const WORD_BEFORE = /[a-z] $/u;
const WORDS_AFTER = /^ [a-z]{2,12}(?:: | [a-z]|:?$|[,;])/u;

/** Whether a name and its colon stand in a sentence, which goes on in words. */
export function isProse(text: string, { start, text: name }: FoundName, at: number): boolean {
  if (!NOUN.test(name) || !WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  return WORDS_AFTER.test(text.slice(at, at + 18));
}
