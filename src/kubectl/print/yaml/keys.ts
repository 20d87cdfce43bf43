const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;

/** The order of keys: numbers within them count as numbers, letters come last (go-yaml v2 `sorter.go`). */
export function compareKeys(a: string, b: string): number {
  const quick = compareLetters(a, b);
  if (quick !== undefined) return quick;
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const [x = '', y = ''] = [left[index], right[index]];
    if (x === y) continue;
    const [isXLetter, isYLetter] = [LETTER.test(x), LETTER.test(y)];
    if (isXLetter !== isYLetter) return isXLetter ? 1 : -1;
    return isXLetter ? codeOf(x) - codeOf(y) : compareNumbers(left, right, index);
  }
  return left.length - right.length;
}

/** The order of keys that first differ in two Latin letters, as nearly all do. */
function compareLetters(a: string, b: string): number | undefined {
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
  return isLatin(x) && isLatin(y) ? x - y : undefined;
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function compareNumbers(left: readonly string[], right: readonly string[], index: number): number {
  const [x = '', y = ''] = [left[index], right[index]];
  // Within a number that has begun, a zero is worth as much as any other digit.
  const begun = (x === '0' || y === '0') && isWithinNumber(left, index) ? '1' : '';
  const [m, n] = [digitsFrom(left, index), digitsFrom(right, index)];
  const difference = wrap(begun + m.join('')) - wrap(begun + n.join(''));
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return m.length === n.length ? codeOf(x) - codeOf(y) : m.length - n.length;
}

function isWithinNumber(characters: readonly string[], index: number): boolean {
  for (let before = index - 1; before >= 0 && DIGIT.test(characters[before] ?? ''); before--) {
    if (characters[before] !== '0') return true;
  }
  return false;
}

function digitsFrom(characters: readonly string[], index: number): readonly string[] {
  let end = index;
  while (end < characters.length && DIGIT.test(characters[end] ?? '')) end++;
  return characters.slice(index, end);
}

/** The number that digits are in 64 bits, where Go lets long ones run over. Digits count by their distance from `0`. */
function wrap(digits: string): bigint {
  let value = 0n;
  for (const digit of digits) value = BigInt.asIntN(64, value * 10n + BigInt(codeOf(digit) - 48));
  return value;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
