import type { Span, Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import { pickLures } from '../lures/pick.ts';
import { explain, whatItIs } from './explain.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

/** Short names that kubectl takes, by the entry they stand for: those that are no initials of it. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  po: 'pod',
  svc: 'service',
  deploy: 'deployment',
  ing: 'ingress',
  netpol: 'networkpolicy',
  no: 'node',
  ns: 'namespace',
  ev: 'event',
  ep: 'endpoints',
  quota: 'resourcequota',
};

/** The letters that an abbreviation is made of: of each word, and of each hump of a name such as ConfigMap. */
export function initialsOf(name: string): string {
  return [...name.matchAll(/(?:^|(?<=[^\p{L}]))\p{L}|(?<=\p{Ll})\p{Lu}/gu)]
    .map(([letter]) => letter.toLowerCase())
    .join('');
}

/** What an abbreviation stands for. Only those whose letters say so, and the short names of kubectl: others may mean more. */
export const abbreviations: Deriver = (facts) =>
  facts.terms.flatMap((term) => {
    const short = term.aliases.find((alias) => standsFor(alias, term) && facts.termNamed(alias) === term.id);
    if (short === undefined) return [];
    // kubectl takes small letters; ideas have capitals.
    const shown: Span = term.kind === 'object' ? { type: 'code', text: short } : short.toUpperCase();
    const recipe = {
      id: `abbreviation/${term.id}`,
      type: 'choice',
      family: 'abbreviation',
      term,
      scales: true,
      make: (random, level): Made | undefined => {
        const textOf = ({ name }: Term): Text => [name];
        const isRight = (other: Term): boolean => initialsOf(other.name) === short.toLowerCase();
        const lures = pickLures(facts, { key: term, level, textOf, isRight }, random);
        if (lures.length < 2) return undefined;
        const because = explain(term, [shown, ` stands for ${term.name}. `, ...term.oneLiner]);
        return {
          ask: ['What does ', shown, ' stand for?'],
          body: {
            type: 'choice',
            right: textOf(term),
            wrong: lures.map((lure) => ({ term: lure.id, text: textOf(lure), because: whatItIs(lure) })),
          },
          because,
        };
      },
    } as const satisfies Parameters<typeof toTemplate>[1];
    return [toTemplate(facts, recipe)];
  });

function standsFor(alias: string, { id, name }: Term): boolean {
  return SHORT_NAMES[alias] === id || (/^[a-z]{2,5}$/iu.test(alias) && alias.toLowerCase() === initialsOf(name));
}
