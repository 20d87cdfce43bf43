import fc from 'fast-check';
import { acknowledged } from '../../../src/commands/quiz/cards/acknowledged.ts';
import { cardFor } from '../../../src/commands/quiz/cards/card-for.ts';
import { drillCard } from '../../../src/commands/quiz/cards/drill.ts';
import { logCard } from '../../../src/commands/quiz/cards/log.ts';
import { loggedQuestionCard } from '../../../src/commands/quiz/cards/log-question.ts';
import { mine } from '../../../src/commands/quiz/cards/mine.ts';
import {
  addedCard,
  draftCard,
  exportCard,
  removeCard,
  removedCard,
} from '../../../src/commands/quiz/cards/kept-packs.ts';
import { packCard, packsCard } from '../../../src/commands/quiz/cards/packs.ts';
import { practiceCard, triedCard } from '../../../src/commands/quiz/cards/practice.ts';
import { regradedCard } from '../../../src/commands/quiz/cards/regraded.ts';
import type { SourcedPack } from '../../../src/commands/quiz/team-packs.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { Text } from '../../../src/core/spans.ts';
import type { Pack } from '../../../src/quiz/draw/pack.ts';
import { evolve, replay } from '../../../src/quiz/evolve.ts';
import type { Player, QuizEvent } from '../../../src/quiz/event.ts';
import type { Answer, Item, ItemType, Key } from '../../../src/quiz/item.ts';
import { MODES, type Rules } from '../../../src/quiz/rules.ts';
import type { QuizState } from '../../../src/quiz/state.ts';
import { START, ID } from './table.ts';

/** What writes the words of a quiz: of a line, and of running text. */
export interface Words {
  readonly line: fc.Arbitrary<string>;
  readonly text: fc.Arbitrary<Text>;
}

const TYPES: Readonly<Record<Key['type'], readonly ItemType[]>> = {
  one: ['choice', 'true-false', 'manifest', 'output'],
  several: ['several'],
  order: ['order'],
  typed: ['typed'],
};

/** Every key that fits an item with so many options, of one type. */
export function anyKey(type: Key['type'], options: number, line: fc.Arbitrary<string>): fc.Arbitrary<Key> {
  const places = Array.from({ length: options }, (_, at) => at);
  switch (type) {
    case 'one':
      return fc.record({ type: fc.constant('one' as const), right: fc.nat(options - 1) });
    case 'several':
      return fc.record({ type: fc.constant('several' as const), right: fc.subarray(places, { minLength: 1 }) });
    case 'order':
      return fc.record({
        type: fc.constant('order' as const),
        right: fc.shuffledSubarray(places, { minLength: options, maxLength: options }),
      });
    case 'typed':
      return fc.record({
        type: fc.constant('typed' as const),
        accept: fc.array(line, { minLength: 1, maxLength: 8 }),
        term: fc.constantFrom('pod', 'service'),
      });
  }
}

/** Any question. */
export function anyItem({ line, text }: Words): fc.Arbitrary<Item> {
  return fc
    .record({
      kind: fc.constantFrom<Key['type']>('one', 'several', 'order', 'typed'),
      count: fc.integer({ min: 2, max: 5 }),
    })
    .chain(({ kind, count: some }) => {
      const count = kind === 'typed' ? 0 : some;
      const option = fc.record({ text, because: text }, { requiredKeys: ['text'] });
      return fc.record(
        {
          id: fc.constantFrom('pod/1', 'service/2'),
          type: fc.constantFrom(...TYPES[kind]),
          level: fc.constantFrom(1 as const, 2 as const, 3 as const),
          term: fc.constantFrom('pod', 'service', 'kubelet'),
          ask: text,
          exhibit: fc.record({ language: fc.constantFrom('yaml', 'console'), code: line }),
          options: fc.array(option, { minLength: count, maxLength: count }),
          key: anyKey(kind, count, line),
          because: text,
          docs: fc.constantFrom('https://kubernetes.io/docs/concepts/workloads/pods/', 'no address'),
        },
        { requiredKeys: ['id', 'type', 'level', 'ask', 'options', 'key', 'because'] },
      );
    });
}

/** Any answer to anything, also ones that no button gives. */
const anyAnswer = (line: fc.Arbitrary<string>): fc.Arbitrary<Answer> =>
  fc.oneof(
    fc.record({
      type: fc.constant('picks' as const),
      picks: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({ type: fc.constant('typed' as const), text: line, takenFor: fc.subarray(['pod', 'service']) }),
  );

const anyRules = ({ line }: Words): fc.Arbitrary<Rules> =>
  fc.record(
    {
      mode: fc.constantFrom(...MODES),
      pace: fc.constantFrom('relaxed' as const, 'normal' as const, 'quick' as const),
      speedShare: fc.constantFrom(0 as const, 0.25 as const, 0.5 as const),
      topic: line,
      lobbyMs: fc.constantFrom(60_000, 600_000),
      openForMs: fc.constant(8 * 3_600_000),
      teams: fc.record({
        names: fc.array(line, { minLength: 2, maxLength: 12 }),
        assignment: fc.constantFrom('choose' as const, 'random' as const, 'host' as const),
        consult: fc.boolean(),
      }),
    },
    { requiredKeys: ['mode', 'pace', 'speedShare', 'topic'] },
  );

/** A quiz, as the log of what happened in it; what a log holds has happened, however unlikely. */
export function anyLog(words: Words): fc.Arbitrary<readonly QuizEvent[]> {
  const players = fc
    .array(words.line, { minLength: 1, maxLength: 25 })
    .map((names): readonly Player[] => names.map((name, at) => ({ id: `U${String(at)}`, name })));
  return fc
    .record({ rules: anyRules(words), items: fc.array(anyItem(words), { minLength: 1, maxLength: 4 }), players })
    .chain(({ rules, items, players: people }) => {
      const who = fc.constantFrom(...people);
      const team = fc.constantFrom(undefined, ...(rules.teams?.names ?? []));
      const step = fc.oneof(
        { weight: 3, arbitrary: fc.record({ type: fc.constant('joined'), player: who, team }) },
        {
          weight: 9,
          arbitrary: fc.record({ type: fc.constant('answered'), player: who, answer: anyAnswer(words.line) }),
        },
        { weight: 3, arbitrary: fc.constant({ type: 'asked' }) },
        {
          weight: 3,
          arbitrary: fc.record({
            type: fc.constant('closed'),
            reason: fc.constantFrom('time', 'everyone', 'host', 'skipped'),
          }),
        },
        fc.constantFrom({ type: 'shown' }, { type: 'paused' }, { type: 'resumed' }, { type: 'voided' }),
        fc.record({
          type: fc.constant('extended'),
          ms: fc.constantFrom(5_000, 600_000),
          reason: fc.constantFrom('outage', undefined),
        }),
        fc.record({ type: fc.constantFrom('skip-voted', 'guessed', 'left'), player: who }),
        fc.record({ type: fc.constant('handed-over'), to: who }),
        fc.constant({ type: 'rekeyed' }),
      );
      const end = fc.constantFrom(
        'finished',
        'stopped',
        'unreachable',
        'idle',
        'empty',
        undefined,
        undefined,
        undefined,
      );
      // Quizzes of any length, not mostly short ones: it is in long ones that much can be shown.
      const some = fc
        .integer({ min: 0, max: 60 })
        .chain((length) => fc.array(step, { minLength: length, maxLength: length }));
      return fc
        .tuple(some, end)
        .map(([steps, reason]) =>
          tell(rules, items, people, reason === undefined ? steps : [...steps, { type: 'ended', reason }]),
        );
    });
}

type Step = Readonly<Record<string, unknown>> & { readonly type: string };

/** Makes a log of steps: numbers questions, and leaves out what cannot come then. */
function tell(
  rules: Rules,
  items: readonly Item[],
  people: readonly Player[],
  steps: readonly Step[],
): readonly QuizEvent[] {
  const place = { platform: 'web', team: 'web', channel: 'room' };
  const [host] = people;
  if (host === undefined) return [];
  const events: QuizEvent[] = [{ type: 'created', place, host, rules, items, seed: ID, at: START }];
  let asked = 0;
  let open = false;
  for (const [at, { player, ...step }] of steps.entries()) {
    if (step.type === 'asked' && (open || asked === items.length)) continue;
    if (step.type !== 'asked' && step.type !== 'joined' && step.type !== 'ended' && asked === 0) continue;
    if (['answered', 'closed', 'shown', 'paused', 'resumed', 'extended', 'skip-voted'].includes(step.type) && !open)
      continue;
    if (step.type === 'rekeyed' && open) continue;
    if (step.type === 'asked') asked += 1;
    if (step.type === 'asked' || step.type === 'closed') open = step.type === 'asked';
    const index = asked - 1;
    const key = items[index]?.key;
    const isPerson = typeof player === 'object' && player !== null && 'id' in player;
    const named = isPerson ? { player: step.type === 'joined' ? player : player.id } : {};
    // Put together by hand from pieces of the right kinds: every type of event gets the fields that it has.
    events.push({ ...step, ...named, index, key, at: START + 3_000 * (at + 1) } as unknown as QuizEvent);
    if (step.type === 'ended') break;
  }
  return events;
}

const NAMES: Readonly<Record<string, string>> = { pod: 'Pod', service: 'Service', kubelet: 'kubelet' };
const nameOf = (id: string): string => NAMES[id] ?? id;

/** A card of a quiz, and under which name or to whom it is shown. */
export interface Shown {
  readonly name: string;
  readonly card: Reply;
}

/** All cards that a quiz can show at the end of its log; `before` leaves out what is about questions that are closed. */
export function cardsOf(events: readonly QuizEvent[]): readonly Shown[] {
  const state = replay(events);
  const last = events.at(-1);
  if (state === undefined || last === undefined) return [];
  const quiz = { id: ID, state, events };
  const world = { nameOf, now: last.at, improved: [{ name: state.host.name, from: 0.2, to: 0.9 }] };
  const numbers = state.items.map((_, at) => at);
  const names = [
    'lobby',
    'podium',
    ...numbers.flatMap((at) => [`question/${String(at + 1)}`, `reveal/${String(at + 1)}`]),
    ...events.map((_, at) => `event/${String(at)}`),
  ];
  const person = state.host.id;
  return [
    ...names.flatMap((name): readonly Shown[] => {
      const card = cardFor(name, quiz, world);
      return card === undefined ? [] : [{ name, card }];
    }),
    ...numbers.flatMap((at): readonly Shown[] => [
      { name: `acknowledged ${String(at + 1)}`, card: acknowledged(state, at, person, 'https://example.org/thread') },
      { name: `mine ${String(at + 1)}`, card: mine(state, at, person, ID) },
    ]),
    { name: 'drill', card: drillCard({ ...quiz, added: [last] }, world, 'live') },
    ...hostCards(state, last.at),
    ...state.items.map((item, at) => ({
      name: `try ${String(at + 1)}`,
      card: practiceCard(item, { pack: packOf(state), number: at + 1 }),
    })),
  ];
}

/** What the host is shown of it, and what taking out a question did. */
function hostCards(state: QuizState, at: number): readonly Shown[] {
  const quiz = { id: ID, state };
  const numbers = state.items.map((_, index) => index);
  return [
    { name: 'log', card: logCard(quiz, 0, [quiz, quiz]) },
    ...numbers.flatMap((index): readonly Shown[] => {
      const card = loggedQuestionCard(quiz, index, nameOf);
      if (card === undefined) return [];
      const after = evolve(state, { type: 'voided', index, at });
      const undo = `regrade ${ID} ${String(index + 1)} A B C D E`;
      return [
        { name: `log ${String(index + 1)}`, card },
        {
          name: `regraded ${String(index + 1)}`,
          card: regradedCard({ id: ID, state: after }, state, index, { nameOf, undo }),
        },
      ];
    }),
  ];
}

/** A pack that is called like what a quiz is about. */
const packOf = ({ rules: { topic }, host }: QuizState): Pack => ({
  id: 'first-week',
  title: topic,
  description: topic,
  author: host.name,
  questions: [],
});

/** What whoever tries a question of a pack is told, and the pack: these depend on what is right, as they may. */
export function packCardsOf(events: readonly QuizEvent[]): readonly Shown[] {
  const state = replay(events);
  if (state === undefined) return [];
  const pack = packOf(state);
  const { title, author: name } = pack;
  const added: SourcedPack = { pack, source: { type: 'added', by: name, at: state.createdAt } };
  const inFolder: SourcedPack = { pack, source: { type: 'folder', file: name } };
  const problems = [{ file: name, line: 1, message: title }];
  return [
    { name: 'packs', card: packsCard({ packs: [added, inFolder, added], resting: ['our-week'] }) },
    { name: 'many packs', card: packsCard({ packs: Array.from({ length: 30 }, () => added), resting: [] }) },
    { name: 'pack', card: packCard(added) },
    { name: 'pack of a folder', card: packCard(inFolder) },
    { name: 'kept', card: addedCard(pack, { replaces: true, alone: false }) },
    { name: 'text of a pack', card: exportCard('our-week', title, `${title}\n`.repeat(300)) },
    { name: 'remove?', card: removeCard('our-week', title) },
    { name: 'removed', card: removedCard(title) },
    { name: 'draft', card: draftCard(name, title, { problems }) },
    ...state.items.flatMap((item, at) => {
      const answer: Answer =
        item.key.type === 'typed'
          ? { type: 'typed', text: state.host.name, takenFor: [] }
          : { type: 'picks', picks: item.options.map((_, place) => place) };
      return [{ name: `tried ${String(at + 1)}`, card: triedCard(item, answer, { pack, number: at + 1 }, { nameOf }) }];
    }),
  ];
}
