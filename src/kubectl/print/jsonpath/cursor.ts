/** Something that makes a template unreadable or unworkable. Caught where a template is run, never further. */
export class JsonPathError extends Error {}

/** Walks a template by characters (code points), remembering where the part being read began. */
export class Cursor {
  readonly #characters: readonly string[];
  #start = 0;
  #position = 0;

  constructor(text: string) {
    this.#characters = Array.from(text);
  }

  /** The next character, taken; empty at the end. */
  next(): string {
    const character = this.peek();
    if (character !== '') this.#position++;
    return character;
  }

  /** The next character, not taken; empty at the end. */
  peek(): string {
    return this.#characters[this.#position] ?? '';
  }

  /** The one before the last taken. */
  beforeLast(): string {
    return this.#characters[this.#position - 2] ?? '';
  }

  isAt(prefix: string): boolean {
    return Array.from(prefix).every((character, index) => this.#characters[this.#position + index] === character);
  }

  skip(prefix: string): void {
    this.#position += Array.from(prefix).length;
  }

  /** What was read since the last time this was asked. */
  take(): string {
    const text = this.#characters.slice(this.#start, this.#position).join('');
    this.#start = this.#position;
    return text;
  }
}

/** Whether a character ends a field name or a word; the end of the text does. */
export function isTerminator(character: string): boolean {
  return character === '' || ' \t\r\n.,[]$@{}'.includes(character);
}

/** Whether a character is a decimal digit. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

/** Whether a character may begin a word. */
export function isLetter(character: string): boolean {
  return character === '_' || isDigit(character) || character.toLowerCase() !== character.toUpperCase();
}
