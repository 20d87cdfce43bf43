import { toPlain, type Text } from '../../../core/spans.ts';
import { flawIf, type Rule } from './flaw.ts';

/** Characters a question may have besides what there is to read. */
const LONGEST = 300;
/** "Which of these is not ...": read in a hurry, the one small word is lost. */
const NEGATIVE =
  /\b(?:which|what)\b(?: (?!that\b|which\b|who\b)[\w`]+){0,3}? (?:is|are|does|do|can|will)(?: not|n't)\b|\bexcept\b/iu;

const unmarked = (text: Text): string => text.filter((span) => typeof span === 'string').join(' ');

/** What is asked: a whole question, positive, short enough for a phone. */
export const stemRule: Rule = ({ ask, body }) => {
  const plain = toPlain(ask);
  const { length } = plain;
  // "Put these in order", "... Type its verb": the last words may say how to answer.
  const asks =
    /\?["')]*\s*$|_{2,}/u.test(plain) || body.type === 'order' || (body.type === 'typed' && plain.includes('?'));
  return [
    ...flawIf(
      length > LONGEST,
      ['ask'],
      `the question has ${String(length)} characters; at most ${String(LONGEST)} fit. Long things to read go under manifest or output`,
    ),
    ...flawIf(!asks, ['ask'], 'the question should end in a question mark or hold a blank: ____'),
    ...flawIf(
      body.type !== 'true-false' && NEGATIVE.test(unmarked(ask)),
      ['ask'],
      'the question asks for what is not so; turn it round, or mark the word: **not**',
    ),
  ];
};
