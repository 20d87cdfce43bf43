/** What a terminal would obey or hide behind: control characters, and marks that turn the reading direction. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const COMMANDS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** The picture Unicode keeps for an ASCII control character (U+001B becomes a small "ESC"). */
function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return '  ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/**
 * Untrusted text made harmless for a terminal: escape sequences are shown instead of obeyed, line breaks stay. What
 * may carry text from a person or from a cluster goes through here before it is printed.
 */
export function visible(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(COMMANDS, pictureOf);
}
