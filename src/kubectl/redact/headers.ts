import { isHarmless } from './harmless.ts';
import type { Span } from './spans.ts';

/** Credentials as RFC 7235 and RFC 6750 send them, wherever a header was written down. */
const SCHEME = /\b(bearer|basic)(?:\s{1,8}|%20|\+)["']?([\w.~+/=:-]{6,})/giu;
const ANY = /bearer|basic/iu;
const NO_TOKEN = /^(?:tokens?|auth\w*|credentials?|schemes?|headers?)[.:]?$/iu;

/** What stands after `Bearer` and `Basic`. */
export function findSchemes(text: string): readonly Span[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(SCHEME)].flatMap(({ 0: found, 1: scheme = '', 2: value = '', index }): readonly Span[] => {
    // "Basic authentication", "bearer token": words, which a password in base64 is not.
    const word =
      scheme.toLowerCase() === 'basic'
        ? /^[A-Za-z]?[a-z:.-]+$/u.test(value)
        : NO_TOKEN.test(value) || isHarmless(value);
    if (word) return [];
    const end = index + found.length;
    return [{ start: end - value.length, end, kind: scheme.toLowerCase() === 'basic' ? 'basic-auth' : 'bearer' }];
  });
}
