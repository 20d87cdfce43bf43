import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { toChoice, toImported, truthIn, type Found, type Importer, type Unread } from './imported.ts';
import { toInline } from './inline.ts';
import { parseRows, separatorOf, type Row } from './rows.ts';

/** What a column holds, by how its heading starts. */
const COLUMNS = {
  question: /^(?:question|ask|front|prompt)/iu,
  answer: /^(?:answers?|right|correct)/iu,
  because: /^(?:comment|because|explanation|explain|feedback)/iu,
  wrong: /^(?:wrong|incorrect|distractor|lure|option)/iu,
  level: /^(?:level|difficulty)/iu,
  term: /^(?:term|entry)/iu,
  docs: /^(?:docs|documentation|link|url|source)/iu,
} as const;
type Column = keyof typeof COLUMNS;

/** Without headings: what the first columns hold. */
const USUAL: readonly Column[] = ['question', 'answer', 'because'];

/**
 * A table with one question a row, parted by commas, semicolons or tabs. Columns are found by their headings: question, answer,
 * comment and any number of wrong ones, as in the decks of github.com/mistval/kotoba; without headings, question, answer and
 * comment in this order. With wrong answers it is a choice; without, the answer is typed, and several are parted by `|`.
 */
export const importCsv: Importer = (text, about) => {
  const { rows, problems } = parseRows(text, separatorOf(text));
  const [first] = rows;
  const headed = first?.cells.some((cell) => COLUMNS.question.test(cell.trim())) ?? false;
  const columns = headed ? (first?.cells.map((cell) => columnOf(cell.trim())) ?? []) : USUAL;
  const found: Found[] = [];
  const unread: Unread[] = [...problems];
  for (const row of headed ? rows.slice(1) : rows) {
    const question = toQuestion(row, columns);
    if (typeof question === 'string') unread.push({ line: row.line, message: question });
    else found.push({ line: row.line, question });
  }
  return toImported(about, found, unread);
};

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].test(heading));

/** The question of a row, or what it lacks. */
function toQuestion({ cells }: Row, columns: readonly (Column | undefined)[]): PackQuestion | string {
  const all = (column: Column): readonly string[] =>
    cells.flatMap((cell, at) => (columns[at] === column && cell.trim() !== '' ? [cell.trim()] : []));
  const [ask] = all('question');
  const [answer] = all('answer');
  if (ask === undefined) return 'this row has no question';
  if (answer === undefined) return 'this row has no answer';
  const because = toInline(all('because').join(' '));
  const wrong = all('wrong').map((text) => ({ text: toInline(text) }));
  const truth = wrong.length === 0 ? truthIn(answer) : undefined;
  if (truth !== undefined) return { type: 'true-false', claim: toInline(ask), truth, because, ...notes(all) };
  if (wrong.length > 0) return { ...toChoice(toInline(ask), toInline(answer), wrong, because), ...notes(all) };
  const accept = answer
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return accept.length === 0
    ? 'this row has no answer'
    : { type: 'typed', ask: toInline(ask), accept, because, ...notes(all) };
}

function notes(all: (column: Column) => readonly string[]): Pick<PackQuestion, 'level' | 'term' | 'docs'> {
  const [level, term, docs] = [all('level')[0], all('term')[0], all('docs')[0]];
  const levels = { 1: 1, 2: 2, 3: 3, easy: 1, medium: 2, hard: 3 } as const;
  const known = Object.entries(levels).find(([name]) => name === level?.toLowerCase())?.[1];
  return {
    ...(known === undefined ? {} : { level: known }),
    ...(term === undefined ? {} : { term }),
    ...(docs === undefined ? {} : { docs }),
  };
}
