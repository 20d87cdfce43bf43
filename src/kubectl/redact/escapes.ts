/** Colours, cursor movements, window titles: ECMA-48's control sequences and strings, in seven bits and in eight. */
const ESCAPES =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;
/** Characters that move, hide or turn text around, but for tabs and line breaks. A joiner stays: scripts and emoji need it. */
const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Whether a text was made for a terminal, with colours that may stand in the middle of a name or a token. */
export function hasEscapes(text: string): boolean {
  return text.includes('\u001B');
}

/** A text without what a terminal would obey rather than show. */
export function withoutEscapes(text: string): string {
  return text.replaceAll(ESCAPES, '').replaceAll(CONTROLS, '');
}
