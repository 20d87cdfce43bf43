import { fail, ok } from '../core/failure.ts';
import type { Random } from '../core/random.ts';
import type { Decision } from './decision.ts';
import { createSeeded } from './draw/seeded.ts';
import type { QuizEvent } from './event.ts';
import type { Move } from './move.ts';
import { present, type QuizState } from './state.ts';

type Joining = Extract<Move, { readonly type: 'join' | 'leave' | 'assign' }>;

/** People come, go, and come into teams. */
export function decideJoin(state: QuizState, move: Joining): Decision {
  switch (move.type) {
    case 'join':
      return join(state, move);
    case 'leave':
      return leave(state, move);
    case 'assign':
      return assign(state, move);
  }
}

/** The event with which somebody comes in, also when their first word is an answer; none when they are in already. */
export function join(
  state: QuizState,
  { by, team, extraTime, at }: Omit<Extract<Move, { readonly type: 'join' }>, 'type'>,
): Decision {
  const { rules, players, questions, host } = state;
  const member = players.get(by.id);
  const begun = questions.length > 0;
  if (rules.mode === 'duel' && member === undefined && players.size >= 2) {
    return fail({
      type: 'refused',
      message: 'A duel is for two, and they have begun. Watch, or start your own: quiz duel.',
      tryLine: 'quiz duel',
    });
  }
  if (rules.mode === 'drill' && by.id !== host.id) {
    return fail({
      type: 'refused',
      message: 'This drill belongs to somebody else. Start your own: quiz.',
      tryLine: 'quiz',
    });
  }
  const side = teamOf(state, by.id, team);
  if (!side.ok) return side;
  if (begun && member !== undefined && side.value !== member.team) {
    return fail({
      type: 'refused',
      message: `You play for ${String(member.team)} until the end: teams stay as they are once the quiz has started.`,
    });
  }
  // Somebody's time stays as it is once it counts: it would change points they have already.
  const before = member?.extraTime ?? 1;
  const time = extraTime === undefined || extraTime === before || (begun && member !== undefined) ? {} : { extraTime };
  if (member?.left === false && side.value === member.team && time.extraTime === undefined) return ok([]);
  const inTeam = side.value === undefined ? {} : { team: side.value };
  const joined: QuizEvent = { type: 'joined', player: by, ...inTeam, ...time, at };
  const full = rules.mode === 'duel' && member === undefined && players.size === 1;
  return ok(full ? [joined, { type: 'started', at }, { type: 'asked', index: 0, at }] : [joined]);
}

/** Whoever leaves may come back. A host who leaves hands over to whoever is there longest; a drill is over. */
function leave(state: QuizState, { by, at }: Extract<Move, { readonly type: 'leave' }>): Decision {
  const left: readonly QuizEvent[] =
    state.players.get(by.id)?.left === false ? [{ type: 'left', player: by.id, at }] : [];
  if (by.id !== state.host.id) return ok(left);
  if (state.rules.mode === 'drill') return ok([...left, { type: 'ended', reason: 'stopped', at }]);
  const heir = present(state).find(({ id }) => id !== by.id);
  return ok(heir === undefined ? left : [...left, { type: 'handed-over', to: { id: heir.id, name: heir.name }, at }]);
}

/** The team somebody comes into: the one they chose, were given, or one of the smallest, as the seed has it. */
function teamOf({ rules: { teams }, players, seed }: QuizState, id: string, wished: string | undefined) {
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
  return ok(current ?? anyOf(smallest(teams.names, players), createSeeded(`${seed} ${id}`)));
}

function smallest(names: readonly string[], players: QuizState['players']): readonly string[] {
  const size = (team: string): number =>
    [...players.values()].filter((each) => each.team === team && !each.left).length;
  const least = Math.min(...names.map(size));
  return names.filter((team) => size(team) === least);
}

const anyOf = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

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
  const { id, name } = member;
  return ok(member.team === team ? [] : [{ type: 'joined', player: { id, name }, team, at }]);
}
