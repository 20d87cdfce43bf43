import type { ErrorCard } from '../../../glossary/cards.ts';
import type { Term } from '../../../glossary/term.ts';
import { compilePattern } from '../../../glossary/search/errors.ts';
import type { Random } from '../../../ports/random.ts';
import { takeFitting } from '../lures/fit.ts';
import { shuffle } from '../seeded.ts';
import { contentWords, jaccard, plainForm, sharedCount } from '../words.ts';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

const LURES = 3;

/** Words for a whole class of trouble: what holds for a part of it may hold for them. */
const BROAD = /^(?:status|exit-code)-/u;
/** Phases go along with many reasons, so none of them is wrong beside a reason. */
const PHASES = new Set(['pending', 'running', 'succeeded', 'failed', 'unknown', 'terminating']);

/** Cards about terms that have an entry, with it. */
const written = ({ knowledge }: Facts): readonly { readonly card: ErrorCard; readonly term: Term }[] =>
  knowledge.glossary.errors.flatMap((card) => {
    const term = knowledge.term(card.term);
    return term === undefined ? [] : [{ card, term }];
  });

/** The samples of a card that no other card can claim: some messages name two reasons. */
const samplesOf = ({ knowledge }: Facts, card: ErrorCard): readonly string[] =>
  card.samples.filter((sample) =>
    knowledge.glossary.errors.every((other) => other === card || BROAD.test(other.id) || !matches(other, sample)),
  );

/** A message is shown: what does it say? */
export const messages: Deriver = (facts) =>
  written(facts).map(({ card, term }) =>
    toTemplate(facts, {
      id: `message/${card.id}`,
      type: 'output',
      family: 'message',
      term,
      make: (random): Made | undefined => {
        const [sample] = shuffle(samplesOf(facts, card), random);
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

/** A message is shown: which status goes with it? */
export const symptoms: Deriver = (facts) =>
  written(facts)
    .filter(({ card, term }) => term.kind === 'status' && !PHASES.has(term.id) && !BROAD.test(card.id))
    .map(({ card, term }) =>
      toTemplate(facts, {
        id: `symptom/${card.id}`,
        type: 'output',
        family: 'symptom',
        term,
        make: (random): Made | undefined => {
          const sample = samplesOf(facts, card).find((each) => !plainForm(each).includes(plainForm(term.name)));
          const others = facts.terms.filter(
            (other) =>
              other.kind === 'status' &&
              other.id !== term.id &&
              !PHASES.has(other.id) &&
              facts.graph.distance(term.id, other.id) !== 1,
          );
          if (sample === undefined) return undefined;
          const offered = shuffle(others, random).map((other) => ({
            text: [other.name],
            because: [`${other.name} is something else: `, ...other.oneLiner],
          }));
          const wrong = takeFitting([term.name], offered, LURES);
          if (wrong.length < 2) return undefined;
          return {
            ask: ['Which status goes with this message?'],
            exhibit: { language: 'text', code: sample },
            body: { type: 'choice', right: [term.name], wrong },
            because: explain(term, [card.means]),
          };
        },
      }),
    );

/** Whether a message surely does not say what another card explains. */
function saysOther({ graph }: Facts, card: ErrorCard, other: ErrorCard, sample: string): boolean {
  if (other.id === card.id || BROAD.test(other.id) || PHASES.has(other.term)) return false;
  if (matches(other, sample) || other.samples.some((each) => matches(card, each))) return false;
  if (sharedCount(contentWords(card.title), contentWords(other.title)) > 1) return false;
  if (jaccard(contentWords(card.means), contentWords(other.means)) > 0.2) return false;
  // The scheduler counts every reason it has: one that it does not name is none.
  if (isCount(card) && isCount(other)) return true;
  const sameTopic = card.id.split('-')[0] === other.id.split('-')[0];
  return other.term !== card.term && !sameTopic && graph.distance(card.term, other.term) !== 1;
}

const isCount = ({ samples }: ErrorCard): boolean => samples.some((sample) => sample.includes('nodes are available:'));

const compiled = new WeakMap<ErrorCard, readonly RegExp[]>();

function matches(card: ErrorCard, sample: string): boolean {
  const patterns = compiled.get(card) ?? card.patterns.map(compilePattern);
  compiled.set(card, patterns);
  return patterns.some((pattern) => pattern.test(sample));
}

/** The most tempting first: counts of the scheduler beside each other, then what is near in the graph. */
function ranked({ graph }: Facts, card: ErrorCard, others: readonly ErrorCard[], random: Random): readonly ErrorCard[] {
  const far = (other: ErrorCard): number =>
    isCount(card) && isCount(other) ? 0 : (graph.distance(card.term, other.term) ?? 4);
  return others
    .map((other) => ({ other, order: far(other) + 2 * random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ other }) => other);
}

/** A pattern as somebody would read it: dots for what differs. */
function readable({ patterns }: ErrorCard): string {
  return (patterns[0] ?? '').replace(/\{n\}/gu, '1').replace(/\{\w+\}/gu, '...');
}
