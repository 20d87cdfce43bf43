import { highest } from './highest.ts';
import type { Impacts, Step } from './impacts.ts';

/** A term among the best, by its place in the list of all, with what all words of a line give it together. */
export interface Sum {
  readonly at: number;
  readonly score: number;
  readonly covered: number;
}

/**
 * Finds the terms with the highest sums over some words (max-score, Turtle and Flood 1995): once all that is left can
 * lift no new term among the best, only the terms seen so far are looked up in it. Common words stand in thousands of
 * descriptions, and these are what is left.
 */
export function createBestSums(terms: number): (words: readonly Impacts[], count: number) => readonly Sum[] {
  const scores = new Float64Array(terms);
  const covered = new Float64Array(terms);

  function scan(step: Step, seen: number[]): void {
    const { terms, scores: own, covers } = step;
    for (let nth = 0; nth < terms.length; nth += 1) {
      const at = terms[nth] ?? 0;
      const before = scores[at] ?? 0;
      if (before === 0) seen.push(at);
      scores[at] = before + (own[nth] ?? 0);
      covered[at] = (covered[at] ?? 0) + (covers[nth] ?? 0);
    }
  }

  /** The score that a term needs to be among the best so far. */
  function bar(seen: readonly number[], count: number): number {
    return seen.length < count ? 0 : (scores[highest(seen, scores, count).at(-1) ?? 0] ?? 0);
  }

  /** Adds what is left to a term that it may still lift to the bar. */
  function addLeft(at: number, left: readonly (readonly Step[])[], rest: number, least: number): void {
    let open = rest;
    for (const steps of left) {
      if ((scores[at] ?? 0) + open < least) return;
      open -= steps[0]?.most ?? 0;
      for (const step of steps) {
        const nth = placeOf(at, step.terms);
        if (nth < 0) continue;
        scores[at] = (scores[at] ?? 0) + (step.scores[nth] ?? 0);
        covered[at] = (covered[at] ?? 0) + (step.covers[nth] ?? 0);
        break;
      }
    }
  }

  return (words, count) => {
    const left = words.map((steps) => [...steps]);
    const seen: number[] = [];
    for (;;) {
      left.sort((a, b) => (b[0]?.most ?? 0) - (a[0]?.most ?? 0));
      const step = left[0]?.shift();
      if (step === undefined) break;
      scan(step, seen);
      const next = left.reduce((sum, steps) => sum + (steps[0]?.terms.length ?? 0), 0);
      // Setting the bar looks at all terms seen: where little is left, going on is cheaper.
      if (next < seen.length) continue;
      const rest = left.reduce((sum, steps) => sum + (steps[0]?.most ?? 0), 0);
      const least = bar(seen, count);
      if (rest >= least) continue;
      for (const at of seen) addLeft(at, left, rest, least);
      break;
    }
    const sums = highest(seen, scores, count).map((at) => ({
      at,
      score: scores[at] ?? 0,
      covered: covered[at] ?? 0,
    }));
    for (const at of seen) {
      scores[at] = 0;
      covered[at] = 0;
    }
    return sums;
  };
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
