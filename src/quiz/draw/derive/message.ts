import type { ErrorCard } from '../../../glossary/cards.ts';
import type { Random } from '../../../core/random.ts';
import { takeFitting } from '../lures/fit.ts';
import { shuffle } from '../seeded.ts';
import { contentWords, jaccard, sharedCount } from '../words.ts';
import { cardsWithEntry, isBroad, isPhase, matchesCard, ownSamples } from './error-cards.ts';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

const LURES = 3;

/** A message is shown: what does it say? Wrong is what other messages say. */
export const messages: Deriver = (facts) =>
  cardsWithEntry(facts).map(({ card, term }) =>
    toTemplate(facts, {
      id: `message/${card.id}`,
      type: 'output',
      family: 'message',
      term,
      make: (random): Made | undefined => {
        const [sample] = shuffle(ownSamples(facts, card), random);
        if (sample === undefined) return undefined;
        const others = facts.knowledge.glossary.errors.filter((other) => saysOther(facts, card, other, sample));
        const offered = ranked(facts, card, others, random).map((other) => ({
          text: [other.title],
          because: [`Such a message reads "${readable(other)}".`],
        }));
        const wrong = takeFitting([card.title], offered, LURES);
        if (wrong.length < 2) return undefined;
        return {
          ask: ['What does this message say?'],
          exhibit: { language: 'text', code: sample },
          body: { type: 'choice', right: [card.title], wrong },
          because: explain(term, [card.means]),
        };
      },
    }),
  );

/** Whether a message surely does not say what another card explains. */
function saysOther({ graph }: Facts, card: ErrorCard, other: ErrorCard, sample: string): boolean {
  if (other.id === card.id || isBroad(other) || isPhase(other.term)) return false;
  if (matchesCard(other, sample) || other.samples.some((each) => matchesCard(card, each))) return false;
  if (sharedCount(contentWords(card.title), contentWords(other.title)) > 1) return false;
  if (jaccard(contentWords(card.means), contentWords(other.means)) > 0.2) return false;
  // The scheduler counts every reason it has: one that it does not name is none.
  if (isCount(card) && isCount(other)) return true;
  const sameTopic = card.id.split('-')[0] === other.id.split('-')[0];
  return other.term !== card.term && !sameTopic && graph.distance(card.term, other.term) !== 1;
}

const isCount = ({ samples }: ErrorCard): boolean => samples.some((sample) => sample.includes('nodes are available:'));

/** The most tempting first: counts of the scheduler beside each other, then what is near in the graph, of the same area. */
function ranked(facts: Facts, card: ErrorCard, others: readonly ErrorCard[], random: Random): readonly ErrorCard[] {
  const far = (other: ErrorCard): number => {
    if (isCount(card) && isCount(other)) return 0;
    const steps = facts.graph.distance(card.term, other.term) ?? 4;
    return areaOf(facts, card) === areaOf(facts, other) ? steps : steps + 2;
  };
  return others
    .map((other) => ({ other, order: far(other) + 2 * random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ other }) => other);
}

const areaOf = ({ knowledge }: Facts, { term }: ErrorCard): string | undefined =>
  (knowledge.term(term) ?? knowledge.owed(term))?.area;

/** A pattern as somebody would read it: dots for what differs. */
function readable({ patterns }: ErrorCard): string {
  return (patterns[0] ?? '').replace(/\{n\}/gu, '1').replace(/\{\w+\}/gu, '...');
}
