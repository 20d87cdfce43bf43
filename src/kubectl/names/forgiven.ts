/** How many slips are forgiven in a word: one in a short word, more in a long one. */
export function forgiven(word: string): number {
  return Math.max(1, Math.min(3, Math.floor(word.length / 3)));
}
