import { sortedEntries } from './order.ts';

/** A number that Go keeps as a float although it is whole: `1.0` in a template. JSON's whole numbers are integers. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A value as Go's `fmt.Sprint` has it: what kubectl puts into cells. */
export function toGoText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return isInteger(value) ? String(value) : formatFloat(value);
  if (value instanceof Float) return formatFloat(value.value);
  if (Array.isArray(value)) return `[${value.map(toGoText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = sortedEntries(value).map(([key, inner]) => `${key}:${toGoText(inner)}`);
    return `map[${entries.join(' ')}]`;
  }
  return typeof value === 'boolean' ? String(value) : '<nil>';
}

/** A float in as few digits as tell it apart, with an exponent below 1e-4 and from 1e6 on: Go's `%g`. */
export function formatFloat(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Whether Go reads a JSON number as an integer: it is whole and fits into 64 bits. */
export function isInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63;
}
