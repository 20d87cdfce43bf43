import { isNameCode } from './codes.ts';
import { isHarmless } from './harmless.ts';
import type { FoundName } from './found-name.ts';
import { valueAfter } from './pair-values.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import type { Span } from './spans.ts';

/** Pieces of secret names. Which names really are secret is asked once the whole name is known. */
const PIECE =
  /pass|pwd|secret|token|cred|[a-z][ _.-]?key|conn(?:ection)?[ _-]?str|authorization|cookie|jwt|dsn|bearer|otp|psk|webhook|keytab|mnemonic|seed[ _-]?phrase|dockerc|kubeconfig|amz-signature|(?:\b|(?<=%26))(?:pw|auth|sig|sas|pin)\b/giu;
const LONGEST_NAME = 64;
/** What is left of `%26` before a name in a URL-encoded text. */
const ENCODED = /^(?:25){0,3}[2-7][\dA-F]/iu;

/**
 * Values that a secret name announces: `password=x`, `token: x`, `"apiKey":"x"`, `--password x`, `<secret>x</secret>`,
 * `name: DB_PASSWORD, value: x`. One walk along the text: each name is looked at once, and a value is never searched again.
 */
export function findPairs(text: string): readonly Span[] {
  const spans: Span[] = [];
  PIECE.lastIndex = 0;
  for (let hit = PIECE.exec(text); hit !== null; hit = PIECE.exec(text)) {
    const name = nameAround(text, hit.index, PIECE.lastIndex);
    PIECE.lastIndex = name.end;
    if (!isSecretName(name.text)) continue;
    const value = valueAfter(text, name);
    if (value === undefined) continue;
    PIECE.lastIndex = Math.max(name.end, value.end);
    if (isHarmless(text.slice(value.start, value.end))) continue;
    spans.push({ ...value, kind: kindOfName(name.text) });
  }
  return spans;
}

function nameAround(text: string, from: number, to: number): FoundName {
  let start = from;
  let end = to;
  while (start > 0 && from - start < LONGEST_NAME && isNameCode(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && end - to < LONGEST_NAME && isNameCode(text.charCodeAt(end))) end += 1;
  if (text[start - 1] === '%') start = Math.min(from, start + (ENCODED.exec(text.slice(start, from))?.[0].length ?? 0));
  return { start, end, text: text.slice(start, end) };
}
