import type { Quantity } from '../quantity.ts';
import { parseQuantity } from '../quantity.ts';

const UNIT = 1_000_000_000n;
const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

/** The amount a field holds; `undefined` where it holds none. */
export function amountOf(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return parseQuantity(String(value));
}

/** The larger of two amounts. */
export function larger(a: Quantity, b: Quantity): Quantity {
  return b > a ? b : a;
}

/** How much of the whole it is in percent, without what is after the point; 0 of nothing. */
export function percentOf(part: Quantity, whole: Quantity): number {
  return whole === 0n ? 0 : Number((part * 100n) / whole);
}

/** An amount of a resource, with the largest unit that leaves it whole: bytes in steps of 1024, all else of 1000. */
export function amountText(amount: Quantity, resource: string): string {
  if (amount === 0n) return '0';
  const inBytes = /memory|storage|hugepages/u.test(resource);
  return inBytes && amount % UNIT === 0n ? scaled(amount / UNIT, 1024n, BINARY) : scaled(amount, 1000n, DECIMAL);
}

function scaled(amount: bigint, step: bigint, units: readonly string[]): string {
  let rest = amount;
  let unit = 0;
  while (unit < units.length - 1 && rest % step === 0n) {
    rest /= step;
    unit += 1;
  }
  return `${String(rest)}${units[unit] ?? ''}`;
}
