import { fail, ok, type Result } from '../../core/failure.ts';
import type { Item, Key } from '../../quiz/item.ts';
import { toBareWords } from '../../quiz/judge.ts';
import { letterOf } from './cards/letters.ts';

/** The key that somebody's words mean for a question, in the letters shown; words accepted besides those there are. `key` holds now. */
export function toKey({ options }: Item, key: Key, words: string): Result<Key> {
  if (key.type === 'typed') {
    const said = toBareWords(words);
    const isThere = key.accept.some((each) => toBareWords(each) === said);
    return ok(isThere ? key : { ...key, accept: [...key.accept, words.slice(0, 200)] });
  }
  const letters = words
    .toUpperCase()
    .replace(/\b(?:AND|THEN)\b/gu, ' ')
    .replace(/[\s,;>.&+-]+/gu, '');
  const picks = [...letters].map((letter) => letter.charCodeAt(0) - 65);
  const all = options.map((_, at) => letterOf(at)).join(', ');
  if (picks.some((pick) => options[pick] === undefined))
    return invalid(`There is no answer "${words}" to this question. The answers are ${all}.`);
  if (new Set(picks).size < picks.length) return invalid('Name each letter once.');
  switch (key.type) {
    case 'one': {
      const [right, ...others] = picks;
      return right === undefined || others.length > 0
        ? invalid(
            `One answer is right to this kind of question: name one of ${all}, or let it count for nobody (void).`,
          )
        : ok({ type: 'one', right });
    }
    case 'several': {
      const right = picks.toSorted((a, b) => a - b);
      const isThere = right.join() === key.right.toSorted((a, b) => a - b).join();
      return ok(isThere ? key : { type: 'several', right });
    }
    case 'order':
      return picks.length === options.length
        ? ok({ type: 'order', right: picks })
        : invalid(`Name all letters in the right order: ${all}.`);
  }
}

const invalid = (message: string) => fail({ type: 'invalid' as const, message });

/** The words with which a key is said again; nothing for typed ones, of which words are only ever added. */
export function keyWords(key: Key): string | undefined {
  switch (key.type) {
    case 'one':
      return letterOf(key.right);
    case 'several':
    case 'order':
      return key.right.map(letterOf).join(' ');
    case 'typed':
      return undefined;
  }
}
