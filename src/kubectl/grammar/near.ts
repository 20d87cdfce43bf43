import { distance } from '../../core/distance.ts';
import { forgiven } from '../names/forgiven.ts';

/** Longer words are no slip of anything we know. */
const LONGEST = 40;

/** The known word that a word was most likely meant to be: one it begins, or one a few slips away. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length < 2 || wanted.length > LONGEST) return undefined;
  const most = forgiven(wanted);
  let best: string | undefined;
  let least = most + 1;
  for (const each of known) {
    const begins = wanted.length >= 3 && each.startsWith(wanted);
    const slips = begins ? 0.5 : distance(wanted, each, most);
    if (slips < least) [best, least] = [each, slips];
  }
  return best;
}
