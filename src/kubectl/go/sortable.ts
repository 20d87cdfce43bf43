/** A list that is sorted in place by asking and moving positions, as Go's `sort.Interface` has it. */
export interface Sortable {
  /** Whether what stands at `i` goes before what stands at `j`. */
  readonly less: (i: number, j: number) => boolean;
  readonly swap: (i: number, j: number) => void;
}

/** A stretch of a list: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sorts a stretch by insertion: equal items keep their order. */
export function sortByInsertion({ less, swap }: Sortable, { start, end }: Stretch): void {
  for (let i = start + 1; i < end; i++) {
    for (let j = i; j > start && less(j, j - 1); j--) swap(j, j - 1);
  }
}

/** Sorts a stretch by heap: what is left when pivots were chosen badly too often. */
export function sortByHeap(list: Sortable, { start, end }: Stretch): void {
  const size = end - start;
  for (let root = Math.floor((size - 1) / 2); root >= 0; root--) siftDown(list, root, size, start);
  for (let last = size - 1; last >= 0; last--) {
    list.swap(start, start + last);
    siftDown(list, 0, last, start);
  }
}

function siftDown({ less, swap }: Sortable, top: number, size: number, start: number): void {
  let root = top;
  for (;;) {
    let child = 2 * root + 1;
    if (child >= size) return;
    if (child + 1 < size && less(start + child, start + child + 1)) child++;
    if (!less(start + root, start + child)) return;
    swap(start + root, start + child);
    root = child;
  }
}
