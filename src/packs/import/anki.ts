import { toPlain } from '../../core/spans.ts';
import { parseInline } from '../../glossary/markdown.ts';
import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { toImported, truthIn, type Found, type Importer, type Unread } from './imported.ts';
import { hasMedia, htmlToInline, toInline } from './inline.ts';
import { parseRows, type Row } from './rows.ts';

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
]);

/** Words that anybody types: a longer back is for reading. */
const TYPED = 5;

/** What the lines at the top of the file say. */
interface Headers {
  readonly separator: string;
  readonly html: boolean;
  /** Columns, from 0, that hold no field of the note. */
  readonly skipped: ReadonlySet<number>;
  /** How many lines there are of them. */
  readonly lines: number;
}

/**
 * Notes that Anki exported as plain text (docs.ankiweb.net/importing/text-files.html): one a line, fields parted by tabs or as
 * `#separator` says, other columns as the headers say. The first field is asked and the second is typed; gaps such as
 * `{{c1::Pod}}` become blanks.
 */
export const importAnki: Importer = (text, about) => {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const headers = readHeaders(source);
  const body = source.split('\n').slice(headers.lines).join('\n');
  const { rows, problems } = parseRows(body, headers.separator);
  const found: Found[] = [];
  const unread: Unread[] = problems.map(({ line, message }) => ({ line: line + headers.lines, message }));
  for (const row of rows) {
    const line = row.line + headers.lines;
    const { question, message } = toQuestion(row, headers);
    if (message !== undefined) unread.push({ line, message });
    if (question !== undefined) found.push({ line, question });
  }
  return toImported(about, found, unread);
};

function readHeaders(source: string): Headers {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const said = (end === -1 ? lines : lines.slice(0, end)).map((line) => /^#([^:]+):(.*)$/u.exec(line));
  const of = (name: string): string | undefined => said.find((match) => match?.[1]?.trim().toLowerCase() === name)?.[2];
  const separator = of('separator') ?? 'tab';
  const columns = ['guid column', 'notetype column', 'deck column', 'tags column'].map((name) => Number(of(name)) - 1);
  return {
    separator: SEPARATORS.get(separator.trim().toLowerCase()) ?? (separator.charAt(0) || '\t'),
    html: of('html')?.trim().toLowerCase() !== 'false',
    skipped: new Set(columns.filter((column) => column >= 0)),
    lines: end === -1 ? lines.length : end,
  };
}

function toQuestion(
  { cells }: Row,
  { html, skipped }: Headers,
): { readonly question?: PackQuestion; readonly message?: string } {
  const [front = '', back = ''] = cells.filter((_, at) => !skipped.has(at));
  const read = html ? htmlToInline : toInline;
  const media = html && hasMedia(`${front}${back}`) ? { message: 'pictures and sounds of this note are left out' } : {};
  const gaps = [...front.matchAll(/\{\{c1::(.*?)(?:::.*?)?\}\}/gsu)].map(([, hidden = '']) => plainRead(read, hidden));
  if (gaps.length > 0) {
    const ask = read(front.replace(/\{\{c1::.*?\}\}/gsu, '____').replace(/\{\{c\d+::(.*?)(?:::.*?)?\}\}/gsu, '$1'));
    const [accept = ''] = gaps;
    if (accept === '') return { message: 'the gap of this note is empty' };
    return { question: { type: 'typed', ask, accept: [accept], because: '' }, ...media };
  }
  const ask = read(front);
  const answer = plainRead(read, back);
  if (ask === '' || answer === '') return { message: 'a note needs a front and a back' };
  const truth = truthIn(answer);
  if (truth !== undefined) return { question: { type: 'true-false', claim: ask, truth, because: '' }, ...media };
  const words = answer.split(/\s+/u).length;
  const question: PackQuestion = { type: 'typed', ask, accept: [answer], because: '' };
  if (words <= TYPED) return { question, ...media };
  return {
    question,
    message: `nobody types a back of ${String(words)} words; shorten it, or make this a choice with wrong options`,
  };
}

/** What is typed has no marks. */
const plainRead = (read: (text: string) => string, text: string): string => toPlain(parseInline(read(text)));
