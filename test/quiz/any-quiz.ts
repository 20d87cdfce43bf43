import fc from 'fast-check';
import { decide } from '../../src/quiz/decide.ts';
import { dueAt } from '../../src/quiz/due.ts';
import type { Player, QuizEvent } from '../../src/quiz/event.ts';
import { evolve, replay } from '../../src/quiz/evolve.ts';
import type { Answer, Item, Key } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import { ASSIGNMENTS, MODES, type Mode, type Rules } from '../../src/quiz/rules.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { T0 } from './a-quiz.ts';

/** Those who may play; the first two may host. */
export const PEOPLE: readonly Player[] = ['Ann', 'Bo', 'Cy', 'Di', 'Ann'].map((name, at) => ({
  id: `U${String(at)}`,
  name,
}));
/** Some people have more time, always the same. */
export const extraTimeOf = ({ id }: Player): number => (id === 'U2' ? 1.5 : id === 'U3' ? 3 : 1);

const person = fc.constantFrom(...PEOPLE);
const WORDS = ['pod', 'a Pod', 'the pod', 'node', '>', ''];
const picksOf = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, at) => at),
    { minLength: 1 },
  );

const keyFor = (count: number): fc.Arbitrary<Key> =>
  fc.oneof(
    fc.record({ type: fc.constant('one' as const), right: fc.nat(count - 1) }),
    fc.record({ type: fc.constant('several' as const), right: picksOf(count) }),
    fc.record({
      type: fc.constant('order' as const),
      right: picksOf(count).map((some) => [...new Set([...some, ...Array.from({ length: count }, (_, at) => at)])]),
    }),
  );
const typedKey: fc.Arbitrary<Key> = fc.record({
  type: fc.constant('typed' as const),
  accept: fc.subarray(WORDS, { minLength: 1 }),
  term: fc.constant('pod'),
});

/** Another key of the same kind for a question. */
export const otherKey = ({ key, options }: Item): fc.Arbitrary<Key> =>
  key.type === 'typed' ? typedKey : keyFor(options.length).filter(({ type }) => type === key.type);

/** A question of any kind, some with much to read. */
export const anyItem: fc.Arbitrary<Item> = fc
  .record({ count: fc.integer({ min: 2, max: 5 }), level: fc.constantFrom(1, 2, 3), words: fc.nat(120) })
  .chain(({ count, level, words }) =>
    fc.oneof(keyFor(count), typedKey).map((key): Item => ({
      id: `pod/${String(words)}`,
      type: key.type === 'typed' ? 'typed' : 'choice',
      level,
      term: 'pod',
      ask: ['word '.repeat(words), { type: 'code', text: 'kubectl get' }, '?'],
      options:
        key.type === 'typed' ? [] : Array.from({ length: count }, (_, at) => ({ text: [`option ${String(at)}`] })),
      key,
      because: ['Because.'],
    })),
  );

const rulesFor = (mode: Mode): fc.Arbitrary<Rules> => {
  const timed = mode === 'live' || mode === 'teams' || mode === 'duel';
  const teams = fc.record({
    names: fc.constantFrom(['red', 'blue'], ['red', 'blue', 'green']),
    assignment: fc.constantFrom(...ASSIGNMENTS),
    consult: fc.boolean(),
  });
  return fc
    .record({
      pace: fc.constantFrom('relaxed' as const, 'normal' as const, 'quick' as const),
      speedShare: timed ? fc.constantFrom(0 as const, 0.25 as const, 0.5 as const) : fc.constant(0 as const),
      lobbyMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
      teams,
    })
    .map(({ lobbyMs, teams: sides, ...rest }) => ({
      ...rest,
      mode,
      topic: 'Kubernetes',
      ...(lobbyMs === undefined ? {} : { lobbyMs }),
      ...(mode === 'daily' ? { openForMs: 40 * 3_600_000 } : {}),
      ...(mode === 'teams' ? { teams: sides } : {}),
    }));
};

/** The event that creates any quiz of these modes. */
export const anyCreated = (modes: readonly Mode[] = MODES): fc.Arbitrary<QuizEvent & { readonly type: 'created' }> =>
  fc.constantFrom(...modes).chain((mode) =>
    fc.record({
      type: fc.constant('created' as const),
      place: fc.constant({ platform: 'slack', team: 'T1', channel: 'C1' }),
      host: fc.constantFrom(...PEOPLE.slice(0, 2), { id: 'H', name: 'Hal' }),
      rules: rulesFor(mode),
      items: fc.array(anyItem, { minLength: 1, maxLength: mode === 'daily' ? 1 : 5 }),
      seed: fc.constantFrom('q1abcdef', 'q2abcdef'),
      at: fc.constant(T0),
    }),
  );

/** What happens next, whatever the quiz looks like by then: `toMove` makes a move of it. */
export interface Step {
  readonly what: Move['type'] | 'wait';
  readonly by: Player;
  readonly other: Player;
  /** Milliseconds since the step before. */
  readonly passed: number;
  /** How far the moment that the platform tells is off. */
  readonly skew: number;
  /** Which question, counted from the current one. */
  readonly offset: number;
  /** Numbers from which answers, keys and the like are made. */
  readonly dice: readonly number[];
}

const usual = [
  ...Array.from({ length: 12 }, () => 'answer' as const),
  ...Array.from({ length: 8 }, () => 'wait' as const),
  ...Array.from({ length: 6 }, () => 'shown' as const),
  ...Array.from({ length: 4 }, () => 'join' as const),
  ...([
    'start',
    'start',
    'start',
    'next',
    'next',
    'next',
    'reveal',
    'reveal',
    'guess',
    'pause',
    'resume',
    'resume',
  ] as const),
  ...(['skip', 'extend', 'void', 'rekey', 'assign', 'hand-over', 'leave', 'tick', 'tick'] as const),
] as const;

/** A step; few end the quiz, since nothing happens after that. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 150 },
    fc.constantFrom('stop' as const, 'lose' as const),
  ),
  by: person,
  other: person,
  passed: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 4_000 }), weight: 30 },
    { arbitrary: fc.integer({ min: 0, max: 40_000 }), weight: 9 },
    fc.integer({ min: 0, max: 30 * 3_600_000 }),
  ),
  skew: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.integer({ min: -6_000, max: 2_000 })),
  offset: fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, fc.constantFrom(-1, 1)),
  dice: fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }),
});

/** Steps, as many as a lively quiz has; most quizzes begin with people who join. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.constantFrom(0, 2, 3, 4), fc.array(anyStep, { minLength: 8, maxLength: 60, size: 'max' }))
  .map(([joining, steps]) =>
    steps.map((step, at): Step => {
      if (joining === 0 || at > joining) return step;
      const quick = { ...step, passed: step.passed % 1_000, offset: 0, dice: step.dice.with(5, 1) };
      return at === joining ? { ...quick, what: 'start' } : { ...quick, what: 'join', by: PEOPLE[at] ?? step.by };
    }),
  );

/** The host where there is one among those who play, or whoever it is: their word may be refused. */
const bossOf = ({ host }: QuizState, { by, dice }: Step): Player => ((dice[5] ?? 0) % 4 === 0 ? by : host);

/** The move a step is in a quiz, at a moment of ours; nothing for one that only waits. */
export function toMove(state: QuizState, step: Step, now: number): Move | undefined {
  const { what, by, other, skew, offset, dice } = step;
  const at = now + skew;
  const boss = bossOf(state, step);
  const index = Math.max(0, state.questions.length - 1 + offset);
  const item = state.items[index] ?? state.items[0];
  const team = state.rules.teams?.names[(dice[0] ?? 0) % 2];
  switch (what) {
    case 'wait':
      return undefined;
    case 'tick':
      return { type: what, at: now };
    case 'lose':
      return { type: what, at: now };
    case 'shown':
      return { type: what, index, at };
    case 'join':
      return { type: what, by, at, extraTime: extraTimeOf(by), ...(team === undefined ? {} : { team }) };
    case 'leave':
    case 'skip':
      return { type: what, by, at };
    case 'start':
    case 'pause':
    case 'resume':
    case 'stop':
      return { type: what, by: boss, at };
    case 'reveal':
    case 'next':
      return { type: what, by: boss, at, ...(offset === 0 ? {} : { index }) };
    case 'extend':
      return { type: what, by: boss, at, ms: 5_000 + (dice[0] ?? 0) * 60 };
    case 'answer':
      return { type: what, by, at, index, answer: answerTo(item, dice), extraTime: extraTimeOf(by) };
    case 'guess':
      return { type: what, by, at, index };
    case 'void':
      return { type: what, by: boss, at, index };
    case 'rekey':
      return { type: what, by: boss, at, index, key: rolledKey(item, dice) };
    case 'hand-over':
      return { type: what, by: boss, at, to: other };
    case 'assign':
      return { type: what, by: boss, at, player: other.id, team: team ?? 'red' };
  }
}

const rolled = (item: Item | undefined, dice: readonly number[]): readonly number[] => {
  const places = (item?.options ?? []).map((_, at) => at).sort((a, b) => (dice[a] ?? 0) - (dice[b] ?? 0));
  if (item?.key.type === 'one') return places.slice(0, 1);
  return item?.key.type === 'order' ? places : places.slice(0, 1 + ((dice[5] ?? 0) % places.length));
};

/** An answer that mostly fits a question. */
export function answerTo(item: Item | undefined, dice: readonly number[]): Answer {
  const word = WORDS[(dice[0] ?? 0) % WORDS.length] ?? '';
  const isTyped = (item?.key.type === 'typed') !== ((dice[4] ?? 0) % 50 === 0);
  return isTyped
    ? { type: 'typed', text: word, takenFor: word.endsWith('od') ? ['pod'] : [] }
    : { type: 'picks', picks: rolled(item, dice) };
}

function rolledKey(item: Item | undefined, dice: readonly number[]): Key {
  const right = rolled(item, dice.toReversed());
  switch (item?.key.type) {
    case 'several':
    case 'order':
      return { type: item.key.type, right };
    case 'typed':
      return { type: 'typed', accept: ['node'] };
    case 'one':
    case undefined:
      return { type: 'one', right: right[0] ?? 0 };
  }
}

/** A quiz as it went. */
export interface Course {
  readonly events: readonly QuizEvent[];
  readonly state: QuizState;
  /** The moment of the last step. */
  readonly now: number;
  /** What each move added, with the quiz as it was then. */
  readonly moves: readonly { readonly move: Move; readonly before: QuizState; readonly added: readonly QuizEvent[] }[];
}

/** Plays steps, and what is due in between; what is refused changes nothing. */
export function course(created: QuizEvent, steps: readonly Step[]): Course {
  const start = replay([created]);
  if (start === undefined) throw new Error('no quiz');
  const first: Course = { events: [created], state: start, now: created.at, moves: [] };
  return steps.reduce((before, step) => {
    const now = before.now + step.passed;
    // Somebody looks, mostly, and mostly in time.
    const lateMs = (step.dice[1] ?? 0) % 5 === 0 ? 12_000 : 0;
    const looked = (step.dice[3] ?? 0) % 5 === 0 ? before : lookUntil(before, now, lateMs);
    const move = toMove(looked.state, step, now);
    const moved = move === undefined ? looked : make(looked, move);
    // And what is asked is shown, mostly.
    const shown: Move = { type: 'shown', index: moved.state.questions.length - 1, at: now + (step.dice[2] ?? 0) };
    return { ...((step.dice[2] ?? 0) % 5 === 0 ? moved : make(moved, shown)), now };
  }, first);
}

/** The course after one more move. */
export function make(before: Course, move: Move): Course {
  const decided = decide(before.state, move);
  const added = decided.ok ? decided.value : [];
  return {
    events: [...before.events, ...added],
    state: added.reduce(evolve, before.state),
    now: before.now,
    moves: [...before.moves, { move, before: before.state, added }],
  };
}

function lookUntil(before: Course, now: number, lateMs: number): Course {
  const due = dueAt(before.state);
  if (due === undefined || due + lateMs > now) return before;
  return lookUntil(make(before, { type: 'tick', at: due + lateMs }), now, lateMs);
}

/** Any course of a quiz of these modes. */
export const anyCourse = (modes: readonly Mode[] = MODES): fc.Arbitrary<Course> =>
  fc.tuple(anyCreated(modes), anySteps).map(([first, steps]) => course(first, steps));
