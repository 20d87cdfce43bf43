import { CST, Lexer } from 'yaml';

/** How deep brackets may stand in one another, and how often a text may refer to a part of itself. A pack needs little of both. */
const DEEPEST = 50;
const MOST_ALIASES = 100;
/** Keys and items: five hundred questions have some nine thousand. */
const MOST_PARTS = 15_000;
/** Words of keys, and what stands behind them. */
const MOST_WORDS = 25_000;
/** Characters of a line: each error is told with a part of its own. */
const LONGEST_LINE = 5_000;

const OPENS = new Set<CST.TokenType | null>(['flow-map-start', 'flow-seq-start']);
const CLOSES = new Set<CST.TokenType | null>(['flow-map-end', 'flow-seq-end']);
const PARTS = new Set<CST.TokenType | null>([
  'map-value-ind',
  'explicit-key-ind',
  'seq-item-ind',
  'comma',
  'anchor',
  'tag',
]);
const WORDS = new Set<CST.TokenType | null>(['scalar', 'single-quoted-scalar', 'double-quoted-scalar']);

/**
 * What would keep a reader of YAML busy for minutes, told from its signs alone in no time: reading takes the square of the keys
 * of an object, and of what refers to something. Whoever sends a text must not hold up everybody else.
 */
export function tangleOf(text: string): string | undefined {
  if (text.split('\n').some((line) => line.length > LONGEST_LINE))
    return `a line has at most ${String(LONGEST_LINE)} characters; break it`;
  let depth = 0;
  let aliases = 0;
  let parts = 0;
  let words = 0;
  for (const sign of new Lexer().lex(text)) {
    const type = CST.tokenType(sign);
    if (OPENS.has(type)) depth += 1;
    if (CLOSES.has(type)) depth -= 1;
    if (type === 'alias') aliases += 1;
    if (OPENS.has(type) || CLOSES.has(type) || PARTS.has(type)) parts += 1;
    if (depth > DEEPEST || aliases > MOST_ALIASES) return 'this YAML refers to itself or nests too often to be a pack';
    if (WORDS.has(type)) words += 1;
    if (parts > MOST_PARTS || words > MOST_WORDS) return 'this YAML has too many parts to be a pack; make two';
  }
  return undefined;
}
