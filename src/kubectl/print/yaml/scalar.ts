import { isReadAsOther } from './implicit.ts';

/** How a text is written. */
export type Style = 'plain' | 'single' | 'double' | 'literal';

/** The style of a text: libyaml's choice (go-yaml v2 `emitterc.go`) from what go-yaml asks for (`encode.go`). */
export function styleOf(text: string): Style {
  const { plain, single, block } = traitsOf(text);
  if (text.includes('\n')) return block ? 'literal' : 'double';
  if (isReadAsOther(text)) return 'double';
  if (plain) return 'plain';
  return single ? 'single' : 'double';
}

/** Whether a key is short enough for one line: 128 bytes, and no line's end in it. */
export function isSimpleKey(text: string): boolean {
  return !isMultiline(text) && (text.length <= 42 || new TextEncoder().encode(text).length <= 128);
}

/** Whether a character (as a UTF-16 unit) ends a line. */
export function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Whether a character may be shown as it is. What needs four bytes in UTF-8 may not: halves of pairs are no characters. */
export function isPrintable(unit: number): boolean {
  if (unit < 0x80) return unit === 0x0a || (unit >= 0x20 && unit <= 0x7e);
  if (unit < 0xa0 || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  return unit !== 0xfeff && unit < 0xfffe;
}

/** The styles that what is in a text allows. */
interface Traits {
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
}

const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const HASH = 0x23;

function traitsOf(text: string): Traits {
  const last = text.length - 1;
  const units = (index: number): number => text.charCodeAt(index);
  let special = false;
  let indicator = text.startsWith('---') || text.startsWith('...') || isLeadingIndicator(text);
  let [breakSpace, spaceBreak, multiline] = [false, false, false];
  for (let index = 0; index <= last; index++) {
    const unit = units(index);
    if (!isPrintable(unit)) special = true;
    if (index > 0) {
      if (unit === COLON && isBlankOrEnd(text, index + 1)) indicator = true;
      if (unit === HASH && isBlankOrBreak(units(index - 1))) indicator = true;
      if (unit === SPACE && isBreak(units(index - 1))) breakSpace = true;
      if (isBreak(unit) && units(index - 1) === SPACE) spaceBreak = true;
    }
    if (isBreak(unit)) multiline = true;
  }
  const [first, end] = [units(0), units(last)];
  const open = first === SPACE || end === SPACE || isBreak(first) || isBreak(end);
  const hard = spaceBreak || special;
  return {
    plain: !open && !breakSpace && !hard && !multiline && !indicator,
    single: !breakSpace && !hard,
    block: end !== SPACE && !hard,
  };
}

function isLeadingIndicator(text: string): boolean {
  const first = text.charAt(0);
  if (first === '') return false;
  if ('#,[]{}&*!|>\'"%@`'.includes(first)) return true;
  return '?:-'.includes(first) && isBlankOrEnd(text, 1);
}

function isBlankOrEnd(text: string, index: number): boolean {
  return index >= text.length || text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB;
}

function isBlankOrBreak(unit: number): boolean {
  return unit === SPACE || unit === TAB || isBreak(unit);
}

function isMultiline(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isBreak(text.charCodeAt(index))) return true;
  return false;
}
