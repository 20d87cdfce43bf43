import { lazy } from '../../core/lazy.ts';
import type { ErrorCard } from '../cards.ts';

/** A pasted message that a card of the catalogue explains. */
export interface ErrorMatch {
  readonly card: ErrorCard;
  /** Letters of the line that the pattern names literally; the more, the surer. */
  readonly literal: number;
  /** How much of the line the match spans, from 0 to 1. */
  readonly share: number;
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['{n}', String.raw`\d[\d.]*`],
  ['{name}', String.raw`["'\u0060(]?[^\s"'\u0060]+["'\u0060)]?`],
  ['{any}', String.raw`[^\n]*?`],
]);

/**
 * What stands before a pattern that starts with a place, so that the place starts where its run of characters does.
 * Without it a pasted line without blanks is tried from each of its characters, in quadratic time.
 */
const STARTS: ReadonlyMap<string, string> = new Map([
  ['{n}', String.raw`(?<![\d.])\.*`],
  ['{name}', String.raw`(?<![^\s"'\u0060])`],
]);

const literally = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, String.raw`\s+`);

/** A pattern of the catalogue as a regular expression; see `glossary/errors.yaml` for what it may hold. */
export function compilePattern(pattern: string): RegExp {
  const parts = pattern.split(/(\{n\}|\{name\}|\{any\})/u).filter((part) => part !== '');
  const start = STARTS.get(parts[0] ?? '') ?? '';
  const source = start + parts.map((part) => PLACES.get(part) ?? literally(part)).join('');
  // "exit code 1" must not be found in "exit code 128".
  return new RegExp(/\d$/u.test(pattern) ? `${source}(?!\\d)` : source, 'iu');
}

/** The longest run of a pattern that is literal and without blanks, in lower case. */
function landmarkOf(pattern: string): string {
  return pattern
    .toLowerCase()
    .split(/\{(?:n|name|any)\}|\s+/u)
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Matches lines against the catalogue. The card with the most literal text wins, since it says most. */
export function createErrorMatcher(cards: readonly ErrorCard[]): (line: string) => ErrorMatch | undefined {
  const patterns = cards.flatMap((card) =>
    card.patterns.map((pattern) => ({
      card,
      // Most lines hold the landmark of no pattern, and looking for one costs a tenth of an expression.
      landmark: landmarkOf(pattern),
      expression: lazy(() => compilePattern(pattern)),
      literal: pattern.replace(/\{\w+\}/gu, '').length,
    })),
  );
  patterns.sort((a, b) => b.literal - a.literal);
  return (line) => {
    const lower = line.toLowerCase();
    for (const { card, landmark, expression, literal } of patterns) {
      if (!lower.includes(landmark)) continue;
      const match = expression().exec(line);
      if (match !== null) return { card, literal, share: match[0].length / Math.max(1, line.length) };
    }
    return undefined;
  };
}

const PASTED = [
  /\n/u,
  /\w:\s+\S/u,
  /"[^"]+"/u,
  /\b\d+\/\d+\b/u,
  /\b(?:error|failed|warning|fatal|denied|forbidden|refused|unauthorized|cannot|unable to|timed out|exit code|invalid|back-off)\b/iu,
  /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/u,
  /(?:\d{1,3}\.){3}\d{1,3}|https?:\/\/|\/[\w.-]+\/[\w.-]+/u,
  /\b\d+[smhd]\b/u,
];

/** Whether a line looks pasted rather than asked: colons, quotes, counts, log levels, CamelCase reasons. */
export function looksPasted(line: string): boolean {
  return PASTED.filter((sign) => sign.test(line)).length >= 2;
}
