import { Float, isInteger } from '../go-value.ts';
import { compareText } from '../order.ts';
import { JsonPathError } from './cursor.ts';

/** A value that can be compared, with the kind that Go gives it. */
type Comparable =
  | { readonly kind: 'int' | 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string };

/** Whether a filter lets something pass: client-go `third_party/forked/golang/template/funcs.go`. */
export function holds(left: unknown, operator: string, right: unknown): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '<':
      return isLess(left, right);
    case '>=':
      return !isLess(left, right);
    case '<=':
      return isLess(left, right) || isEqual(left, right);
    case '>':
      return !(isLess(left, right) || isEqual(left, right));
    default:
      throw new JsonPathError(`unrecognized filter operator ${operator}`);
  }
}

function isEqual(left: unknown, right: unknown): boolean {
  const [a, b] = [toComparable(left), toComparable(right)];
  if (a.kind !== b.kind) throw new JsonPathError(`incompatible types for comparison: ${a.kind} and ${b.kind}`);
  return a.value === b.value;
}

function isLess(left: unknown, right: unknown): boolean {
  const [a, b] = [toComparable(left), toComparable(right)];
  if (a.kind !== b.kind) throw new JsonPathError(`incompatible types for comparison: ${a.kind} and ${b.kind}`);
  if (a.kind === 'bool') throw new JsonPathError('invalid type for comparison: neither true nor false is less');
  if (typeof a.value === 'string' && typeof b.value === 'string') return compareText(a.value, b.value) < 0;
  return a.value < b.value;
}

function toComparable(value: unknown): Comparable {
  if (value instanceof Float) return { kind: 'float', value: value.value };
  if (typeof value === 'number') return { kind: isInteger(value) ? 'int' : 'float', value };
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (typeof value === 'string') return { kind: 'string', value };
  throw new JsonPathError('invalid type for comparison: only texts, numbers, true and false can be compared');
}
