import { toPlain } from '../../../core/spans.ts';
import type { Sketch } from '../sketch.ts';
import { jaccard, wordsOf } from '../words.ts';
import { flawIf, type Flaw } from './flaw.ts';

/** What an author calls the question at a place, from 0. */
export type Called = (place: number) => string;

/** A rule about questions that stand together. */
export type ListRule = (sketches: readonly Sketch[], called: Called) => readonly Flaw[];

/** In so many of the choices the right option may be the longest: more, and the longest is the one to press. */
const LONGEST = 0.4;
/** Below so many choices such a share means nothing. */
const FEW = 5;
/** Chi square with one degree of freedom: beyond this, chance alone makes such a difference in one of twenty lists. */
const CHI_SQUARE = 3.84;
/** From here on two questions are one. */
const SAME = 0.8;

/** The right option is not the longest one too often. */
export const longestRule: ListRule = (sketches, called) => {
  const choices = sketches.flatMap(({ body }, place) => (body.type === 'choice' ? [{ body, place }] : []));
  const longest = choices.filter(({ body: { right, wrong } }) =>
    wrong.every(({ text }) => toPlain(text).length < toPlain(right).length),
  );
  const where = longest.map(({ place }) => called(place)).join(', ');
  return flawIf(
    choices.length >= FEW && longest.length > choices.length * LONGEST,
    [],
    `the right option is the longest in ${String(longest.length)} of ${String(choices.length)} choices; at most 40 percent are right. Shorten it, or lengthen a wrong one, in some of questions ${where}`,
  );
};

/** About as many claims are true as are false. Other right answers are dealt to the letters by each quiz. */
export const truthsRule: ListRule = (sketches) => {
  const truths = sketches.flatMap(({ body }) => (body.type === 'true-false' ? [body.truth] : []));
  const trues = truths.filter(Boolean).length;
  const lean = trues - (truths.length - trues);
  return flawIf(
    truths.length > 0 && lean ** 2 / truths.length > CHI_SQUARE,
    [],
    `${String(trues)} of ${String(truths.length)} claims are true; about half would be right. Turn some round`,
  );
};

/** No question stands there twice in nearly the same words. */
export const twiceRule: ListRule = (sketches, called) => {
  const words = sketches.map(({ ask, exhibit }) => new Set(wordsOf(`${toPlain(ask)} ${exhibit?.code ?? ''}`)));
  return words.flatMap((own, place) => {
    const twin = words.findIndex((other, earlier) => earlier < place && jaccard(own, other) > SAME);
    return flawIf(twin !== -1, [place], `this is nearly question ${called(twin)} again; ask something else`);
  });
};
