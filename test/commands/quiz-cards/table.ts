import { decide } from '../../../src/quiz/decide.ts';
import type { Player, QuizEvent } from '../../../src/quiz/event.ts';
import { evolve, replay } from '../../../src/quiz/evolve.ts';
import type { Answer, Item } from '../../../src/quiz/item.ts';
import type { Move } from '../../../src/quiz/move.ts';
import type { Rules } from '../../../src/quiz/rules.ts';
import type { QuizState } from '../../../src/quiz/state.ts';
import { ITEMS } from './items.ts';

/** Tuesday, 24 November 2026, five past two. */
export const START = Date.UTC(2026, 10, 24, 14, 5);
export const ID = 'q4f9x2ab';

const person = (name: string): Player => ({ id: `U${name.toUpperCase()}`, name });
export const [ADA, BOB, CY, DEE, EVE] = [
  person('Ada'),
  person('Bob'),
  person('Cy'),
  person('Dee'),
  person('Eve'),
] as const;

export const LIVE: Rules = { mode: 'live', pace: 'normal', speedShare: 0.25, topic: 'Networking' };

export const pick = (...letters: readonly string[]): Answer => ({
  type: 'picks',
  picks: letters.map((letter) => letter.charCodeAt(0) - 65),
});

/** What tests leave out of a move, for the sake of reading: where a move has no `at`, it happens now. */
type Sketch = Move extends infer M ? (M extends Move ? Omit<M, 'at'> : never) : never;

/** A quiz at a table: moves are made one after the other, and time passes only where it is told to. */
export interface Table {
  readonly id: string;
  readonly state: () => QuizState;
  readonly quiz: () => { readonly id: string; readonly state: QuizState; readonly events: readonly QuizEvent[] };
  readonly now: () => number;
  readonly wait: (seconds: number) => void;
  /** Throws where the quiz refuses. Tells what it changed. */
  readonly move: (move: Sketch) => readonly QuizEvent[];
  readonly answer: (by: Player, answer: Answer) => readonly QuizEvent[];
  /** The place of the last event of a type. */
  readonly last: (type: QuizEvent['type']) => number;
}

/** Opens a quiz. */
export function sitDown(
  rules: Rules = LIVE,
  { items = ITEMS, host = ADA }: { readonly items?: readonly Item[]; readonly host?: Player } = {},
): Table {
  let now = START;
  const place = { platform: 'web', team: 'web', channel: 'room' };
  const events: QuizEvent[] = [{ type: 'created', place, host, rules, items, seed: ID, at: now }];
  const first = replay(events);
  if (first === undefined) throw new Error('a quiz begins with the event that creates it');
  let state = first;
  const move = (sketch: Sketch): readonly QuizEvent[] => {
    const decided = decide(state, { ...sketch, at: now });
    if (!decided.ok) throw new Error(decided.failure.message);
    events.push(...decided.value);
    state = decided.value.reduce(evolve, state);
    return decided.value;
  };
  return {
    id: ID,
    state: () => state,
    quiz: () => ({ id: ID, state, events: [...events] }),
    now: () => now,
    wait: (seconds) => void (now += seconds * 1000),
    move,
    answer: (by, answer) => move({ type: 'answer', by, index: state.questions.length - 1, answer }),
    last: (type) => events.findLastIndex((event) => event.type === type),
  };
}
