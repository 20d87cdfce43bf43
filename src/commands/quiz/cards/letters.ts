import { toEnumeration } from '../../../core/chart-words.ts';
import type { Text } from '../../../core/spans.ts';
import type { Answer, Item } from '../../../quiz/item.ts';
import { onOneLine } from './names.ts';

/** The letter of an option by its place: the first one is A. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

/** Letters in a row: `A and C` for several that are right together, `B, A, C` where their order counts. */
export function lettersOf(places: readonly number[], inOrder: boolean): string {
  return inOrder ? places.map(letterOf).join(', ') : toEnumeration(places.toSorted((a, b) => a - b).map(letterOf));
}

/** An option with its letter: `B: kubelet`. */
export function pickText({ options }: Item, place: number): Text {
  return [`${letterOf(place)}: `, ...(options[place]?.text ?? [])];
}

/** An answer in a few words: its letters, or what was typed. */
export function answerWords(answer: Answer, inOrder: boolean): string {
  return answer.type === 'picks' ? lettersOf(answer.picks, inOrder) : `“${onOneLine(answer.text, 80)}”`;
}
