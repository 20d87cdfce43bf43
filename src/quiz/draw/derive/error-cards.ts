import type { ErrorCard } from '../../../glossary/cards.ts';
import { compilePattern } from '../../../glossary/search/errors.ts';
import type { Term } from '../../../glossary/term.ts';
import type { Facts } from './facts.ts';

/** Cards for a whole class of trouble: what holds for a part of it may hold for them. */
const BROAD = /^(?:status|exit-code)-/u;
/** Phases go along with many reasons, so none of them is wrong beside a reason. */
const PHASES = new Set(['pending', 'running', 'succeeded', 'failed', 'unknown', 'terminating']);

/** Whether a card speaks of a whole class of trouble. */
export function isBroad({ id }: Pick<ErrorCard, 'id'>): boolean {
  return BROAD.test(id);
}

/** Whether a term is a phase of Pods. */
export function isPhase(term: string): boolean {
  return PHASES.has(term);
}

/** The cards whose term has an entry, with it. */
export function cardsWithEntry({ knowledge }: Facts): readonly { readonly card: ErrorCard; readonly term: Term }[] {
  return knowledge.glossary.errors.flatMap((card) => {
    const term = knowledge.term(card.term);
    return term === undefined ? [] : [{ card, term }];
  });
}

/** The samples of a card that no other card can claim: some messages name two reasons. */
export function ownSamples({ knowledge }: Facts, card: ErrorCard): readonly string[] {
  const others = knowledge.glossary.errors.filter((other) => other !== card && !isBroad(other));
  return card.samples.filter((sample) => others.every((other) => !matchesCard(other, sample)));
}

const compiled = new WeakMap<ErrorCard, readonly RegExp[]>();

/** Whether a message has one of the patterns of a card. */
export function matchesCard(card: ErrorCard, message: string): boolean {
  const patterns = compiled.get(card) ?? card.patterns.map(compilePattern);
  compiled.set(card, patterns);
  return patterns.some((pattern) => pattern.test(message));
}
