import type { Answer } from './item.ts';
import type { Given } from './state.ts';

/**
 * What counts of everything somebody sent for one question: the first answer, or the one change that is allowed. Time counts
 * from the one that counts, and the platform's moments decide, never the order of arrival.
 */
export function settle(given: readonly Given[]): Given | undefined {
  return settled(given).at(-1);
}

/** True when another answer would change nothing any more. */
export function isSettled(given: readonly Given[]): boolean {
  return settled(given).length === 2;
}

function settled(given: readonly Given[]): readonly Given[] {
  return given
    .toSorted((a, b) => a.at - b.at || compare(a.answer, b.answer))
    .filter(({ answer }, at, all) => !isSame(answer, all[at - 1]?.answer))
    .slice(0, 2);
}

/** Whether two answers say the same. */
export function isSame(a: Answer, b: Answer | undefined): boolean {
  return b !== undefined && compare(a, b) === 0;
}

const text = (answer: Answer): string => (answer.type === 'typed' ? answer.text : answer.picks.join(' '));

function compare(a: Answer, b: Answer): number {
  const [one, other] = [text(a), text(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
