import type { Description } from '../describe/description.ts';
import type { Striking } from '../describe/striking.ts';
import type { StatusLesson } from './lesson.ts';
import { lookAtPods } from './looks-pods.ts';
import { parseShare } from './seen.ts';
import type { Words } from './words.ts';
import { EVENT_REASON } from './words/events.ts';
import { NAMESPACE_STATUS, NODE_CONDITION } from './words/nodes.ts';
import { CLAIM_STATUS, VOLUME_STATUS } from './words/storage.ts';

/** What the states of kinds mean, by kind. */
const STATES: Readonly<Record<string, Words>> = {
  PersistentVolumeClaim: CLAIM_STATUS,
  PersistentVolume: VOLUME_STATUS,
  Namespace: NAMESPACE_STATUS,
};

/** What something striking in a description means, where we have words for it. */
export function describedLesson({ kind }: Pick<Description, 'kind'>, striking: Striking): StatusLesson | undefined {
  const lessons = striking.values.flatMap((value) => lessonsOf(kind, striking, value));
  // "Its containers run" is true of a Pod that is not ready, and says nothing of what is wrong.
  return lessons.find(({ bad }) => bad) ?? (striking.mark === 'notice' ? lessons[0] : undefined);
}

function lessonsOf(kind: string, { block, subject }: Striking, value: string): readonly StatusLesson[] {
  // Descriptions list Pods and Claims under these names.
  const isOfPods = /^(?:Running )?Pods /u.test(subject) || (kind === 'Pod' && block === 'observed');
  if (isOfPods) {
    const isShare = parseShare(value) !== undefined;
    const cells = isShare ? { STATUS: 'Running', READY: value } : { STATUS: value };
    return lookAtPods((column) => new Map(Object.entries(cells)).get(column) ?? '').map((seen) => ({
      ...seen.word,
      value: seen.value,
      rows: [],
    }));
  }
  if (subject.startsWith('Claims ')) return wordsOf(CLAIM_STATUS, value);
  if (kind === 'Node' && block === 'conditions') return wordsOf(NODE_CONDITION, value);
  // A condition called Failed is no event of that reason; its own reason may be one.
  if (block === 'conditions' && subject.includes(value)) return [];
  const states = block === 'observed' && Object.hasOwn(STATES, kind) ? STATES[kind] : undefined;
  return wordsOf(states ?? EVENT_REASON, value);
}

function wordsOf(words: Words, value: string): readonly StatusLesson[] {
  const word = words.get(value);
  return word === undefined ? [] : [{ ...word, value, rows: [] }];
}
