import type { Answer } from './item.ts';
import { toBareWords } from './judge.ts';
import type { Given } from './state.ts';

/**
 * What counts of everything somebody sent for one question: the first answer, or the one change that is allowed. Time counts
 * from the one that counts, and the platform's moments decide, never the order of arrival.
 */
export function settle(given: readonly Given[]): Given | undefined {
  return allowed(given).at(-1);
}

/** The first answer and the one change, where there is one. What is not among them never counts, whatever comes later. */
export function allowed(given: readonly Given[]): readonly Given[] {
  return changes(given).slice(0, 2);
}

/** What a team stands by at the bell: the latest word of its members, since the moment at which it last changed. */
export function settleTeam(members: readonly (readonly Given[])[]): Given | undefined {
  return changes(members.flatMap(allowed)).at(-1);
}

/** In the order of their moments, without those that only say again what was said. */
function changes(given: readonly Given[]): readonly Given[] {
  return given
    .toSorted((a, b) => a.at - b.at || order(text(a.answer), text(b.answer)) || order(raw(a), raw(b)))
    .filter(({ answer }, at, all) => !isSame(answer, all[at - 1]?.answer));
}

/** Whether two answers say the same. */
export function isSame(a: Answer, b: Answer | undefined): boolean {
  return b !== undefined && text(a) === text(b);
}

const text = (answer: Answer): string => (answer.type === 'typed' ? toBareWords(answer.text) : answer.picks.join(' '));
const raw = ({ answer }: Given): string => JSON.stringify(answer);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
