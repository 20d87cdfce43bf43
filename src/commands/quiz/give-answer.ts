import { fail, ok, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Played, Quiz } from '../../quizmaster/play.ts';
import { toAnswer, type AnswerLine } from './answer-line.ts';
import { acknowledged } from './cards/acknowledged.ts';
import { drillCard } from './cards/drill.ts';
import { mine } from './cards/mine.ts';
import { playerOf, type QuizDeps } from './deps.ts';
import { extraTimeOf } from './extra-time.ts';
import { findQuiz } from './find.ts';
import { takenFor } from './taken-for.ts';

type Give = (line: AnswerLine, request: Request) => Promise<Result<Reply>>;

/** Gives answers, and takes word of guesses. */
export function createGiveAnswer(deps: QuizDeps): { readonly answer: Give; readonly guess: Give } {
  async function answer({ quiz: id, index, words }: AnswerLine, request: Request): Promise<Result<Reply>> {
    const found = await findQuiz(deps, request, id);
    if (!found.ok) return found;
    const quiz = found.value;
    const at = index ?? quiz.state.questions.length - 1;
    const item = quiz.state.items[at];
    if (item === undefined || quiz.state.questions[at] === undefined) return fail(notYet(quiz));
    if (words === '') return fail({ type: 'invalid', message: 'Answer what? As in: answer B.' });
    const given = toAnswer(item, words, (text) => takenFor(deps.knowledge, text));
    const extraTime = await extraTimeOf(deps.notes, request);
    const move = {
      type: 'answer',
      by: playerOf(request),
      index: at,
      answer: given,
      at: request.at,
      extraTime,
    } as const;
    const played = await deps.play.move(quiz.id, move);
    if (!played.ok) return played;
    deps.wake();
    if (played.value.state.rules.mode === 'drill') return goOn(played.value, request);
    const link = played.value.state.rules.mode === 'daily' ? await discussion(quiz.id) : undefined;
    return ok(acknowledged(played.value.state, at, request.from.id, link));
  }

  /** Alone nobody waits: how it was and the next question come in one reply. */
  async function goOn(played: Played, request: Request): Promise<Result<Reply>> {
    const next = await deps.play.move(played.id, { type: 'next', by: playerOf(request), at: request.at });
    if (!next.ok) return ok(drillCard(played, deps.knowledge));
    return ok(drillCard({ ...next.value, added: [...played.added, ...next.value.added] }, deps.knowledge));
  }

  /** Where a daily question is talked about: told only to those who have answered. */
  const discussion = async (id: string): Promise<string | undefined> =>
    (await deps.quizzes.posted(id, 'question/1'))?.link;

  async function guess({ quiz: id, index }: AnswerLine, request: Request): Promise<Result<Reply>> {
    const found = await findQuiz(deps, request, id);
    if (!found.ok) return found;
    const at = index ?? found.value.state.questions.length - 1;
    const played = await deps.play.move(found.value.id, {
      type: 'guess',
      by: playerOf(request),
      index: at,
      at: request.at,
    });
    return played.ok ? ok(mine(played.value.state, at, request.from.id, found.value.id)) : played;
  }

  return { answer, guess };
}

const notYet = ({ state: { phase } }: Quiz) =>
  ({
    type: 'missing',
    message:
      phase === 'ended'
        ? 'That quiz is over. A new one takes one word: quiz.'
        : 'There is no open question yet. It comes in a moment.',
    ...(phase === 'ended' ? { tryLine: 'quiz' } : {}),
  }) as const;
