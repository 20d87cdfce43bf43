import { fail, ok, type Result } from '../../core/failure.ts';
import { personOf, teamOf, type Request } from '../../core/request.ts';
import type { QuizEvent } from '../../quiz/event.ts';
import type { Played } from '../../quizmaster/play.ts';
import { isAlone, placeOf, playerOf, type QuizDeps } from './deps.ts';
import { noteOpened } from './lately.ts';
import { MOST_QUESTIONS, rulesOf, type Wish } from './wish.ts';

/** How many questions are remembered, so as not to ask them again soon. */
const REMEMBERED = 200;

/** How a quiz is opened besides what was wished. */
export interface Opening {
  readonly id: string;
  /** Starts by itself after so long: nobody may be there who hosts. */
  readonly lobbyMs?: number;
  /** The schedule that opens it. */
  readonly schedule?: string;
}

/** Draws the questions and starts the log: a lobby in a shared place, the first question where somebody is alone. */
export async function openQuiz(
  deps: QuizDeps,
  request: Request,
  wish: Wish,
  opening: Opening,
): Promise<Result<Played>> {
  const mode = isAlone(request) ? 'drill' : (wish.mode ?? 'live');
  const { count, rules } = rulesOf(wish, mode);
  if (count < 1 || count > MOST_QUESTIONS) {
    return fail({
      type: 'invalid',
      message: `A quiz has 1 to ${String(MOST_QUESTIONS)} questions; ${String(count)} will not do.`,
      tryLine: 'quiz 10',
    });
  }
  const { topic, level } = wish;
  const owner = mode === 'drill' ? personOf(request) : ownerOf(request);
  const asked = await askedLately(deps, owner);
  const about = { ...(topic === undefined ? {} : { topic }), ...(level === undefined ? {} : { level }) };
  const team = teamOf(request);
  const wanted = { ...about, team, count, avoid: asked, fewerWillDo: wish.count === undefined };
  const drawn = await deps.draw(wanted, opening.id);
  if (!drawn.ok) return drawn;
  const items = drawn.value;
  const now = deps.clock();
  const host = playerOf(request);
  const lobby = opening.lobbyMs === undefined ? {} : { lobbyMs: opening.lobbyMs };
  const created: QuizEvent = {
    type: 'created',
    place: placeOf(request),
    host,
    rules: { ...rules, ...lobby, topic: await topicName(wish, team, deps) },
    items,
    seed: opening.id,
    ...(opening.schedule === undefined ? {} : { schedule: opening.schedule }),
    at: now,
  };
  const opened = await deps.play.open(opening.id, [created, ...firstMoves(created, now)]);
  if (!opened.ok) return opened;
  const ids = [...items.map((item) => item.id), ...asked].slice(0, REMEMBERED);
  await deps.notes.write(owner, 'asked', ids, now);
  if (mode === 'drill') await deps.notes.write(personOf(request), 'drill', opening.id, now);
  else await noteOpened(deps, owner, opening.id, now);
  deps.wake();
  return ok(opened.value);
}

/** A lobby waits for people; a daily question and a drill begin at once. */
function firstMoves(
  { rules: { mode }, host }: Extract<QuizEvent, { readonly type: 'created' }>,
  at: number,
): readonly QuizEvent[] {
  if (mode === 'daily')
    return [
      { type: 'started', at },
      { type: 'asked', index: 0, at },
    ];
  if (mode === 'drill') {
    return [
      { type: 'joined', player: host, at },
      { type: 'started', at },
      { type: 'asked', index: 0, at },
      { type: 'shown', index: 0, at },
    ];
  }
  return [];
}

/** The key under which notes about a place are kept. */
export function ownerOf({ place }: Request): string {
  return `${place.platform}/${place.team}/${place.channel}`;
}

async function askedLately({ notes }: QuizDeps, owner: string): Promise<readonly string[]> {
  const kept = await notes.read(owner, 'asked');
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

async function topicName({ topic, level }: Wish, team: string, { topicNamed }: QuizDeps): Promise<string> {
  const name = topic === undefined ? 'Kubernetes' : await topicNamed(topic, team);
  return level === undefined ? name : `${name}, level ${String(level)}`;
}
