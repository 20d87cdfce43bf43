import type { Item } from '../../../src/quiz/item.ts';
import type { Guest, Hall, Post } from './hall.ts';

const lettersOf = (places: readonly number[]): string => places.map((at) => String.fromCharCode(65 + at)).join(' ');

/** An answer in the words behind its line: one that is right, or one that is wholly wrong. */
export function answerTo({ key, options }: Item, isRight: boolean): string {
  switch (key.type) {
    case 'one':
      return lettersOf([isRight ? key.right : (key.right + 1) % options.length]);
    case 'several':
      return lettersOf(isRight ? sorted(key.right) : options.flatMap((_, at) => (key.right.includes(at) ? [] : [at])));
    case 'order':
      return lettersOf(isRight ? key.right : key.right.toReversed());
    case 'typed':
      return isRight ? (key.accept[0] ?? '') : 'xylophone';
  }
}

const sorted = (places: readonly number[]): readonly number[] => places.toSorted((a, b) => a - b);

/** Answers with whatever the message offers for it. */
export function give(hall: Hall, who: Guest, post: Post, line: string, words: string): Promise<void> {
  const asks = post.controls.some((each) => each.how === 'fill' && each.line === line);
  return asks ? hall.fill(who, post, line, words) : hall.press(who, post, `${line} ${words}`);
}
