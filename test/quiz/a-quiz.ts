import { decide } from '../../src/quiz/decide.ts';
import type { Player, QuizEvent } from '../../src/quiz/event.ts';
import { evolve, replay } from '../../src/quiz/evolve.ts';
import type { Item, Key, Level } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import type { Mode, Rules } from '../../src/quiz/rules.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { standings, type Standing } from '../../src/quiz/standings.ts';

export const [ann, bo, cy, di] = ['Ann', 'Bo', 'Cy', 'Di'].map((name) => ({ id: `U-${name}`, name })) as [
  Player,
  Player,
  Player,
  Player,
];

/** Hosts without playing. */
export const hal: Player = { id: 'U-Hal', name: 'Hal' };

/** When these quizzes are created. */
export const T0 = Date.UTC(2026, 10, 23, 10);
/** The time there is for the questions of `itemOf`: the least there is. */
export const LIMIT = 20_000;

/** A question of few words; A is right unless told otherwise. */
export function itemOf(facts: { readonly key?: Key; readonly level?: Level; readonly id?: string } = {}): Item {
  const { key = { type: 'one', right: 0 }, level = 1, id = 'pod/1' } = facts;
  return {
    id,
    type: 'choice',
    level,
    term: 'pod',
    ask: ['Which one?'],
    options: key.type === 'typed' ? [] : ['A', 'B', 'C'].map((text) => ({ text: [text] })),
    key,
    because: ['It is that one.'],
  };
}

interface Start {
  readonly mode?: Mode;
  readonly rules?: Partial<Rules>;
  readonly items?: readonly Item[];
  readonly host?: Player;
}

/** The event that creates a quiz of three questions, or one that is daily, hosted by Hal, who does not play. */
export function created({ mode = 'live', rules = {}, items, host = hal }: Start = {}): QuizEvent {
  const teams = { names: ['red', 'blue'], assignment: 'choose', consult: false } as const;
  const timed = mode === 'live' || mode === 'teams' || mode === 'duel';
  return {
    type: 'created',
    place: { platform: 'slack', team: 'T1', channel: 'C1' },
    host,
    rules: {
      mode,
      pace: 'normal',
      speedShare: timed ? 0.25 : 0,
      topic: 'Kubernetes',
      ...(mode === 'teams' ? { teams } : {}),
      ...(mode === 'daily' ? { openForMs: 8 * 3_600_000 } : {}),
      ...rules,
    },
    items: items ?? Array.from({ length: mode === 'daily' ? 1 : 3 }, () => itemOf()),
    seed: 'q1abcdef',
    at: T0,
  };
}

/** A quiz in its lobby. */
export function lobby(start: Start = {}): QuizState {
  const state = replay([created(start)]);
  if (state === undefined) throw new Error('no quiz');
  return state;
}

/** A quiz whose first question is shown to these people, one second after it was created. */
export function open(people: readonly Player[], start: Start = {}): QuizState {
  const joins = people.map((by): Move => ({ type: 'join', by, at: T0 }));
  const began: readonly QuizEvent[] = [
    { type: 'started', at: T0 },
    { type: 'asked', index: 0, at: T0 },
    { type: 'shown', index: 0, at: T0 + 1_000 },
  ];
  const gathered = after(lobby(start), ...joins);
  return began.slice(gathered.questions.length * 2).reduce(evolve, gathered);
}

/** When the first question of `open` was shown. */
export const SHOWN = T0 + 1_000;

/** What a move leads to; an error when it is refused. */
export function eventsOf(state: QuizState, move: Move): readonly QuizEvent[] {
  const decided = decide(state, move);
  if (!decided.ok) throw new Error(`${move.type}: ${decided.failure.message}`);
  return decided.value;
}

/** The kinds of events a move leads to. */
export const kindsOf = (state: QuizState, move: Move): readonly string[] =>
  eventsOf(state, move).map(({ type }) => type);

/** The quiz after moves that all were allowed. */
export const after = (state: QuizState, ...moves: readonly Move[]): QuizState =>
  moves.reduce((now, move) => eventsOf(now, move).reduce(evolve, now), state);

/** Why a move was refused; nothing when it was not. */
export function refusal(state: QuizState, move: Move): string | undefined {
  const decided = decide(state, move);
  return decided.ok ? undefined : decided.failure.message;
}

/** Somebody picks options, counted from 0, some milliseconds after the first question was shown. */
export const picks = (by: Player, at: number, ...places: readonly number[]): Move => ({
  type: 'answer',
  by,
  index: 0,
  answer: { type: 'picks', picks: places },
  at: SHOWN + at,
});

/** The host's, or somebody's, word at a moment after the first question was shown. */
export const says = (
  type: 'start' | 'reveal' | 'next' | 'pause' | 'resume' | 'stop' | 'skip' | 'leave' | 'join',
  at: number,
  by: Player = hal,
): Move => ({ type, by, at: SHOWN + at });

/** How somebody stands. */
export function standingOf(state: QuizState, { id }: Player): Standing {
  const found = standings(state).find(({ player }) => player.id === id);
  if (found === undefined) throw new Error(`${id} does not play`);
  return found;
}
