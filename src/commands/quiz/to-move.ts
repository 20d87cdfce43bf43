import { fail, ok, type Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import type { Player } from '../../quiz/event.ts';
import type { Move } from '../../quiz/move.ts';
import { present, type QuizState } from '../../quiz/state.ts';
import { playerOf } from './deps.ts';
import type { Act } from './verbs.ts';

/** The move that a line means, or what is missing in it. */
export function toMove(
  { verb, rest, index }: Act,
  state: QuizState,
  request: Request,
  extraTime: number,
): Result<Move | undefined> {
  const by = playerOf(request);
  const { at } = request;
  const meant = index === undefined ? {} : { index };
  switch (verb) {
    case 'join':
      return ok({ type: 'join', by, at, extraTime, ...(rest === '' ? {} : { team: rest.toLowerCase() }) });
    case 'leave':
    case 'start':
    case 'pause':
    case 'resume':
    case 'stop':
      return ok({ type: verb, by, at });
    case 'reveal':
    case 'next':
    case 'skip':
      return ok({ type: verb, by, at, ...meant });
    case 'extend': {
      const seconds = rest === '' ? 30 : Number(rest.replace(/\s*s(?:ec(?:onds?)?)?$/iu, ''));
      return Number.isFinite(seconds)
        ? ok({ type: 'extend', by, at, ms: seconds * 1000, ...meant })
        : fail({ type: 'invalid', message: 'By how many seconds? As in: quiz extend 30.', tryLine: 'quiz extend 30' });
    }
    case 'void':
      return index === undefined
        ? fail({ type: 'invalid', message: 'Which question? As in: quiz void 3.' })
        : ok({ type: 'void', by, at, index });
    case 'hand': {
      const to = named(state, rest.replace(/^over\s+/iu, '').replace(/^to\s+/iu, ''));
      return to.ok ? ok({ type: 'hand-over', by, at, to: to.value }) : to;
    }
    case 'assign':
      return assign(state, rest, by, at);
    case 'again':
    case 'mine':
    case 'show':
      return ok(undefined);
  }
}

function assign(state: QuizState, rest: string, by: Player, at: number): Result<Move> {
  const words = rest.split(' ');
  const who = named(
    state,
    words
      .slice(0, -1)
      .join(' ')
      .replace(/\s+to$/iu, ''),
  );
  return who.ok ? ok({ type: 'assign', by, at, player: who.value.id, team: (words.at(-1) ?? '').toLowerCase() }) : who;
}

/** Somebody in the quiz by the beginning of their name. */
function named(state: QuizState, typed: string): Result<Player> {
  const wanted = typed.replace(/^@/u, '').toLowerCase().trim();
  const people = present(state);
  const found =
    people.find(({ name }) => name.toLowerCase() === wanted) ??
    people.find(({ name }) => wanted !== '' && name.toLowerCase().startsWith(wanted));
  if (found !== undefined) return ok({ id: found.id, name: found.name });
  const names = people.map(({ name }) => name).join(', ');
  return fail({
    type: 'invalid',
    message: `Nobody here is called "${typed}". Here are: ${names === '' ? 'none yet' : names}.`,
  });
}
