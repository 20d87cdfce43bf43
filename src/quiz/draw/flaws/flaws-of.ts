import type { Sketch } from '../sketch.ts';
import type { TermNamed } from '../written.ts';
import type { Flaw, Rule } from './flaw.ts';
import { aliasRule, countRule, echoRule, lengthRule, wordingRule } from './options.ts';
import { reasonRule } from './reasons.ts';
import { stemRule } from './stem.ts';
import { timeRule } from './time.ts';
import { toldRule } from './told.ts';

/**
 * The rules for a single question, after Haladyna, Downing and Rodriguez, "A review of multiple-choice item-writing
 * guidelines" (2002).
 */
const RULES: readonly Rule[] = [
  stemRule,
  toldRule,
  countRule,
  wordingRule,
  lengthRule,
  echoRule,
  aliasRule,
  reasonRule,
  timeRule,
];

/** Everything about a question that its author should mend; made questions with a flaw are not asked. */
export function flawsOf(sketch: Sketch, termNamed: TermNamed): readonly Flaw[] {
  return RULES.flatMap((rule) => rule(sketch, termNamed));
}
