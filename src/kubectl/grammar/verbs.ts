import type { Verb } from './verb.ts';
import { ASKING_VERBS } from './verbs/asking.ts';
import { CHANGING_VERBS } from './verbs/changing.ts';
import { CREATING_VERBS } from './verbs/creating.ts';
import { LOCAL_VERBS } from './verbs/local.ts';
import { OBJECT_VERBS } from './verbs/reading.ts';
import { RUNNING_VERBS } from './verbs/running.ts';
import { SETTING_VERBS } from './verbs/setting.ts';

/** Every verb there is: those that are done, then those that are explained and refused. */
export const VERBS: readonly Verb[] = [
  ...OBJECT_VERBS,
  ...ASKING_VERBS,
  ...CHANGING_VERBS,
  ...CREATING_VERBS,
  ...SETTING_VERBS,
  ...RUNNING_VERBS,
  ...LOCAL_VERBS,
];

const byName: ReadonlyMap<string, Verb> = new Map(VERBS.map((verb) => [verb.name, verb]));

/** For each beginning of a verb, what may follow: the word as it may be typed, and what is named then. */
const children = new Map<string, Map<string, string>>();
for (const { name, aliases = [] } of VERBS) {
  const words = name.split(' ');
  for (const [at, word] of words.entries()) {
    const before = words.slice(0, at).join(' ');
    const known = children.get(before) ?? new Map<string, string>();
    children.set(before, known);
    const whole = words.slice(0, at + 1).join(' ');
    known.set(word, whole);
    if (at === words.length - 1) for (const alias of aliases) known.set(alias, whole);
  }
}

/** The verb of a name: `get`, `rollout status`. */
export function verbNamed(name: string): Verb | undefined {
  return byName.get(name);
}

/** What a word names behind the beginning of a verb: `rollout status` for `rollout` and `status`; at first, behind nothing. */
export function wordAfter(before: string, word: string): string | undefined {
  return children.get(before)?.get(word);
}

/** The words that may follow the beginning of a verb. */
export function wordsAfter(before: string): readonly string[] {
  return [...(children.get(before)?.keys() ?? [])];
}
