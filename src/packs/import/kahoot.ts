import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { toChoice, toImported, toSeveral, truthIn, type Found, type Importer, type Unread } from './imported.ts';
import { toInline } from './inline.ts';
import { parseRows, separatorOf, type Row } from './rows.ts';

/** Where a row holds what, when there are no headings. */
interface Layout {
  readonly question: number;
  readonly answers: readonly number[];
  readonly correct: number;
}

const USUAL: Layout = { question: 0, answers: [1, 2, 3, 4], correct: 6 };

/**
 * The sheet in which questions are written for Kahoot, saved as CSV (support.kahoot.com, "How to import questions from a
 * spreadsheet"): question, four answers, seconds, and the numbers of the right answers, as in `1,3`. Rows before the headings
 * are left out. The seconds are too: here the time follows from the number of words.
 */
export const importKahoot: Importer = (text, about) => {
  const { rows, problems } = parseRows(text, separatorOf(text));
  const heading = rows.findIndex((row) => layoutOf(row) !== undefined);
  const layout = (heading === -1 ? undefined : layoutOf(rows[heading] ?? { line: 1, cells: [] })) ?? USUAL;
  const found: Found[] = [];
  const unread: Unread[] = [...problems];
  for (const row of rows.slice(heading + 1)) {
    const question = toQuestion(row, layout);
    if (typeof question === 'string') unread.push({ line: row.line, message: question });
    else if (question !== undefined) found.push({ line: row.line, question });
  }
  return toImported(about, found, unread);
};

/** What the headings say, when a row is one of headings. */
function layoutOf({ cells }: Row): Layout | undefined {
  const at = (heading: RegExp): readonly number[] =>
    cells.flatMap((cell, place) => (heading.test(cell.trim()) ? [place] : []));
  const [question] = at(/^question\b/iu);
  const [correct] = at(/^correct\b/iu);
  const answers = at(/^answer \d/iu);
  return question === undefined || correct === undefined || answers.length < 2
    ? undefined
    : { question, answers, correct };
}

/** The question of a row, what it lacks, or nothing for a row that is only numbered. */
function toQuestion({ cells }: Row, { question, answers, correct }: Layout): PackQuestion | string | undefined {
  const cell = (at: number): string => (cells[at] ?? '').trim();
  const ask = toInline(cell(question));
  const options = answers.map(cell);
  if (ask === '') return options.some((option) => option !== '') ? 'this row has no question' : undefined;
  const numbers = cell(correct)
    .split(/[,;\s]+/u)
    .filter(Boolean)
    .map(Number);
  const right = numbers.map((number) => options[number - 1] ?? '');
  if (right.length === 0 || right.includes('')) {
    return `"${cell(correct)}" should be the numbers of right answers, as in 1 or 1,3`;
  }
  const wrong = options.filter((option) => option !== '' && !right.includes(option));
  const [only = '', ...more] = right.map(toInline);
  const truth = truthIn(right[0] ?? '');
  if (truth !== undefined && wrong.length === 1 && truthIn(wrong[0] ?? '') === !truth) {
    return { type: 'true-false', claim: ask, truth, because: '' };
  }
  if (wrong.length === 0) return 'every answer of this row is right; a question needs a wrong one';
  const lures = wrong.map((text) => ({ text: toInline(text) }));
  return more.length === 0 ? toChoice(ask, only, lures) : toSeveral(ask, [only, ...more], lures);
}
