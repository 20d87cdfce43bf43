/** Kinds of characters, as bits. */
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 4;
export const LETTER = SMALL | CAPITAL;
export const WORD = SMALL | CAPITAL | DIGIT;
/** `+`, `/`, `-`, `_`, `=`: with letters and digits all that base64, hex, names and paths are made of. */
const JOINT = 8;
export const RUN = WORD | JOINT;

const KINDS = new Uint8Array(128);
for (let code = 97; code <= 122; code += 1) KINDS[code] = SMALL;
for (let code = 65; code <= 90; code += 1) KINDS[code] = CAPITAL;
for (let code = 48; code <= 57; code += 1) KINDS[code] = DIGIT;
for (const joint of '+/-_=') KINDS[joint.charCodeAt(0)] = JOINT;

/** What a character is, by its code; 0 for everything else and everything beyond ASCII. */
export function kindOf(code: number): number {
  return code < 128 ? (KINDS[code] ?? 0) : 0;
}

/** What names are made of: letters, digits, `_`, `.`, `-`. */
export function isNameCode(code: number): boolean {
  return (kindOf(code) & WORD) !== 0 || code === 95 || code === 46 || code === 45;
}
