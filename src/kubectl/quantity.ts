/** An amount of a resource (`250m`, `64Mi`) in billionths of its unit, the finest that the API tells apart. */
export type Quantity = bigint;

const UNIT = 1_000_000_000n;
const MILLI = 1_000_000n;

// Exponents of ten and of two. Maps: text off a cluster may be the name of an object's own property.
const DECIMAL: ReadonlyMap<string, number> = new Map(
  Object.entries({ n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }),
);
const BINARY: ReadonlyMap<string, number> = new Map(Object.entries({ Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 }));

/** More than any amount of this world, and little enough to be computed with at once. */
const MOST_EXPONENT = 300;
const MOST_CHARACTERS = 64;

/**
 * Reads a quantity; `undefined` where the text is none. As apimachinery `api/resource/quantity.go` has it, digits may be
 * missing altogether (`k` is 0) and what is finer than a billionth is rounded up.
 */
export function parseQuantity(text: string): Quantity | undefined {
  if (text === '' || text.length > MOST_CHARACTERS) return undefined;
  const negative = text.startsWith('-');
  const unsigned = negative || text.startsWith('+') ? text.slice(1) : text;
  const whole = leadingDigits(unsigned);
  const afterWhole = unsigned.slice(whole.length);
  const fraction = afterWhole.startsWith('.') ? leadingDigits(afterWhole.slice(1)) : '';
  const suffix = afterWhole.startsWith('.') ? afterWhole.slice(1 + fraction.length) : afterWhole;
  const digits = BigInt(`${whole}${fraction}` || '0');
  const scaled = scale(digits, suffix, fraction.length);
  if (scaled === undefined) return undefined;
  return negative ? -scaled : scaled;
}

/** Thousandths of a unit, rounded up: how CPU is told. */
export function toMillis(quantity: Quantity): number {
  return Number(divideUp(quantity, MILLI));
}

/** Whole units, rounded up: how bytes are told. */
export function toUnits(quantity: Quantity): number {
  return Number(divideUp(quantity, UNIT));
}

/** CPU as `top` prints it: kubectl `metricsutil/metrics_printer.go`. */
export function formatCpu(quantity: Quantity): string {
  return `${toMillis(quantity)}m`;
}

/** Memory as `top` prints it: whole mebibytes, what is left over dropped. */
export function formatMemory(quantity: Quantity): string {
  return `${Math.trunc(toUnits(quantity) / (1024 * 1024))}Mi`;
}

function scale(digits: bigint, suffix: string, places: number): Quantity | undefined {
  const two = BINARY.get(suffix);
  if (two !== undefined) return divideUp((digits * UNIT) << BigInt(two), 10n ** BigInt(places));
  const ten = DECIMAL.get(suffix) ?? parseExponent(suffix);
  if (ten === undefined || Math.abs(ten) > MOST_EXPONENT) return undefined;
  const exponent = ten - places + 9;
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : divideUp(digits, 10n ** BigInt(-exponent));
}

/** `e3`, `E-3`. */
function parseExponent(suffix: string): number | undefined {
  const sign = suffix[1] === '-' || suffix[1] === '+' ? suffix[1] : '';
  const digits = suffix.slice(1 + sign.length);
  const isExponent = (suffix[0] === 'e' || suffix[0] === 'E') && digits !== '' && leadingDigits(digits) === digits;
  return isExponent ? Number(sign + digits) : undefined;
}

function leadingDigits(text: string): string {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return text.slice(0, end);
}

function divideUp(amount: bigint, by: bigint): bigint {
  const whole = amount / by;
  return amount > 0n && amount % by !== 0n ? whole + 1n : whole;
}
