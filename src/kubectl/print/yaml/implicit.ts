/** Words that YAML 1.1 reads as something else than text. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'y Y yes Yes YES true True TRUE on On ON',
    'n N no No NO false False FALSE off Off OFF',
    ' ~ null Null NULL',
    '.nan .NaN .NAN',
    '.inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF',
  ].flatMap((words) => words.split(' ')),
);

/** Go's ParseFloat takes these, and they begin with a dot. */
const DOT_FLOAT = /^\.\d+(?:_?\d)*(?:[eE][-+]?\d+)?$/u;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u;
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/u;
const INTEGERS: readonly RegExp[] = [
  /^[-+]?(?:0|[1-9]\d*)$/u,
  /^[-+]?0[bB][01]+$/u,
  /^[-+]?0[oO]?[0-7]+$/u,
  /^[-+]?0[xX][\da-fA-F]+$/u,
];
/** 64 binary digits, a sign and a prefix. Longer ones fit only with leading zeros. */
const MOST_DIGITS = 70;
const TIMES: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
];

/**
 * Whether a text has to be quoted because bare it would be read as a number, a truth value, nothing or a time: go-yaml v2
 * `resolve.go`, and `encode.go` for numbers in base 60.
 */
export function isReadAsOther(text: string): boolean {
  if (WORDS.has(text)) return true;
  const first = text.charAt(0);
  if (first === '.') return DOT_FLOAT.test(text) && Number.isFinite(Number(text.replaceAll('_', '')));
  if (!'+-0123456789'.includes(first) || first === '') return false;
  return isTime(text) || isNumber(text.replaceAll('_', '')) || BASE_60.test(text);
}

function isNumber(plain: string): boolean {
  if (INTEGERS.some((pattern) => pattern.test(plain))) return fits(plain);
  return FLOAT.test(plain) && Number.isFinite(Number(plain));
}

/** Whether an integer fits into 64 bits; a decimal one that does not is still a float. */
function fits(plain: string): boolean {
  if (plain.length > MOST_DIGITS) return FLOAT.test(plain) && Number.isFinite(Number(plain));
  const negative = plain.startsWith('-');
  const digits = plain.startsWith('-') || plain.startsWith('+') ? plain.slice(1) : plain;
  const isOctal = /^0[0-7]+$/u.test(digits);
  const value = BigInt(isOctal ? `0o${digits.slice(1)}` : digits);
  const most = negative ? 2n ** 63n : plain.startsWith('+') ? 2n ** 63n - 1n : 2n ** 64n - 1n;
  return value <= most || FLOAT.test(plain);
}

function isTime(text: string): boolean {
  return TIMES.some((pattern) => {
    const match = pattern.exec(text);
    if (match === null) return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    return month >= 1 && month <= 12 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  });
}
