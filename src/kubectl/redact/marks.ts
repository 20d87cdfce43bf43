/** What stands in a text in place of a value, naming its kind: `‹redacted:jwt›`. */
export function mark(kind: string): string {
  return `‹redacted:${kind}›`;
}

/** What stands in place of a value that is never shown: its size tells an empty one from a long one. */
export function hiddenValue(value: string): string {
  return `<redacted, ${size(value.length, 'char')}>`;
}

/** What stands in place of something that is no secret but too bulky to be of use in an answer. */
export function elided(count: number, unit: string): string {
  return `<elided, ${size(count, unit)}>`;
}

function size(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

const MARK = /^(?:‹redacted:[a-z\d-]+›|<(?:redacted|elided), \d+ [a-z]+>)$/u;

/** Whether a value is already a stand-in: filtering twice must not change an answer, nor count twice. */
export function isMark(text: string): boolean {
  return text.length < 60 && MARK.test(text);
}

/** A text cut to a length, never in the middle of a mark. */
export function cutAt(text: string, length: number): string {
  const opened = text.lastIndexOf('‹', length - 1);
  const whole = opened === -1 || !text.startsWith('‹redacted:', opened) || text.indexOf('›', opened) < length;
  const end = whole ? length : opened;
  // Half of a surrogate pair would become a replacement character on its way.
  return text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
