/** White space that Unicode knows and Go takes for a place to break: no byte order mark, and the "next line" control. */
const SPACE = /[\t\n\v\f\r \u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/**
 * Breaks lines at white space so that none is longer than `limit` characters, where words allow it. The rule is that of
 * github.com/mitchellh/go-wordwrap, which kubectl uses: a break swallows the spaces before a word, a word longer than a line is
 * not broken, and lengths count code points.
 */
export function wrap(text: string, limit: number): string {
  let out = '';
  let column = 0;
  let spaces = '';
  let word = '';
  let wordLength = 0;
  const flush = (): void => {
    out += spaces + word;
    column += spaces.length + wordLength;
    spaces = '';
    word = '';
    wordLength = 0;
  };
  for (const character of text) {
    if (character === '\n') {
      if (word !== '' || column + spaces.length <= limit) flush();
      out += '\n';
      spaces = '';
      column = 0;
    } else if (SPACE.test(character)) {
      if (word !== '') flush();
      spaces += character;
    } else {
      word += character;
      wordLength += 1;
      if (column + wordLength + spaces.length > limit && wordLength < limit) {
        out += '\n';
        spaces = '';
        column = 0;
      }
    }
  }
  return word !== '' || column + spaces.length <= limit ? out + spaces + word : out;
}

/** Puts `amount` spaces before every line, the empty ones too, as kubectl's templates do. */
export function indent(text: string, amount: number): string {
  const pad = ' '.repeat(amount);
  return pad + text.replaceAll('\n', `\n${pad}`);
}
