import { toBareWords } from '../../judge.ts';
import { phrasesOf } from '../words.ts';
import { flawIf, type Rule } from './flaw.ts';

/** Words of an answer: longer ones stand in nobody's question by chance. */
const MOST = 6;
/** So many characters at the start of a longer word are told as well: Endpoints in EndpointSlice, a label in labels. */
const TELLING = 5;

/** A question to be answered by typing does not hold what is to be typed; in code it may stand to be picked out. */
export const toldRule: Rule = ({ ask, body }) => {
  if (body.type !== 'typed') return [];
  const prose = ask.filter((span) => typeof span === 'string' || span.type !== 'code');
  const said = [...phrasesOf(prose, MOST)].map(toBareWords);
  const tells = (bare: string): boolean =>
    said.some((phrase) => phrase === bare || (bare.length >= TELLING && phrase.startsWith(bare)));
  const told = body.accept.find((word) => tells(toBareWords(word)));
  return flawIf(
    told !== undefined,
    ['ask'],
    `the question says "${told ?? ''}", which is accepted as its answer; say it in other words`,
  );
};
