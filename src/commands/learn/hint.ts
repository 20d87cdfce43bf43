import type { Text } from '../../core/spans.ts';
import { createSeeded } from '../../quiz/draw/seeded.ts';
import type { Item } from '../../quiz/item.ts';
import { strong } from '../cards/passages.ts';
import { letterOf } from '../quiz/cards/letters.ts';

/** A hint to a question: one wrong option less, or how the word begins; nothing where that would be the answer. */
export function hintTo({ id, key, options }: Pick<Item, 'id' | 'key' | 'options'>): Text | undefined {
  switch (key.type) {
    case 'one': {
      if (options.length < 3) return undefined;
      const wrong = options.flatMap((_, at) => (at === key.right ? [] : [at]));
      const out = wrong[Math.floor(createSeeded(`hint ${id}`)() * wrong.length)] ?? 0;
      return [strong('Hint: '), `it is not ${letterOf(out)}.`];
    }
    case 'typed': {
      const [word = ''] = key.accept;
      const letters = [...word];
      return letters.length < 3
        ? undefined
        : [strong('Hint: '), `it begins with "${letters[0] ?? ''}" and has ${String(letters.length)} letters.`];
    }
    case 'several':
      return [strong('Hint: '), `${String(key.right.length)} are right.`];
    case 'order':
      return [strong('Hint: '), `${letterOf(key.right[0] ?? 0)} comes first.`];
  }
}
