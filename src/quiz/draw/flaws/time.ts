import { timeFor } from '../../timing.ts';
import { arrange } from '../arrange.ts';
import { flawIf, type Rule } from './flaw.ts';

/** The longest a question may take, in seconds: a whole channel waits for it. */
const LONGEST = 120;

/** It can be read and answered before the others lose patience. */
export const timeRule: Rule = (sketch) => {
  const seconds =
    timeFor(
      arrange(sketch, () => 0),
      'normal',
    ) / 1000;
  return flawIf(
    seconds > LONGEST,
    ['ask'],
    `reading and answering this takes ${String(seconds)} seconds; at most ${String(LONGEST)} are right: shorten what is to be read`,
  );
};
