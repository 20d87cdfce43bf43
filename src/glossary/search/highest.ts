/** The places with the highest scores, highest first, in their own order where scores are equal. Sorting all took longest. */
export function highest(places: ArrayLike<number>, scores: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] ?? 0;
    const score = scores[at] ?? 0;
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && score > (scores[best[place - 1] ?? 0] ?? 0)) place -= 1;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
    if (best.length === count) least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
