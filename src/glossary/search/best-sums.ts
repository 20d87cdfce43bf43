import { highest } from './highest.ts';
import type { Impacts } from './impacts.ts';

/** A term among the best, by its place in the list of all, with what all words of a line give it together. */
export interface Sum {
  readonly at: number;
  readonly score: number;
  readonly covered: number;
}

/**
 * Finds the terms with the highest sums over some words. Every term has its number, and all are added up and looked
 * through each time: with common words in thousands of descriptions, remembering which terms were met takes ten times as
 * long. What only the best need is looked up for them.
 */
export function createBestSums(count: number): (words: readonly Impacts[], most: number) => readonly Sum[] {
  const places = Int32Array.from({ length: count }, (_, at) => at);
  const sums = new Float64Array(count);

  return (words, most) => {
    sums.fill(0);
    for (const word of words) add(word, sums);
    return highest(places, sums, most).flatMap((at) => {
      const score = sums[at] ?? 0;
      return score === 0 ? [] : [{ at, score, covered: coveredOf(at, words) }];
    });
  };
}

function add({ terms, scores }: Impacts, sums: Float64Array): void {
  for (let nth = 0; nth < terms.length; nth += 1) {
    const at = terms[nth] ?? 0;
    sums[at] = (sums[at] ?? 0) + (scores[nth] ?? 0);
  }
}

function coveredOf(at: number, words: readonly Impacts[]): number {
  return words.reduce((sum, { terms, covers }) => sum + (covers[placeOf(at, terms)] ?? 0), 0);
}

/** The place of a number in an ascending list, or -1. */
function placeOf(at: number, list: Int32Array): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = list[middle] ?? 0;
    if (there === at) return middle;
    if (there < at) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
