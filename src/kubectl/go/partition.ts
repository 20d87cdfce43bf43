import type { Sortable, Stretch } from './sortable.ts';

/** Puts what goes before the pivot left of it and the rest right of it. `already`: nothing had to move. */
export function partition(
  { less, swap }: Sortable,
  { start, end }: Stretch,
  pivot: number,
): { readonly middle: number; readonly already: boolean } {
  swap(start, pivot);
  let [low, high] = [start + 1, end - 1];
  const approach = (): void => {
    while (low <= high && less(low, start)) low++;
    while (low <= high && !less(high, start)) high--;
  };
  approach();
  const already = low > high;
  while (low <= high) {
    swap(low, high);
    low++;
    high--;
    approach();
  }
  swap(high, start);
  return { middle: high, already };
}

/** Gathers what equals the pivot at the start of a stretch that holds nothing smaller; gives where the greater begin. */
export function partitionEqual({ less, swap }: Sortable, { start, end }: Stretch, pivot: number): number {
  swap(start, pivot);
  let [low, high] = [start + 1, end - 1];
  for (;;) {
    while (low <= high && !less(start, low)) low++;
    while (low <= high && less(start, high)) high--;
    if (low > high) return low;
    swap(low, high);
    low++;
    high--;
  }
}

/** Moves at most this many misplaced pairs before giving up on a stretch that looked sorted. */
const MOST_STEPS = 5;
const SHORTEST_SHIFTING = 50;

/** Sorts a stretch that is nearly sorted; says whether it is sorted now. */
export function settle({ less, swap }: Sortable, { start, end }: Stretch): boolean {
  let place = start + 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    while (place < end && !less(place, place - 1)) place++;
    if (place === end) return true;
    if (end - start < SHORTEST_SHIFTING) return false;
    swap(place, place - 1);
    if (place - start >= 2) for (let i = place - 1; i >= 1 && less(i, i - 1); i--) swap(i, i - 1);
    if (end - place >= 2) for (let i = place + 1; i < end && less(i, i - 1); i++) swap(i, i - 1);
  }
  return false;
}
