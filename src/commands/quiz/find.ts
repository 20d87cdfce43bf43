import { fail, ok, type Result } from '../../core/failure.ts';
import { personOf, type Request } from '../../core/request.ts';
import type { Quiz } from '../../quizmaster/play.ts';
import { isAlone, placeOf, type QuizDeps } from './deps.ts';

/** The quiz somebody means: the one whose id a button held, their own drill where they are alone, or the one going on here. */
export async function findQuiz(deps: QuizDeps, request: Request, id?: string): Promise<Result<Quiz>> {
  const found = id ?? (await current(deps, request));
  const quiz = found === undefined ? undefined : await deps.play.load(found);
  if (quiz !== undefined) return ok(quiz);
  return fail({
    type: 'missing',
    message:
      id === undefined
        ? 'No quiz is going on here. One word starts one: quiz.'
        : 'That quiz is over and forgotten. A new one takes one word: quiz.',
    tryLine: 'quiz',
  });
}

async function current({ notes, quizzes }: QuizDeps, request: Request): Promise<string | undefined> {
  const active = isAlone(request) ? undefined : await quizzes.activeIn(placeOf(request));
  if (active !== undefined) return active;
  const drill = await notes.read(personOf(request), 'drill');
  return typeof drill === 'string' ? drill : undefined;
}
