import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { replay } from '../../quiz/evolve.ts';
import type { Move } from '../../quiz/move.ts';
import { keyOf, type QuizState } from '../../quiz/state.ts';
import type { Played, Quiz } from '../../quizmaster/play.ts';
import { calledName } from './cards/names.ts';
import { logCard } from './cards/log.ts';
import { loggedQuestionCard } from './cards/log-question.ts';
import { regradedCard } from './cards/regraded.ts';
import { playerOf, type QuizDeps } from './deps.ts';
import { findPlayed, playedLately } from './find.ts';
import type { RegradeLine } from './regrade-line.ts';
import { keyWords, toKey } from './to-key.ts';

/** Other quizzes looked at, for the buttons of a log. */
const LOOKED_AT = 6;

/** Shows what a quiz asked, and corrects it: all of that for its host alone. */
export function createRunRegrade(deps: QuizDeps): (line: RegradeLine, request: Request) => Promise<Result<Reply>> {
  const { nameOf } = deps.knowledge;

  async function correct(quiz: Quiz, index: number, words: string, request: Request): Promise<Result<Reply>> {
    const { id, state } = quiz;
    const move = toMove(state, index, words, request);
    if (!move.ok) return move;
    const played = await deps.play.move(id, move.value);
    if (!played.ok) return played;
    if (played.value.added.length === 0) return fail(sameAsBefore(index));
    deps.wake();
    const before = stateBefore(played.value);
    return ok(regradedCard(played.value, before, index, { nameOf, undo: undoLine(id, before, index) }));
  }

  return async ({ quiz: id, index, words, from = 0 }, request) => {
    const found = await findPlayed(deps, request, id);
    if (!found.ok) return found;
    const quiz = found.value;
    const { host } = quiz.state;
    // Also said before anything about the question: what is right there is nobody else's business.
    if (host.id !== request.from.id) return fail(notYours(host.name));
    if (index !== undefined && words !== '') return correct(quiz, index, words, request);
    if (index !== undefined) {
      const card = loggedQuestionCard(quiz, index, nameOf);
      return card === undefined ? fail(notClosed(quiz, index)) : ok(card);
    }
    const others = await playedLately(deps, request, LOOKED_AT);
    const own = others.filter((each) => each.id !== quiz.id && each.state.host.id === host.id);
    return ok(logCard(quiz, from, own));
  };
}

function toMove(state: QuizState, index: number, words: string, request: Request): Result<Move> {
  const said = { by: playerOf(request), index, at: request.at };
  if (/^(?:void|nobody|none)$/iu.test(words)) return ok({ type: 'void', ...said });
  const [item, key] = [state.items[index], keyOf(state, index)];
  // The engine of quizzes says which questions there are.
  if (item === undefined || key === undefined) return ok({ type: 'void', ...said });
  const meant = toKey(item, key, words);
  return meant.ok ? ok({ type: 'rekey', key: meant.value, ...said }) : meant;
}

/** The quiz before the move: others may have moved, too, since we looked. */
function stateBefore({ state, events, added }: Played): QuizState {
  return replay(events.slice(0, -added.length)) ?? state;
}

function undoLine(id: string, before: QuizState, index: number): string | undefined {
  const line = `regrade ${id} ${String(index + 1)}`;
  if (before.questions[index]?.voided === true) return `${line} void`;
  const key = keyOf(before, index);
  const words = key && keyWords(key);
  return words === undefined ? undefined : `${line} ${words}`;
}

const sameAsBefore = (index: number): Failure => ({
  type: 'missing',
  message: `That is how question ${String(index + 1)} stands already, so nothing changed.`,
});

const notYours = (name: string): Failure => ({
  type: 'refused',
  message: `Only ${calledName(name)}, who hosts that quiz, sees what everybody answered and corrects it. Tell them what is wrong.`,
});

const notClosed = ({ state: { questions } }: Quiz, index: number): Failure => ({
  type: 'missing',
  message:
    questions[index] === undefined
      ? `Question ${String(index + 1)} was not asked. Asked were ${String(questions.length)}.`
      : `Question ${String(index + 1)} is not closed, so there is nothing to correct.`,
});
