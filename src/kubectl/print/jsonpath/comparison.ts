/** The two sides of a filter and what is between them. */
interface Comparison {
  readonly left: string;
  readonly operator: string;
  readonly right: string;
}

/** Parts a filter at its first run of `! < > =`; `undefined` where it has none and so only asks whether something is there. */
export function parseComparison(filter: string): Comparison | undefined {
  const start = indexWhere(filter, 0, isOperator);
  const end = indexWhere(filter, start, (character) => !isOperator(character));
  if (start === 0 || start === filter.length) return undefined;
  // Something has to be on the right; a last sign of the operator is taken for it.
  const cut = end === filter.length ? end - 1 : end;
  if (cut <= start) return undefined;
  return { left: filter.slice(0, start), operator: filter.slice(start, cut), right: filter.slice(cut) };
}

function isOperator(character: string): boolean {
  return '!<>='.includes(character);
}

function indexWhere(text: string, from: number, holds: (character: string) => boolean): number {
  let index = from;
  while (index < text.length && !holds(text.charAt(index))) index++;
  return index;
}
