import { createSeeded } from '../../quiz/draw/seeded.ts';

/** An id for buttons: a letter, a digit and seven more signs, so that no word is taken for one. The same seed gives the same. */
export function toOpaqueId(letter: 'r' | 't', seed: string): string {
  const random = createSeeded(seed);
  const sign = (base: number): string => Math.floor(random() * base).toString(base);
  return letter + sign(10) + Array.from({ length: 7 }, () => sign(36)).join('');
}
