import { hiddenValue, isMark, mark } from './marks.ts';
import type { RedactionPolicy } from './policy.ts';
import { filterText, suspicionsOf, type TextMode } from './text.ts';

/** One walk over an answer: what is let through, and what was hidden on the way. */
export interface Pass {
  readonly policy: RedactionPolicy;
  /** How many values were hidden so far. */
  count: number;
  /** The values themselves, where printed columns may repeat them. */
  readonly hidden?: Set<string>;
}

/** A pass that has hidden nothing yet. */
export function createPass(policy: RedactionPolicy, hidden?: Set<string>): Pass {
  return hidden === undefined ? { policy, count: 0 } : { policy, count: 0, hidden };
}

/** A text through the filter, counted. */
export function filterInto(pass: Pass, text: string, mode: TextMode): string {
  if (suspicionsOf(text, mode) === 0) return text;
  const filtered = filterText(text, mode);
  if (filtered.count === 0) return filtered.text;
  pass.count += filtered.count;
  pass.hidden?.add(text);
  return filtered.text;
}

/** A mark in place of a whole value, counted. */
export function markInto(pass: Pass, value: string, kind: string): string {
  if (isMark(value)) return value;
  pass.count += 1;
  pass.hidden?.add(value);
  return mark(kind);
}

/** The size in place of a whole value, counted. */
export function hideInto(pass: Pass, value: string): string {
  if (isMark(value)) return value;
  pass.count += 1;
  pass.hidden?.add(value);
  return hiddenValue(value);
}

/** Something in place of a bulky value that is no secret; counted as well, for it is not shown. */
export function elideInto(pass: Pass, stand: string): string {
  pass.count += 1;
  return stand;
}
