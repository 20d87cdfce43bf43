import { toPlain, type Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import { takeFitting } from '../lures/fit.ts';
import { shuffle } from '../seeded.ts';
import type { Lure } from '../sketch.ts';
import { contentWords, sharedCount } from '../words.ts';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

/** Wrong options of a question about what to do: three options in all would be too easy to guess. */
const LURES = 3;

const statuses = ({ terms }: Facts): readonly Term[] => terms.filter(({ kind }) => kind === 'status');

const code = (text: string): Text => [{ type: 'code', text }];

/** A status is seen: which command does one run first? Wrong are those of other states, and changing before looking. */
export const firstCommands: Deriver = (facts) =>
  statuses(facts).flatMap((term) => {
    const [first] = term.commands;
    if (first === undefined || first.changes) return [];
    const own = new Set(term.commands.map(({ run }) => run));
    const hasty = term.commands.flatMap(({ run, changes, shows }): readonly Lure[] =>
      changes
        ? [{ text: code(run), because: ['That changes something before the cause is known: ', ...shows, '.'] }]
        : [],
    );
    const others = statuses(facts).flatMap(({ id, name, commands: [command] }): readonly Lure[] =>
      id === term.id || command === undefined || own.has(command.run)
        ? []
        : [
            {
              text: code(command.run),
              because: [`That is where to begin with ${name}: it shows `, ...command.shows, '.'],
            },
          ],
    );
    const make: Parameters<typeof toTemplate>[1]['make'] = (random): Made | undefined => {
      const right = code(first.run);
      const offered = [...shuffle(hasty, random).slice(0, 1), ...shuffle(unique(others), random)];
      const wrong = takeFitting(right, offered, LURES);
      if (wrong.length < 2) return undefined;
      return {
        ask: ['You see ', { type: 'strong', text: term.name }, '. Which command do you run first?'],
        body: { type: 'choice', right, wrong },
        because: explain(term, [...right, ' shows ', ...first.shows, '.']),
      };
    };
    return [toTemplate(facts, { id: `first/${term.id}`, type: 'choice', family: 'first', term, make })];
  });

const unique = (lures: readonly Lure[]): readonly Lure[] => [
  ...new Map(lures.map((lure) => [toPlain(lure.text), lure])).values(),
];

/** A status with something seen beside it: what does that point to? Wrong are the other explanations of the same status. */
export const signs: Deriver = (facts) =>
  statuses(facts).flatMap((term) =>
    term.failureSigns.flatMap((sign, at) =>
      QUOTES.test(toPlain(sign.sign))
        ? toTemplate(facts, {
            id: `sign/${term.id}/${String(at + 1)}`,
            type: 'choice',
            family: 'sign',
            term,
            make: (random): Made | undefined => {
              const right = toCause(facts, sign.means);
              const others = term.failureSigns.filter(({ means }) =>
                isApart(means, [...sign.means, ' ', ...sign.sign]),
              );
              const offered = shuffle(others, random).map((other) => ({
                text: toCause(facts, other.means),
                because: ['That goes with another sign: ', ...other.sign, '.'],
              }));
              const wrong = takeFitting(right, offered, LURES);
              if (wrong.length < 2) return undefined;
              return {
                ask: [
                  'You see ',
                  { type: 'strong', text: term.name },
                  ', and this: ',
                  ...sign.sign,
                  '. What does it point to?',
                ],
                body: { type: 'choice', right, wrong },
                because: explain(term, [...right, '.']),
              };
            },
          })
        : [],
    ),
  );

/** Signs that quote a message or a value: others, such as "after a while", may have any cause. */
const QUOTES = /["':]|\d/u;

/** What shares no word of weight with a sign and its explanation cannot explain that sign as well. */
const isApart = (means: Text, sign: Text): boolean => sharedCount(contentWords(means), contentWords(sign)) === 0;

/** An explanation as an answer: "most often:" would give it away. Names such as kubectl keep their small letter. */
function toCause({ termNamed, knowledge }: Facts, means: Text): Text {
  const [first, ...rest] = means;
  if (typeof first !== 'string') return means;
  const bare = first.replace(/^most often: /u, '');
  const [word = ''] = bare.split(' ');
  const named = termNamed(word);
  const isName = named !== undefined && knowledge.nameOf(named) === word;
  return [isName ? bare : bare.charAt(0).toUpperCase() + bare.slice(1), ...rest];
}
