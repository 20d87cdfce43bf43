import { reply, type Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Tutor } from '../../core/tutor.ts';
import type { Firing } from '../../ports/schedules.ts';
import { scheduledQuizId } from '../../quizmaster/ids.ts';
import { buttonRow } from '../cards/buttons.ts';
import type { QuizDeps } from './deps.ts';
import { openQuiz } from './open.ts';
import { createPresets, parsePreset } from './presets.ts';
import { parseWish, type Wish } from './wish.ts';

/** A scheduled quiz waits so long for people, and starts without a host. */
const LOBBY_MS = 2 * 60_000;
const QUIZ = /^quiz(?:\s+(?<words>.*))?$/iu;

/** Does what a firing says: opens its quiz, the same one however often it is tried, or gives the answer to its line. */
export function createScheduled(deps: QuizDeps, tutor: Pick<Tutor, 'respond' | 'seenBy'>) {
  const presets = createPresets(deps);

  /** What its author alone would see is not for the channel, though it is said in the channel. */
  async function respond(id: string, request: Request): Promise<Reply> {
    return (await tutor.seenBy(request)) === 'asker' ? notForAll(id, request) : tutor.respond(request);
  }

  async function wishOf(words: string, request: Request): Promise<Wish> {
    const line = parsePreset(words);
    return line?.type === 'play' ? presets.wishOf(line.name, request) : presets.fill(parseWish(words), request);
  }

  return async (firing: Firing): Promise<Reply | undefined> => {
    const { schedule, at } = firing;
    const request = requestOf(firing);
    const words = QUIZ.exec(schedule.line)?.groups;
    if (words === undefined) return respond(schedule.id, request);
    const wish = await wishOf(words['words'] ?? '', request);
    const opening = { id: scheduledQuizId(schedule.id, at), lobbyMs: LOBBY_MS, schedule: schedule.id };
    const opened = await openQuiz(deps, request, wish, opening);
    // Another quiz is going on: people have enough to do. What cannot be drawn is told in its place.
    return opened.ok || opened.failure.type === 'refused' ? undefined : tutor.respond(request);
  };
}

function requestOf({ schedule: { id, line, place, createdBy }, at }: Firing): Request {
  const platform = place.platform as Request['place']['platform']; // written from a request's place
  return {
    id: `schedule-${id}-${String(at)}`,
    text: line,
    via: 'message',
    from: createdBy,
    place: { ...place, platform, kind: 'shared' },
    audience: 'place',
    at,
  };
}

function notForAll(id: string, { text }: Request): Reply {
  return reply('refusal', 'Not for everybody', [
    {
      type: 'text',
      text: [
        'What ',
        { type: 'code', text },
        ' answers is for whoever asks alone, so I do not say it here by myself. Ask it when you want to know.',
      ],
    },
    ...buttonRow([
      { label: text, line: text },
      { label: 'Remove it', line: `schedule remove ${id}` },
    ]),
  ]);
}
