import type { Sortable, Stretch } from './sortable.ts';

/** What the samples for a pivot tell of the order of a stretch. */
type Hint = 'increasing' | 'decreasing' | 'unknown';

/** From this length on the pivot is a median of three medians. */
const SHORTEST_NINTHER = 50;
const MOST_SWAPS = 12;

/** The position of a likely middle item of a stretch, and whether the stretch looks sorted. */
export function choosePivot(list: Sortable, { start, end }: Stretch): { readonly pivot: number; readonly hint: Hint } {
  const quarter = Math.floor((end - start) / 4);
  let swaps = 0;
  const ordered = (a: number, b: number): readonly [number, number] => {
    if (!list.less(b, a)) return [a, b];
    swaps++;
    return [b, a];
  };
  const median = (first: number, second: number, third: number): number => {
    let [a, b] = ordered(first, second);
    [b] = ordered(b, third);
    [a, b] = ordered(a, b);
    return b;
  };
  const around = (middle: number): number =>
    end - start >= SHORTEST_NINTHER ? median(middle - 1, middle, middle + 1) : middle;

  const [low, middle, high] = [around(start + quarter), around(start + quarter * 2), around(start + quarter * 3)];
  const pivot = median(low, middle, high);
  return { pivot, hint: swaps === 0 ? 'increasing' : swaps === MOST_SWAPS ? 'decreasing' : 'unknown' };
}

/** Swaps three items of the middle with others, always the same, so that no input stays bad for every pivot. */
export function scatter({ swap }: Sortable, { start, end }: Stretch): void {
  const length = end - start;
  const next = createXorshift(length);
  const mask = (1n << BigInt(length.toString(2).length)) - 1n;
  const first = start + Math.floor(length / 4) * 2 - 1;
  for (let index = first; index <= first + 2; index++) {
    let other = Number(next() & mask);
    if (other >= length) other -= length;
    swap(index, start + other);
  }
}

/** The random numbers of https://www.jstatsoft.org/article/view/v008i14 with Go's shifts, in 64 bits. */
function createXorshift(seed: number): () => bigint {
  let state = BigInt(seed);
  return () => {
    state ^= BigInt.asUintN(64, state << 13n);
    state ^= state >> 7n;
    state ^= BigInt.asUintN(64, state << 17n);
    return state;
  };
}
