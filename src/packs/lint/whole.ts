import { toPlain } from '../../core/spans.ts';
import { AREAS } from '../../glossary/areas.ts';
import { EXAMS } from '../../quiz/draw/exams.ts';
import { jaccard, wordsOf } from '../../quiz/draw/words.ts';
import type { PackRule, Subject } from './rule.ts';

/** Names of topics that a pack must not take. */
const TAKEN = new Set<string>(['all', 'everything', 'anything', ...AREAS, ...EXAMS.map((exam) => exam.toLowerCase())]);
/** In so many of the choices the right option may be the longest: more, and the longest is the one to press. */
const LONGEST = 0.4;
/** Below so many choices such a share means nothing. */
const FEW = 5;
/** Chi square with one degree of freedom: beyond this, chance alone makes such a difference in one of twenty packs. */
const CHI_SQUARE = 3.84;
/** From here on two questions are one. */
const SAME = 0.8;

/** Its id names nothing else, and its versions are in order. */
export const namesRule: PackRule = ({ pack, knowledge }) => {
  const { id, versions } = pack;
  const isTerm = knowledge.term(id) !== undefined || knowledge.owed(id) !== undefined;
  const minor = (version = ''): number => Number(version.split('.')[1]);
  return [
    ...(TAKEN.has(id) || isTerm
      ? [{ at: ['id'], message: `"${id}" is a topic already; call the pack otherwise` }]
      : []),
    ...(minor(versions?.from) > minor(versions?.to)
      ? [{ at: ['versions'], message: 'versions.from comes after versions.to; exchange them' }]
      : []),
  ];
};

/** The right option is not the longest one too often. */
export const longestRule: PackRule = ({ sketches }) => {
  const choices = sketches.flatMap(({ body }, place) => (body.type === 'choice' ? [{ body, place }] : []));
  const longest = choices.filter(({ body: { right, wrong } }) =>
    wrong.every(({ text }) => toPlain(text).length < toPlain(right).length),
  );
  if (choices.length < FEW || longest.length <= choices.length * LONGEST) return [];
  const where = longest.map(({ place }) => String(place + 1)).join(', ');
  return [
    {
      at: ['questions'],
      message: `the right option is the longest in ${String(longest.length)} of ${String(choices.length)} choices; at most 40 percent are right. Shorten it, or lengthen a wrong one, in some of questions ${where}`,
    },
  ];
};

/** About as many claims are true as are false. Other right answers are dealt to the letters by each quiz. */
export const truthsRule: PackRule = ({ pack }) => {
  const truths = pack.questions.flatMap((question) => (question.type === 'true-false' ? [question.truth] : []));
  const trues = truths.filter(Boolean).length;
  const lean = trues - (truths.length - trues);
  if (truths.length === 0 || lean ** 2 / truths.length <= CHI_SQUARE) return [];
  return [
    {
      at: ['questions'],
      message: `${String(trues)} of ${String(truths.length)} claims are true; about half would be right. Turn some round`,
    },
  ];
};

/** No question stands there twice in nearly the same words. */
export const twiceRule: PackRule = ({ sketches }: Subject) => {
  const words = sketches.map(({ ask, exhibit }) => new Set(wordsOf(`${toPlain(ask)} ${exhibit?.code ?? ''}`)));
  return words.flatMap((own, place) => {
    const twin = words.findIndex((other, earlier) => earlier < place && jaccard(own, other) > SAME);
    return twin === -1
      ? []
      : [
          {
            at: ['questions', place],
            message: `this is nearly question ${String(twin + 1)} again; ask something else`,
          },
        ];
  });
};
