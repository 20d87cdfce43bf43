import { isQuizId } from './deps.ts';

/** What can be done with a quiz that is going on, or was. */
export const VERBS = [
  'join',
  'leave',
  'start',
  'reveal',
  'next',
  'pause',
  'resume',
  'skip',
  'stop',
  'extend',
  'void',
  'hand',
  'assign',
  'again',
  'mine',
  'show',
] as const;
export type Verb = (typeof VERBS)[number];

/** A line about a quiz that is there. */
export interface Act {
  readonly verb: Verb;
  readonly quiz?: string;
  /** The question, counted from 0, where the line names one: `q4f9x2ab.3`. */
  readonly index?: number;
  /** What follows: a team, seconds, a name. */
  readonly rest: string;
}

/** What people say for a verb. */
const SYNONYMS: ReadonlyMap<string, Verb> = new Map([
  ['go', 'start'],
  ['begin', 'start'],
  ['end', 'stop'],
  ['cancel', 'stop'],
  ['abort', 'stop'],
  ['continue', 'resume'],
  ['unpause', 'resume'],
  ['handover', 'hand'],
  ['team', 'assign'],
  ['why', 'mine'],
  ['status', 'show'],
]);

/** Reads `join q4f9x2ab red`, `extend 30`, `void 3`; nothing when the line begins with no verb. */
export function parseAct(line: string): Act | undefined {
  const [first = '', ...others] = line.split(' ');
  const word = first.toLowerCase();
  const verb = VERBS.find((each) => each === word) ?? SYNONYMS.get(word);
  if (verb === undefined) return undefined;
  const [quiz = '', number] = (others[0] ?? '').split('.');
  const named = isQuizId(quiz);
  const rest = (named ? others.slice(1) : others).join(' ').trim();
  const index = number === undefined ? (verb === 'void' ? Number(rest) - 1 : undefined) : Number(number) - 1;
  return {
    verb,
    rest,
    ...(named ? { quiz } : {}),
    ...(index !== undefined && Number.isInteger(index) && index >= 0 ? { index } : {}),
  };
}
