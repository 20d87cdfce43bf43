import { mark } from './marks.ts';

/** A stretch of a text that must not be shown, from `start` to before `end`, and what it looks like. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** The text with a mark in place of each stretch, and how many that were. What overlaps becomes one. */
export function cover(text: string, spans: readonly Span[]): { readonly text: string; readonly count: number } {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let done = 0;
  let count = 0;
  for (const { start, end, kind } of sorted) {
    if (start >= done) {
      parts.push(text.slice(done, start), mark(kind));
      count += 1;
    }
    done = Math.max(done, end);
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), count };
}
