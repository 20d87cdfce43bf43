import type { Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import { pickLures, poolFor } from '../lures/pick.ts';
import { plainForm } from '../words.ts';
import type { Facts } from './facts.ts';
import { explain, whatItIs } from './explain.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

/** Fewest terms of the same sort nearby for a question about which of them it is. */
const FEWEST = 2;

/** Terms with others of their sort around them. */
const withNeighbours = (facts: Facts): readonly Term[] =>
  facts.terms.filter((key) => poolFor(facts, { key, level: key.level }).length >= FEWEST);

/** A description is given: which word is it? */
export const definitions: Deriver = (facts) =>
  withNeighbours(facts).map((term) =>
    toTemplate(facts, {
      id: `definition/${term.id}`,
      type: 'choice',
      family: 'definition',
      term,
      scales: true,
      make: (random, level): Made | undefined => {
        const textOf = ({ name }: Term): Text => [name];
        // What the description itself mentions is nobody's answer.
        const said = ` ${plainForm(term.oneLiner)}`;
        const isRight = ({ name }: Term): boolean => said.includes(` ${plainForm(name)}`);
        const lures = pickLures(facts, { key: term, level, textOf, isRight }, random);
        if (lures.length < FEWEST) return undefined;
        const wrong = lures.map((lure) => ({ term: lure.id, text: textOf(lure), because: whatItIs(lure) }));
        return {
          ask: [...term.oneLiner, ' What is that called?'],
          body: { type: 'choice', right: textOf(term), wrong },
          because: explain(term),
        };
      },
    }),
  );

/** A word is given: which description fits? */
export const meanings: Deriver = (facts) =>
  withNeighbours(facts).map((term) =>
    toTemplate(facts, {
      id: `meaning/${term.id}`,
      type: 'choice',
      family: 'meaning',
      term,
      scales: true,
      make: (random, level): Made | undefined => {
        const textOf = ({ oneLiner }: Term): Text => oneLiner;
        const lures = pickLures(facts, { key: term, level, textOf }, random);
        if (lures.length < FEWEST) return undefined;
        const wrong = lures.map((lure) => ({
          term: lure.id,
          text: textOf(lure),
          because: describes(facts, term, lure),
        }));
        return {
          ask: ['Which description fits ', { type: 'strong', text: term.name }, '?'],
          body: { type: 'choice', right: textOf(term), wrong },
          because: explain(term),
        };
      },
    }),
  );

/** Whose description it is, and how that one stands to the one asked for. */
function describes({ knowledge }: Facts, key: Term, lure: Term): Text {
  const note = knowledge.term(key.id)?.relations.find(({ to }) => to === lure.id)?.note;
  const name = { type: 'strong', text: lure.name } as const;
  return note === undefined ? ['That describes ', name, '.'] : ['That describes ', name, ' - ', ...note, '.'];
}

/** A description is given: type the word. Only for names, since an idea has many wordings. */
export const recalls: Deriver = (facts) =>
  facts.terms
    .filter(({ kind }) => kind !== 'concept' && kind !== 'role')
    .map((term) =>
      toTemplate(facts, {
        id: `recall/${term.id}`,
        type: 'typed',
        family: 'recall',
        term,
        make: () => ({
          ask: [...term.oneLiner, ' What is that called? Type its name.'],
          body: { type: 'typed', accept: [term.name, ...term.aliases], term: term.id },
          because: explain(term),
        }),
      }),
    );
