import { fail, ok } from '../core/failure.ts';
import type { Decision } from './decision.ts';
import type { QuizEvent } from './event.ts';
import type { Move } from './move.ts';
import { present, type QuizState } from './state.ts';

type Joining = Extract<Move, { readonly type: 'join' | 'leave' | 'assign' }>;

/** People come, go, and come into teams. */
export function decideJoin(state: QuizState, move: Joining): Decision {
  switch (move.type) {
    case 'join':
      return join(state, move);
    case 'leave': {
      const member = state.players.get(move.by.id);
      return ok(member === undefined || member.left ? [] : [{ type: 'left', player: move.by.id, at: move.at }]);
    }
    case 'assign':
      return assign(state, move);
  }
}

/** The event with which somebody comes in, also when their first word is an answer; none when they are in already. */
export function join(
  state: QuizState,
  { by, team, extraTime, at }: Omit<Extract<Move, { readonly type: 'join' }>, 'type'>,
): Decision {
  const { rules, players, questions } = state;
  const member = players.get(by.id);
  const isNew = member === undefined || member.left;
  if (rules.mode === 'duel' && isNew && present(state).length >= 2) {
    return fail({
      type: 'refused',
      message: 'A duel is for two, and both are here. Watch, or start your own: quiz duel.',
    });
  }
  if (rules.mode === 'drill' && by.id !== state.host.id) {
    return fail({
      type: 'refused',
      message: 'This drill belongs to somebody else. Start your own: quiz.',
      tryLine: 'quiz',
    });
  }
  const side = teamOf(state, by.id, team);
  if (!side.ok) return side;
  if (!isNew && side.value === member.team) return ok([]);
  if (!isNew && questions.length > 0) {
    return fail({
      type: 'refused',
      message: `You play for ${String(member.team)} until the end: teams stay as they are once the quiz has started.`,
    });
  }
  const time = extraTime === undefined || extraTime === 1 ? {} : { extraTime };
  const inTeam = side.value === undefined ? {} : { team: side.value };
  const joined: QuizEvent = { type: 'joined', player: by, ...inTeam, ...time, at };
  const full = rules.mode === 'duel' && state.phase === 'lobby' && present(state).length === 1;
  return ok(full ? [joined, { type: 'started', at }, { type: 'asked', index: 0, at }] : [joined]);
}

/** The team somebody comes into: the one they chose, were given, or the smallest. */
function teamOf({ rules: { teams }, players }: QuizState, id: string, wished: string | undefined) {
  const current = players.get(id)?.team;
  if (teams === undefined) return ok(undefined);
  const list = teams.names.join(', ');
  if (wished !== undefined && !teams.names.includes(wished)) {
    return fail({ type: 'invalid' as const, message: `There is no team "${wished}". The teams are ${list}.` });
  }
  if (teams.assignment === 'choose') {
    return wished === undefined && current === undefined
      ? fail({ type: 'invalid' as const, message: `Choose a team first: ${list}.` })
      : ok(wished ?? current);
  }
  return ok(current ?? smallest(teams.names, players));
}

function smallest(names: readonly string[], players: QuizState['players']): string | undefined {
  const size = (team: string): number =>
    [...players.values()].filter((each) => each.team === team && !each.left).length;
  return names.toSorted((a, b) => size(a) - size(b))[0];
}

function assign(
  { rules, players, host, questions }: QuizState,
  { by, player, team, at }: Extract<Move, { readonly type: 'assign' }>,
): Decision {
  const member = players.get(player);
  if (by.id !== host.id)
    return fail({ type: 'refused', message: `Only ${host.name}, who hosts, may put people into teams.` });
  if (rules.teams?.names.includes(team) !== true)
    return fail({ type: 'invalid', message: `There is no team "${team}" here.` });
  if (member === undefined) return fail({ type: 'missing', message: 'They have not joined yet.' });
  if (questions.length > 0)
    return fail({ type: 'refused', message: 'Teams stay as they are once the quiz has started.' });
  const { id, name, extraTime } = member;
  return ok([{ type: 'joined', player: { id, name }, team, extraTime, at }]);
}
