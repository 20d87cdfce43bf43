import type { Term } from '../../../glossary/term.ts';
import { takeFitting } from '../lures/fit.ts';
import { shuffle } from '../seeded.ts';
import { plainForm } from '../words.ts';
import { cardsWithEntry, isBroad, isPhase, ownSamples } from './error-cards.ts';
import { explain } from './explain.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

const LURES = 3;

/** What a cluster says of a Pod: what kubectl answers to a command goes with no status. */
const EVENT = /\b(?:Warning|Normal|kubelet)\b|nodes are available:/u;

const names = (message: string, { name }: Term): boolean => plainForm(message).includes(plainForm(name));

/** A message is shown: which status goes with it? Wrong are states that no entry brings together with it. */
export const symptoms: Deriver = (facts) =>
  cardsWithEntry(facts)
    .filter(({ card, term }) => term.kind === 'status' && !isPhase(term.id) && !isBroad(card))
    .map(({ card, term }) =>
      toTemplate(facts, {
        id: `symptom/${card.id}`,
        type: 'output',
        family: 'symptom',
        term,
        make: (random): Made | undefined => {
          const sample = ownSamples(facts, card).find((each) => EVENT.test(each) && !names(each, term));
          if (sample === undefined) return undefined;
          const others = facts.terms.filter(
            ({ id, kind }) =>
              kind === 'status' && id !== term.id && !isPhase(id) && facts.graph.distance(term.id, id) !== 1,
          );
          const offered = shuffle(others, random).map(({ name, oneLiner }) => ({
            text: [name],
            because: [`${name} is something else: `, ...oneLiner],
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
