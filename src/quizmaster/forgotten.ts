import type { Notes } from '../ports/notes.ts';
import type { QuizChange } from '../ports/quizzes.ts';

const OWNER = 'forgotten';
/** Longer than logs of quizzes are kept: what nobody can work out anew needs no note. */
const KEPT_MS = 400 * 86_400_000;

/** Notes that somebody had everything about them deleted, so that a quiz that is corrected later does not bring it back. */
export async function noteForgotten(notes: Notes, person: string, now: number): Promise<void> {
  const before = Object.entries(await notes.all(OWNER));
  const old = before.filter(([, at]) => typeof at !== 'number' || at < now - KEPT_MS);
  await Promise.all(old.map(([each]) => notes.write(OWNER, each, undefined, now)));
  await notes.write(OWNER, person, now, now);
}

/** What a correction changes, without what is about people who had their data deleted since the quiz ended. */
export async function withoutForgotten(change: QuizChange, endedAt: number, notes: Notes): Promise<QuizChange> {
  const { results, reviews } = change;
  const people = new Set([...(results ?? []), ...(reviews ?? [])].map(({ person }) => person));
  const gone = new Set<string>();
  for (const person of people) {
    const at = await notes.read(OWNER, person);
    if (typeof at === 'number' && at >= endedAt) gone.add(person);
  }
  if (gone.size === 0) return change;
  const stays = ({ person }: { readonly person: string }): boolean => !gone.has(person);
  return {
    ...change,
    ...(results === undefined ? {} : { results: results.filter(stays) }),
    ...(reviews === undefined ? {} : { reviews: reviews.filter(stays) }),
  };
}
