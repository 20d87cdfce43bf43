/**
 * The order of two texts by code points, which is the order of their bytes in UTF-8 that Go sorts by. Plain `<` compares
 * UTF-16 units and puts what lies beyond U+FFFF too early.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return weight(a, index) - weight(b, index);
}

/** The entries of a map in the order in which Go prints them. */
export function sortedEntries(map: object): readonly (readonly [string, unknown])[] {
  return Object.entries(map).sort(([a], [b]) => compareText(a, b));
}

/** The unit at a place, with halves of pairs after all others; an ended text comes before everything. */
function weight(text: string, index: number): number {
  if (index >= text.length) return -1;
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
