import { toPlain, type Text } from '../../../core/spans.ts';
import { contentWords, sharedCount } from '../words.ts';
import { flawIf, type Rule } from './flaw.ts';
import { partsOf, type Part } from './parts.ts';

const FEWEST = 3;
const MOST = 5;
/** How much longer one option may be than another before its length gives it away. */
const RATIO = 1.6;
/** Differences below so many characters are no cue: "Pod" beside "ReplicaSet". */
const SLACK = 16;

const BANNED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:all|none|both|neither|any) of (?:these|them)[.!]?$|\bof the above\b/iu,
    'names the other options; say what is meant',
  ],
  [/^(?:both )?[A-E] (?:and|or) [A-E]$/u, 'names letters; options have other letters in each quiz'],
  // With a capital they are values of fields: `restartPolicy` is Always or Never.
  [/(?<!\b(?:was|were|has|have|had) )\b(?:always|never|absolutely)\b/u, 'has an absolute word, which gives it away'],
];

/** Words outside of code: code may hold any word. */
const prose = (text: Text): string => text.map((span) => (isCode(span) ? '`' : toPlain([span]))).join('');
const isCode = (span: Text[number]): boolean => typeof span !== 'string' && span.type === 'code';

/** A text as it counts when two options are compared. The case of a single name matters: `Shop` is no name of an object. */
export function optionForm(text: Text): string {
  const form = toPlain(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.?!]$/u, '');
  return form.includes(' ') ? form.toLowerCase() : form;
}

/** Whether options of so many characters can stand beside each other: neither sticks out. */
export function lengthsFit(a: number, b: number): boolean {
  const [few, many] = [Math.min(a, b), Math.max(a, b)];
  return many <= few * RATIO || many - few < SLACK;
}

/** How many there are, each different from the others. */
export const countRule: Rule = (sketch) => {
  const parts = partsOf(sketch);
  const { length } = parts;
  if (length === 0) return [];
  const forms = parts.map(({ text }) => optionForm(text));
  return [
    ...flawIf(
      length < FEWEST || length > MOST,
      [sketch.body.type === 'order' ? 'steps' : 'wrong'],
      `there are ${String(length)} options; ${String(FEWEST)} to ${String(MOST)} are right`,
    ),
    ...parts.flatMap(({ at }, place) =>
      flawIf(forms.indexOf(forms[place] ?? '') < place, at, 'this option stands here a second time'),
    ),
  ];
};

/** No wording that helps to guess. */
export const wordingRule: Rule = (sketch) =>
  partsOf(sketch).flatMap(({ at, text }) =>
    BANNED.flatMap(([pattern, why]) => flawIf(pattern.test(prose(text)), at, `this option ${why}`)),
  );

/** Options of about the same length. */
export const lengthRule: Rule = (sketch) => {
  if (sketch.body.type === 'order') return [];
  const sorted = [...partsOf(sketch)].sort((a, b) => lengthOf(a) - lengthOf(b));
  const [shortest] = sorted;
  const longest = sorted.at(-1);
  if (shortest === undefined || longest === undefined) return [];
  const [few, many] = [lengthOf(shortest), lengthOf(longest)];
  return flawIf(
    !lengthsFit(few, many),
    longest.at,
    `this option has ${String(many)} characters and the shortest ${String(few)}; at most ${String(Math.max(Math.floor(few * RATIO), few + SLACK - 1))} would not stand out`,
  );
};

const lengthOf = ({ text }: Part): number => toPlain(text).length;

/** The right option does not repeat more of the question than every wrong one does. */
export const echoRule: Rule = (sketch) => {
  if (sketch.body.type !== 'choice') return [];
  const stem = contentWords(sketch.ask);
  const [right, ...wrong] = partsOf(sketch).map(({ at, text }) => ({
    at,
    shared: sharedCount(contentWords(text), stem),
  }));
  if (right === undefined || wrong.length === 0) return [];
  return flawIf(
    right.shared > Math.max(...wrong.map(({ shared }) => shared)),
    right.at,
    'the right option repeats more words of the question than any wrong one; use other words, or let a wrong one repeat them too',
  );
};

/** No wrong option is another name of the right one. */
export const aliasRule: Rule = (sketch, termNamed) => {
  if (sketch.body.type !== 'choice') return [];
  const term = termNamed(toPlain(sketch.body.right));
  if (term === undefined) return [];
  return sketch.body.wrong.flatMap(({ text }, at) =>
    flawIf(termNamed(toPlain(text)) === term, ['wrong', at, 'text'], 'this is another name of the right option'),
  );
};
