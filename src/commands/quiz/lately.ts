import type { QuizDeps } from './deps.ts';

const NOTE = 'quizzes';
/** Enough to find one again that is over: nobody corrects what was asked long ago. */
const KEPT = 12;

type Lately = Pick<QuizDeps, 'notes'>;

/** The quizzes opened in a place lately, the newest first. `owner` as in `ownerOf`. */
export async function openedLately({ notes }: Lately, owner: string): Promise<readonly string[]> {
  const kept = await notes.read(owner, NOTE);
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

/** Remembers that a quiz was opened in a place. */
export async function noteOpened(deps: Lately, owner: string, id: string, now: number): Promise<void> {
  const others = (await openedLately(deps, owner)).filter((each) => each !== id);
  await deps.notes.write(owner, NOTE, [id, ...others].slice(0, KEPT), now);
}
