import { isDeepStrictEqual } from 'node:util';
import { isSame, settle } from '../../src/quiz/settle.ts';
import type { Evidence, PlayedQuiz } from './evidence.ts';
import type { Press, Unsaid } from './people.ts';

type Answering = Extract<Unsaid, { readonly type: 'answer' }>;
type AnswerPress = Press & { readonly move: Answering };

const isAnswer = (press: Press): press is AnswerPress => press.move.type === 'answer';

/** Answers that were acknowledged and are lost, that count though somebody said otherwise later, or that nobody gave. */
export function judgeAnswers({ quizzes, presses }: Pick<Evidence, 'quizzes' | 'presses'>): readonly string[] {
  const byQuiz = Map.groupBy(presses, ({ quiz }) => quiz);
  return quizzes.flatMap((quiz) => {
    const own = byQuiz.get(quiz.id) ?? [];
    const answers = own.filter(isAnswer);
    const byQuestion = Map.groupBy(answers, ({ move }) => `${move.by.id}.${String(move.index)}`);
    return [
      ...[...byQuestion.values()].flatMap((all) => judgeQuestion(quiz, all)),
      ...invented(quiz, answers),
      ...own.flatMap((press) => judgeOther(quiz, press)),
    ];
  });
}

function judgeQuestion({ id, state }: PlayedQuiz, presses: readonly AnswerPress[]): readonly string[] {
  const [first] = presses;
  if (first === undefined) return [];
  const { by, index } = first.move;
  const given = state.questions[index]?.given.get(by.id) ?? [];
  const where = `${id}, question ${String(index + 1)}, ${by.id}`;
  const heard = presses.filter(({ outcome }) => outcome === 'acknowledged');
  const lost = heard.filter(({ move }) => !given.some(({ answer }) => isSame(move.answer, answer)));
  const counts = settle(given);
  const last = heard.toSorted((a, b) => momentOf(a) - momentOf(b)).at(-1);
  // What was tried later may count, too, though nobody said so: it was written, and the process died.
  const mayCount = presses.filter(
    (press) => press === last || (mayBeWritten(press) && momentOf(press) >= (last === undefined ? 0 : momentOf(last))),
  );
  const isOther = counts !== undefined && !mayCount.some(({ move }) => isSame(move.answer, counts.answer));
  return [
    ...lost.map(({ move }) => `${where}: ${JSON.stringify(move.answer)} was acknowledged and is lost`),
    ...(isOther ? [`${where}: ${JSON.stringify(counts.answer)} counts, which is not what was said last`] : []),
  ];
}

const momentOf = ({ moments }: Press): number => moments.at(-1) ?? 0;
/** Not acknowledged, but perhaps written at an earlier try. */
const mayBeWritten = ({ outcome, tries }: Press): boolean =>
  outcome === 'unheard' || (outcome === 'refused' && tries > 1);

function invented({ id, events }: PlayedQuiz, presses: readonly AnswerPress[]): readonly string[] {
  return events.flatMap((event) => {
    if (event.type !== 'answered') return [];
    const { player, index, answer, at } = event;
    const pressed = presses.some(
      ({ move, moments }) =>
        move.by.id === player && move.index === index && isDeepStrictEqual(move.answer, answer) && moments.includes(at),
    );
    return pressed ? [] : [`${id}: nobody gave the answer ${JSON.stringify(event)}`];
  });
}

/** Other things that were acknowledged and are not there. */
function judgeOther({ id, state }: PlayedQuiz, { move, outcome }: Press): readonly string[] {
  if (outcome !== 'acknowledged')
    return outcome === 'unheard'
      ? [`${id}: ${move.type} was never acknowledged`].filter(() => move.type !== 'answer')
      : [];
  switch (move.type) {
    case 'join':
      return state.players.has(move.by.id) ? [] : [`${id}: ${move.by.id} joined and is not there`];
    case 'guess':
      return state.questions[move.index]?.guessed.has(move.by.id) === true ? [] : [`${id}: a guess is lost`];
    case 'void':
      return state.questions[move.index]?.voided === true ? [] : [`${id}: a question is not void`];
    case 'rekey':
      return isDeepStrictEqual(state.questions[move.index]?.key ?? state.items[move.index]?.key, move.key)
        ? []
        : [`${id}: a key is the old one`];
    default:
      return [];
  }
}
