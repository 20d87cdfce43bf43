import { parseKey, parseSlice } from './brackets.ts';
import { parseComparison } from './comparison.ts';
import { Cursor, isDigit, isLetter, isTerminator, JsonPathError } from './cursor.ts';
import type { Action, Node, Template } from './node.ts';
import { unquote } from './quoted.ts';

/** Templates nest only in filters and unions; nobody writes them deeper. */
const MOST_DEPTH = 20;
const MOST_CHARACTERS = 10_000;

/** Reads a template in kubectl's dialect of jsonpath (client-go `util/jsonpath/parser.go`). Throws JsonPathError. */
export function parseTemplate(text: string, depth = 0): Template {
  if (depth > MOST_DEPTH) throw new JsonPathError('it is nested too deep');
  if (text.length > MOST_CHARACTERS) throw new JsonPathError(`it is longer than ${MOST_CHARACTERS} characters`);
  const cursor = new Cursor(text);
  const template: (string | Action)[] = [];
  while (cursor.peek() !== '') {
    while (cursor.peek() !== '' && !cursor.isAt('{')) cursor.next();
    const copied = cursor.take();
    if (copied !== '') template.push(copied);
    if (cursor.isAt('{')) template.push(parseAction(cursor, depth));
  }
  return template;
}

function parseAction(cursor: Cursor, depth: number): Action {
  cursor.skip('{');
  cursor.take();
  const nodes: Node[] = [];
  for (;;) {
    if (cursor.isAt('}')) {
      cursor.skip('}');
      cursor.take();
      return nodes;
    }
    nodes.push(...parseNodes(cursor, nodes, depth));
  }
}

/** What comes next between braces: no node where it is a blank or the sign for the object at hand. */
function parseNodes(cursor: Cursor, before: readonly Node[], depth: number): readonly Node[] {
  if (cursor.isAt('[?(')) return [parseFilter(cursor, depth)];
  if (cursor.isAt('..')) return parseRecursive(cursor, before);
  const first = cursor.peek();
  if (first === '' || first === '\n' || first === '\r') throw new JsonPathError('unclosed action');
  if (first === '+' || first === '-' || isDigit(first)) return [parseNumber(cursor)];
  if (isLetter(first)) return [parseWord(cursor)];
  cursor.next();
  if (first === '[') return parseBrackets(cursor, depth);
  if (first === '"' || first === "'") return [parseQuoted(cursor, first)];
  if (first === '.') return [parseField(cursor)];
  if (first !== ' ' && first !== '@' && first !== '$') {
    throw new JsonPathError(`unrecognized character in action: '${first}'`);
  }
  cursor.take();
  return [];
}

function parseField(cursor: Cursor): Node {
  cursor.take();
  while (!isTerminator(cursor.peek())) if (cursor.next() === '\\') cursor.next();
  const name = cursor.take();
  return name === '*' ? { type: 'wildcard' } : { type: 'field', name: name.replaceAll('\\', '') };
}

function parseRecursive(cursor: Cursor, before: readonly Node[]): readonly Node[] {
  if (before.at(-1)?.type === 'recursive') throw new JsonPathError('invalid multiple recursive descent');
  cursor.skip('..');
  cursor.take();
  const recursive: Node = { type: 'recursive' };
  return isLetter(cursor.peek()) ? [recursive, parseField(cursor)] : [recursive];
}

function parseWord(cursor: Cursor): Node {
  while (!isTerminator(cursor.peek())) cursor.next();
  const word = cursor.take();
  if (word === 'true' || word === 'false') return { type: 'literal', kind: 'bool', value: word === 'true' };
  return { type: 'word', word };
}

function parseNumber(cursor: Cursor): Node {
  if (cursor.peek() === '+' || cursor.peek() === '-') cursor.next();
  while (cursor.peek() === '.' || isDigit(cursor.peek())) cursor.next();
  const text = cursor.take();
  const value = Number(text);
  const hasDigit = Array.from(text).some(isDigit);
  if (!hasDigit || Number.isNaN(value)) throw new JsonPathError(`cannot parse number ${text}`);
  return { type: 'literal', kind: text.includes('.') ? 'float' : 'int', value };
}

function parseQuoted(cursor: Cursor, quote: string): Node {
  for (;;) {
    const character = cursor.next();
    if (character === '' || character === '\n') throw new JsonPathError('unterminated quoted string');
    if (character === quote && cursor.beforeLast() !== '\\') return { type: 'text', text: unquote(cursor.take()) };
  }
}

function parseBrackets(cursor: Cursor, depth: number): readonly Node[] {
  for (let character = ''; character !== ']';) {
    character = cursor.next();
    if (character === '' || character === '\n') throw new JsonPathError('unterminated array');
  }
  const inside = cursor.take().slice(1, -1);
  const parts = inside.split(',');
  if (parts.length > 1) return [{ type: 'union', actions: parts.map((part) => parseInner(`[${trim(part)}]`, depth)) }];
  const key = parseKey(inside);
  return key === undefined ? [parseSlice(inside)] : parseInner(`.${key}`, depth);
}

/** In a filter only one pair of quotes keeps a bracket from closing it, and it has to open before the first bracket. */
function parseFilter(cursor: Cursor, depth: number): Node {
  cursor.skip('[?(');
  cursor.take();
  let pair = '';
  let closed = true;
  for (;;) {
    const character = cursor.next();
    if (character === '' || character === '\n') throw new JsonPathError('unterminated filter');
    if (character === ')' && closed) break;
    if (character !== '"' && character !== "'") continue;
    if (pair === '') [pair, closed] = [character, false];
    else if (character === pair && cursor.beforeLast() !== '\\') closed = true;
  }
  if (cursor.next() !== ']') throw new JsonPathError('unclosed array expect ]');
  const filter = cursor.take().slice(0, -2);
  const comparison = parseComparison(filter);
  if (comparison === undefined)
    return { type: 'filter', left: parseInner(filter, depth), operator: 'exists', right: [] };
  const { left, operator, right } = comparison;
  return { type: 'filter', left: parseInner(left, depth), operator, right: parseInner(right, depth) };
}

function parseInner(text: string, depth: number): Action {
  const [action] = parseTemplate(`{${text}}`, depth + 1);
  // The text begins with a brace, so that an action comes first.
  return typeof action === 'object' ? action : [];
}

/** Without the blanks around it. */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}
