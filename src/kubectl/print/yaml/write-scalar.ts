import type { Lines } from './lines.ts';
import { isBreak, isPrintable, styleOf } from './scalar.ts';

/** Where a text goes: the page, the indent of its further lines, and whether it may take several. */
export interface Spot {
  readonly lines: Lines;
  readonly indent: number;
  readonly folds: boolean;
}

/** Writes a text in the style that suits it, broken at spaces where a line gets long. */
export function writeText(text: string, spot: Spot): void {
  switch (styleOf(text)) {
    case 'plain':
      return writePlain(text, spot);
    case 'single':
      return writeSingle(text, spot);
    case 'double':
      return writeDouble(text, spot);
    case 'literal':
      return writeLiteral(text, spot);
  }
}

/** Writes what is no text: a number, a truth value, `null`. */
export function writeBare(word: string, { lines }: Spot): void {
  lines.mark(word, { space: true });
}

function writePlain(text: string, spot: Spot): void {
  const { lines } = spot;
  lines.mark('', { space: true });
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    if (index > 0) writeGap(spot, words[index - 1] !== '' && word !== '');
    lines.put(word);
  }
  lines.touch();
}

function writeSingle(text: string, spot: Spot): void {
  const { lines, indent } = spot;
  lines.mark("'", { space: true });
  let [afterSpace, afterBreak] = [false, false];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === ' ') {
      const single = !afterSpace && index > 0 && index < text.length - 1 && text.charAt(index + 1) !== ' ';
      writeGap(spot, single);
      afterSpace = true;
    } else if (isBreak(text.charCodeAt(index))) {
      // Only breaks that are no line feed come here; text with a line feed is written literally.
      lines.breakLine(character);
      afterBreak = true;
    } else {
      if (afterBreak) lines.indentTo(indent);
      lines.put(character === "'" ? "''" : character);
      [afterSpace, afterBreak] = [false, false];
    }
  }
  lines.mark("'", { space: false });
  lines.touch();
}

function writeDouble(text: string, spot: Spot): void {
  const { lines, indent, folds } = spot;
  // A byte order mark at the start makes libyaml escape all that follows.
  const escapeAll = text.startsWith('\ufeff');
  const characters = Array.from(text);
  let afterSpace = false;
  lines.mark('"', { space: true });
  for (const [index, character] of characters.entries()) {
    if (escapeAll || needsEscape(character)) {
      lines.put(escape(character));
      afterSpace = false;
    } else if (
      character === ' ' &&
      folds &&
      !afterSpace &&
      lines.isFull() &&
      index > 0 &&
      index < characters.length - 1
    ) {
      lines.indentTo(indent);
      if (characters[index + 1] === ' ') lines.put('\\');
      afterSpace = true;
    } else {
      lines.put(character);
      afterSpace = character === ' ';
    }
  }
  lines.mark('"', { space: false });
  lines.touch();
}

function writeLiteral(text: string, { lines, indent }: Spot): void {
  lines.mark('|', { space: true });
  const first = text.charCodeAt(0);
  if (first === 0x20 || isBreak(first)) lines.mark('2', { space: false });
  lines.mark(chompingOf(text), { space: false });
  lines.breakLine();
  let afterBreak = true;
  for (const part of text.split(/([\n\u2028\u2029])/u)) {
    if (part === '') continue;
    if (isBreak(part.charCodeAt(0))) lines.breakLine(part);
    else {
      if (afterBreak) lines.indentTo(indent);
      lines.put(part);
      lines.touch();
    }
    afterBreak = isBreak(part.charCodeAt(0));
  }
}

/** Whether the last line's end belongs to a text: `-` when it has none, `+` when it has more than one. */
function chompingOf(text: string): string {
  const [last, beforeLast] = [text.charCodeAt(text.length - 1), text.charCodeAt(text.length - 2)];
  if (!isBreak(last)) return '-';
  return text.length === 1 || isBreak(beforeLast) ? '+' : '';
}

/** A space, or a new line in its place. */
function writeGap({ lines, indent, folds }: Spot, single: boolean): void {
  if (folds && single && lines.isFull()) lines.indentTo(indent);
  else lines.put(' ');
}

function needsEscape(character: string): boolean {
  const unit = character.charCodeAt(0);
  return character === '"' || character === '\\' || isBreak(unit) || !isPrintable(unit);
}

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x00, '0'],
  [0x07, 'a'],
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0b, 'v'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x1b, 'e'],
  [0x22, '"'],
  [0x5c, '\\'],
  [0x85, 'N'],
  [0xa0, '_'],
  [0x2028, 'L'],
  [0x2029, 'P'],
]);

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = SHORT_ESCAPES.get(code);
  if (short !== undefined) return `\\${short}`;
  const [letter, length] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).toUpperCase().padStart(length, '0')}`;
}
