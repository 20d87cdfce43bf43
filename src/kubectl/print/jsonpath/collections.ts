import { sortedEntries } from '../order.ts';
import type { Budget } from './budget.ts';
import { JsonPathError } from './cursor.ts';
import type { Bound, Node } from './node.ts';

const MOST_DEPTH = 100;

/**
 * What a value is made of: items of a list, values of a map, bytes of a text. Go goes through maps in another order every
 * time; ours is by key, so that the same question gives the same answer.
 */
export function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return [...new TextEncoder().encode(value)];
  if (typeof value === 'object' && value !== null) return sortedEntries(value).map(([, child]) => child);
  return [];
}

/** Values and all they are made of, each before its parts. What has no parts, such as a number, is left out. */
export function collectAll(values: readonly unknown[], budget: Budget, depth = 0): readonly unknown[] {
  if (depth > MOST_DEPTH) throw new JsonPathError('the object is nested too deep for recursive descent');
  return values.flatMap((value) => {
    // Bytes of a text have no parts, so that there is no need to look at them.
    if (typeof value === 'string') return value === '' ? [] : [value];
    const children = childrenOf(value);
    budget.spend(children.length);
    return children.length === 0 ? [] : [value, ...collectAll(children, budget, depth + 1)];
  });
}

/** The items of lists from a start to an end, every so many. */
export function slice(
  node: Extract<Node, { type: 'slice' }>,
  values: readonly unknown[],
  budget: Budget,
): readonly unknown[] {
  const results: unknown[] = [];
  for (const value of values) {
    if (value === null) continue;
    if (!Array.isArray(value)) throw new JsonPathError('only a list has items at positions');
    const { length } = value;
    const start = toStart(node.start, length);
    const end = toEnd(node.end, length);
    // kubectl stops here altogether, with what it has from the lists before.
    if (start === end) return results;
    check(start, end, length);
    const step = toStep(node.step);
    budget.spend(end - start);
    for (let index = start; index < end; index += step) results.push(value[index]);
  }
  return results;
}

function toStart({ known, value }: Bound, length: number): number {
  if (!known) return 0;
  return value < 0 ? value + length : value;
}

function toEnd({ known, value, derived }: Bound, length: number): number {
  if (!known) return length;
  return value < 0 || (value === 0 && derived) ? value + length : value;
}

function toStep({ known, value }: Bound): number {
  if (known && value <= 0) throw new JsonPathError('step must be > 0');
  return known ? value : 1;
}

function check(start: number, end: number, length: number): void {
  const outside = (index: number): JsonPathError =>
    new JsonPathError(`array index out of bounds: index ${index}, length ${length}`);
  if (start >= length || start < 0) throw outside(start);
  if (end > length || end < 0) throw outside(end - 1);
  if (start > end) throw new JsonPathError(`starting index ${start} is greater than ending index ${end}`);
}
