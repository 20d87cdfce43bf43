import { partition, partitionEqual, settle } from './partition.ts';
import { choosePivot, scatter } from './pivot.ts';
import { sortByHeap, sortByInsertion, type Sortable, type Stretch } from './sortable.ts';

/** Stretches up to this long are sorted by insertion. */
const MOST_BY_INSERTION = 12;

/**
 * A sorted copy, in the order that Go's `sort.Sort` gives, equal items included. kubectl sorts events, pods and metrics with
 * it, and it keeps no order among equals: which of thirteen events of one second comes first is decided by the algorithm,
 * pattern-defeating quicksort (arXiv 2106.05123) with the constants of Go's `sort/zsortinterface.go`.
 */
export function goSort<T>(list: readonly T[], isBefore: (a: T, b: T) => boolean): readonly T[] {
  const items = [...list];
  // Positions come from the algorithm alone and stay within the list.
  const at = (index: number): T => items[index] as T;
  const sortable: Sortable = {
    less: (i, j) => isBefore(at(i), at(j)),
    swap: (i, j) => {
      [items[i], items[j]] = [at(j), at(i)];
    },
  };
  sortStretch(sortable, { start: 0, end: items.length }, items.length.toString(2).length);
  return items;
}

function sortStretch(list: Sortable, whole: Stretch, badPivotsAllowed: number): void {
  let { start, end } = whole;
  let limit = badPivotsAllowed;
  let balanced = true;
  let inOrder = true;
  for (;;) {
    const stretch = { start, end };
    const length = end - start;
    if (length <= MOST_BY_INSERTION) return sortByInsertion(list, stretch);
    if (limit === 0) return sortByHeap(list, stretch);
    if (!balanced) {
      scatter(list, stretch);
      limit--;
    }
    const { pivot, hint } = pivotOf(list, stretch);
    if (balanced && inOrder && hint === 'increasing' && settle(list, stretch)) return;
    if (start > 0 && !list.less(start - 1, pivot)) {
      start = partitionEqual(list, stretch, pivot);
      continue;
    }
    const { middle, already } = partition(list, stretch, pivot);
    inOrder = already;
    const [left, right] = [middle - start, end - middle];
    balanced = Math.min(left, right) >= Math.floor(length / 8);
    if (left < right) {
      sortStretch(list, { start, end: middle }, limit);
      start = middle + 1;
    } else {
      sortStretch(list, { start: middle + 1, end }, limit);
      end = middle;
    }
  }
}

/** The pivot; a stretch that runs backwards is turned round first. */
function pivotOf(list: Sortable, stretch: Stretch): { readonly pivot: number; readonly hint: string } {
  const { pivot, hint } = choosePivot(list, stretch);
  if (hint !== 'decreasing') return { pivot, hint };
  for (let [i, j] = [stretch.start, stretch.end - 1]; i < j; i++, j--) list.swap(i, j);
  return { pivot: stretch.end - 1 - (pivot - stretch.start), hint: 'increasing' };
}
