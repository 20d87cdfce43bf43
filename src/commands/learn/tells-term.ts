import { toPlain, type Text } from '../../core/spans.ts';
import type { Item } from '../../quiz/item.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a card that names a term, and says it in one line, answers a question by itself: what is right is the name, or
 * that line.
 */
export function tellsTerm(
  { key, options }: Pick<Item, 'key' | 'options'>,
  names: readonly string[],
  oneLiner: Text,
): boolean {
  const told = new Set([...names, toPlain(oneLiner)].map(plain));
  switch (key.type) {
    case 'typed':
      return key.accept.some((word) => told.has(plain(word)));
    case 'one':
      return told.has(plain(toPlain(options[key.right]?.text ?? [])));
    case 'several':
    case 'order':
      return false;
  }
}
