import type { QuizEvent } from './event.ts';
import type { Asked, Member, QuizState } from './state.ts';

type Created = Extract<QuizEvent, { readonly type: 'created' }>;

const FRESH: Omit<Asked, 'askedAt'> = {
  extendedMs: 0,
  outages: 0,
  pauses: [],
  given: new Map(),
  guessed: new Set(),
  skipVotes: new Set(),
  voided: false,
};

/** The quiz that a list of events makes; nothing without a first event that creates it. */
export function replay(events: readonly QuizEvent[]): QuizState | undefined {
  const [first, ...rest] = events;
  return first?.type === 'created' ? rest.reduce(evolve, create(first)) : undefined;
}

function create({ place, host, rules, items, seed, schedule, at }: Created): QuizState {
  const nothing = { players: new Map<string, Member>(), questions: [], paused: false };
  const opener = schedule === undefined ? {} : { schedule };
  return { place, host, rules, items, seed, ...opener, createdAt: at, phase: 'lobby', ...nothing, lastAt: at };
}

/** The quiz after one more event. Decides nothing: what is in the log has happened. */
export function evolve(before: QuizState, event: QuizEvent): QuizState {
  const state = { ...before, lastAt: Math.max(before.lastAt, event.at) };
  switch (event.type) {
    case 'created':
      return state;
    case 'joined':
      return { ...state, players: join(state, event) };
    case 'left':
      return leave(state, event.player);
    case 'started':
      return state;
    case 'asked':
      return {
        ...state,
        phase: 'open',
        paused: false,
        questions: [...state.questions, { ...FRESH, askedAt: event.at }],
      };
    case 'shown':
      return at(state, event.index, (asked) => (asked.shownAt === undefined ? { ...asked, shownAt: event.at } : asked));
    case 'answered': {
      const { player, answer } = event;
      return at(state, event.index, (asked) => ({
        ...asked,
        given: new Map(asked.given).set(player, [...(asked.given.get(player) ?? []), { answer, at: event.at }]),
      }));
    }
    case 'guessed':
      return at(state, event.index, (asked) => ({ ...asked, guessed: new Set([...asked.guessed, event.player]) }));
    case 'closed': {
      const closed = { at: event.at, reason: event.reason };
      return { ...at(state, event.index, (asked) => ({ ...unpause(asked, event.at), closed })), phase: 'closed' };
    }
    case 'paused':
      return {
        ...current(state, (asked) => pause(asked, event.at)),
        paused: true,
      };
    case 'resumed':
      return { ...current(state, (asked) => unpause(asked, event.at)), paused: false };
    case 'extended':
      return at(state, event.index, (asked) => ({
        ...asked,
        extendedMs: asked.extendedMs + event.ms,
        outages: asked.outages + (event.reason === 'outage' ? 1 : 0),
      }));
    case 'skip-voted':
      return at(state, event.index, (asked) => ({ ...asked, skipVotes: new Set([...asked.skipVotes, event.player]) }));
    case 'voided':
      return at(state, event.index, (asked) => ({ ...asked, voided: true }));
    case 'rekeyed':
      return at(state, event.index, (asked) => ({ ...asked, voided: false, key: event.key }));
    case 'handed-over':
      return { ...state, host: event.to };
    case 'ended':
      return { ...state, phase: 'ended', paused: false, ended: { at: event.at, reason: event.reason } };
  }
}

function join({ players, questions, phase }: QuizState, event: Extract<QuizEvent, { readonly type: 'joined' }>) {
  const { player, team } = event;
  const before = players.get(player.id);
  // Whoever joins while a question is open may still answer it.
  const since = before?.since ?? questions.length - (phase === 'open' ? 1 : 0);
  const extraTime = event.extraTime ?? before?.extraTime ?? 1;
  const inTeam = team === undefined ? {} : { team };
  return new Map(players).set(player.id, { ...before, ...player, since, extraTime, left: false, ...inTeam });
}

/** Whoever leaves once it has begun keeps their points, but no vote. */
function leave(state: QuizState, id: string): QuizState {
  const players = new Map(state.players);
  const member = players.get(id);
  if (member === undefined) return state;
  if (state.questions.length === 0) players.delete(id);
  else players.set(id, { ...member, left: true });
  return current({ ...state, players }, (asked) => ({
    ...asked,
    skipVotes: new Set([...asked.skipVotes].filter((voter) => voter !== id)),
  }));
}

function at(state: QuizState, index: number, to: (asked: Asked) => Asked): QuizState {
  const asked = state.questions[index];
  return asked === undefined ? state : { ...state, questions: state.questions.with(index, to(asked)) };
}

/** Changes the open question; a pause between two questions changes none. */
function current(state: QuizState, to: (asked: Asked) => Asked): QuizState {
  return state.phase === 'open' ? at(state, state.questions.length - 1, to) : state;
}

// Moments come from the clocks of whoever pressed. Pauses that overlapped would be taken off the time twice.
function pause(asked: Asked, from: number): Asked {
  return { ...asked, pauses: [...asked.pauses, { from: Math.max(from, asked.pauses.at(-1)?.to ?? from) }] };
}

function unpause(asked: Asked, to: number): Asked {
  const last = asked.pauses.at(-1);
  if (last === undefined || last.to !== undefined) return asked;
  return { ...asked, pauses: [...asked.pauses.slice(0, -1), { ...last, to: Math.max(last.from, to) }] };
}
