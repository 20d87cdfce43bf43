import { toPlain } from '../../../core/spans.ts';
import { countWords } from '../words.ts';
import { flawIf, type Rule } from './flaw.ts';

/** Words in which a right answer can be explained, and that people still read. */
const FEWEST = 15;
const MOST = 60;

/** Everything is explained: why the right answer is right, and why each wrong one is wrong. */
export const reasonRule: Rule = ({ because, body }) => {
  const count = countWords(because);
  const wrong = body.type === 'choice' || body.type === 'several' ? body.wrong : [];
  return [
    ...flawIf(count === 0, ['because'], 'to be written: why the right answer is right'),
    ...flawIf(
      count > 0 && (count < FEWEST || count > MOST),
      ['because'],
      `the explanation has ${String(count)} words; ${String(FEWEST)} to ${String(MOST)} are right`,
    ),
    ...wrong.flatMap((lure, at) =>
      flawIf(toPlain(lure.because).trim() === '', ['wrong', at, 'because'], 'to be written: why this option is wrong'),
    ),
  ];
};
