import type { Level } from '../../quiz/item.ts';
import { ASSIGNMENTS, MODES, PACES, type Assignment, type Mode, type Pace } from '../../quiz/rules.ts';

/** What somebody said about the quiz they want. What they left open is up to the mode. */
export interface Wish {
  readonly mode?: Mode;
  /** As typed: an area, a term, a pack, an exam. */
  readonly topic?: string;
  readonly level?: Level;
  readonly count?: number;
  readonly pace?: Pace;
  readonly speedShare?: 0 | 0.25 | 0.5;
  readonly teams?: readonly string[];
  readonly assignment?: Assignment;
  readonly consult?: boolean;
}

/** The most questions of a quiz. */
export const MOST_QUESTIONS = 50;

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['beginner', 1],
  ['beginners', 1],
  ['easy', 1],
  ['medium', 2],
  ['intermediate', 2],
  ['hard', 3],
  ['advanced', 3],
  ['expert', 3],
]);

/** Words that only make it a sentence: "quiz me on networking with 5 questions please". */
const FILLERS = new Set([
  'a',
  'an',
  'the',
  'me',
  'us',
  'on',
  'about',
  'with',
  'of',
  'for',
  'questions',
  'question',
  'quiz',
  'please',
  'at',
  'pace',
  'in',
  'mode',
]);
const EVERYTHING = new Set(['all', 'everything', 'anything', 'kubernetes', 'k8s']);

/** A reader of some words at the front: what they mean and how many they are. */
type Reader = (words: readonly string[]) => readonly [Wish, number] | undefined;

const isIn = <T extends string>(list: readonly T[], word: string | undefined): T | undefined =>
  list.find((each) => each === word);

const READERS: readonly Reader[] = [
  ([word]) => {
    const mode = isIn(MODES, word);
    return mode && [{ mode }, 1];
  },
  ([word]) => {
    const pace = isIn(Object.keys(PACES) as Pace[], word);
    return pace && [{ pace }, 1];
  },
  ([word, next]) => {
    const level = ([1, 2, 3] as const).find((each) => String(each) === next);
    return word === 'level' && level !== undefined ? [{ level }, 2] : undefined;
  },
  ([word = '']) => {
    const level = LEVELS.get(word);
    return level && [{ level }, 1];
  },
  ([word = '']) => (/^\d{1,4}$/u.test(word) ? [{ count: Number(word) }, 1] : undefined),
  ([word, next]) => (word === 'no' && next === 'speed' ? [{ speedShare: 0 }, 2] : undefined),
  ([word]) => (word === 'kahoot' ? [{ speedShare: 0.5 }, 1] : undefined),
  ([word]) => (word === 'consult' ? [{ consult: true }, 1] : undefined),
  ([word, next]) => {
    const assignment = isIn(ASSIGNMENTS, next);
    return word === 'by' && assignment !== undefined ? [{ assignment }, 2] : undefined;
  },
  // "named red,blue": the names are one word.
  ([word, next = '']) =>
    word === 'named' && next !== ''
      ? [{ teams: [...new Set(next.split(',').filter(Boolean))].slice(0, 6) }, 2]
      : undefined,
  ([word = '']) => (FILLERS.has(word) || EVERYTHING.has(word) ? [{}, 1] : undefined),
];

/** Reads the words of a wish in any order; what is no word of it names the topic. */
export function parseWish(text: string): Wish {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const topic: string[] = [];
  const wish: Wish = {};
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    const found = READERS.map((read) => read(rest)).find((each) => each !== undefined);
    if (found === undefined) topic.push(words[at] ?? '');
    else Object.assign(wish, found[0]);
    at += found?.[1] ?? 1;
  }
  return topic.length === 0 ? wish : { ...wish, topic: topic.join(' ') };
}

const HOUR_MS = 3_600_000;
const COLOURS = ['red', 'blue', 'green', 'gold', 'pink', 'grey'];

/** How many questions each mode asks, and how much speed counts in it, unless somebody says otherwise. */
const DEFAULTS = {
  live: { count: 10, speedShare: 0.25 },
  calm: { count: 10, speedShare: 0 },
  daily: { count: 1, speedShare: 0 },
  duel: { count: 5, speedShare: 0.25 },
  drill: { count: 10, speedShare: 0 },
  teams: { count: 10, speedShare: 0.25 },
} as const;

/** What a wish comes to in a mode: how many questions, and the rules, save for the topic's name. */
export function rulesOf(wish: Wish, mode: Mode) {
  const { count, speedShare } = DEFAULTS[mode];
  const timed = mode === 'live' || mode === 'duel' || mode === 'teams';
  const names = wish.teams === undefined || wish.teams.length < 2 ? COLOURS.slice(0, 2) : wish.teams;
  const teams = { names, assignment: wish.assignment ?? 'choose', consult: wish.consult === true } as const;
  return {
    count: mode === 'daily' ? 1 : (wish.count ?? count),
    rules: {
      mode,
      pace: wish.pace ?? 'normal',
      speedShare: timed ? (wish.speedShare ?? speedShare) : 0,
      ...(mode === 'daily' ? { openForMs: 8 * HOUR_MS } : {}),
      ...(mode === 'teams' ? { teams } : {}),
    },
  } as const;
}
