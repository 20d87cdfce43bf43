import { toPlain, type Text } from '../../../core/spans.ts';
import { lengthsFit } from '../flaws/options.ts';

/** Whether a text can stand beside others without its length giving it away. */
export function fitsBeside(text: Text, others: readonly Text[]): boolean {
  const { length } = toPlain(text);
  return others.every((other) => lengthsFit(length, toPlain(other).length));
}

/** The first so many that can stand beside the right text and beside each other. */
export function takeFitting<T extends { readonly text: Text }>(
  right: Text,
  lures: readonly T[],
  count: number,
): readonly T[] {
  const taken: T[] = [];
  for (const lure of lures) {
    if (taken.length === count) break;
    if (fitsBeside(lure.text, [right, ...taken.map(({ text }) => text)])) taken.push(lure);
  }
  return taken;
}
