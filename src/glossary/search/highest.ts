/** The places with the highest scores, highest first, in their own order where scores are equal. Sorting all took longest. */
export function highest(places: readonly number[], scores: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  for (const at of places) {
    const score = scores[at] ?? 0;
    if (best.length === count && score <= (scores[best.at(-1) ?? 0] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && score > (scores[best[place - 1] ?? 0] ?? 0)) place -= 1;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
