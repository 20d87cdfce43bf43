import type { Answer, Item } from '../../quiz/item.ts';
import { isQuizId } from './deps.ts';

/** An answer as it is said: with the question where a button held it. */
export interface AnswerLine {
  readonly quiz?: string;
  /** Counts from 0. */
  readonly index?: number;
  readonly words: string;
}

/** Reads `q4f9x2ab.3 B`, `B`, `A C` or words. */
export function parseAnswerLine(rest: string): AnswerLine {
  const [first = '', ...others] = rest.split(' ');
  const [quiz = '', number = ''] = first.split('.');
  const index = Number(number) - 1;
  return isQuizId(quiz) && Number.isInteger(index) && index >= 0
    ? { quiz, index, words: others.join(' ') }
    : { words: rest };
}

/** Letters as places in the options, words as what the engine takes them for. */
export function toAnswer(item: Item, words: string, takenFor: (text: string) => readonly string[]): Answer {
  if (item.key.type === 'typed') return { type: 'typed', text: words.slice(0, 200), takenFor: takenFor(words) };
  const letters = words.toUpperCase().replace(/[\s,;>.-]+/gu, '');
  // What is no letter is told by the engine of quizzes as an option that is not there.
  return /^[A-Z]+$/u.test(letters)
    ? { type: 'picks', picks: [...letters].map((letter) => letter.charCodeAt(0) - 65) }
    : { type: 'typed', text: words.slice(0, 200), takenFor: [] };
}
