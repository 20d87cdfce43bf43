import { fail, ok, type Result } from '../../core/failure.ts';
import { personOf, type Request } from '../../core/request.ts';
import type { Quiz } from '../../quizmaster/play.ts';
import { isAlone, placeOf, type QuizDeps } from './deps.ts';
import { openedLately } from './lately.ts';
import { ownerOf } from './open.ts';

/** The quiz somebody means: the one whose id a button held, their own drill where they are alone, or the one going on here. */
export async function findQuiz(deps: QuizDeps, request: Request, id?: string): Promise<Result<Quiz>> {
  const found = id ?? (await current(deps, request));
  const quiz = found === undefined ? undefined : await deps.play.load(found);
  if (quiz !== undefined) return ok(quiz);
  return fail({
    type: 'missing',
    message: id === undefined ? 'No quiz is going on here. One word starts one: quiz.' : FORGOTTEN,
    tryLine: 'quiz',
  });
}

/** The newest quiz here of which a question was asked, also when it is over; the one whose id was named in any case. */
export async function findPlayed(deps: QuizDeps, request: Request, id?: string): Promise<Result<Quiz>> {
  if (id !== undefined) return findQuiz(deps, request, id);
  const [quiz] = await playedLately(deps, request, 1);
  return quiz === undefined
    ? fail({ type: 'missing', message: 'No quiz was played here lately. One word starts one: quiz.', tryLine: 'quiz' })
    : ok(quiz);
}

/** The newest quizzes here of which a question was asked, the newest first. */
export async function playedLately(deps: QuizDeps, request: Request, most: number): Promise<readonly Quiz[]> {
  const now = await current(deps, request);
  const before = isAlone(request) ? [] : await openedLately(deps, ownerOf(request));
  const found: Quiz[] = [];
  for (const id of new Set(now === undefined ? before : [now, ...before])) {
    if (found.length === most) break;
    const quiz = await deps.play.load(id);
    if (quiz !== undefined && quiz.state.questions.length > 0) found.push(quiz);
  }
  return found;
}

const FORGOTTEN = 'That quiz is over and forgotten. A new one takes one word: quiz.';

async function current({ notes, quizzes }: QuizDeps, request: Request): Promise<string | undefined> {
  // A drill belongs to the conversation it is in: said among others, the line means what all of them play.
  if (!isAlone(request)) return quizzes.activeIn(placeOf(request));
  const drill = await notes.read(personOf(request), 'drill');
  return typeof drill === 'string' ? drill : undefined;
}
