import * as v from 'valibot';
import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { toChoice, toImported, truthIn, type Found, type Importer, type Unread } from './imported.ts';
import { htmlToInline } from './inline.ts';

const ResultSchema = v.object({
  type: v.optional(v.string()),
  difficulty: v.optional(v.string()),
  question: v.string(),
  correct_answer: v.string(),
  incorrect_answers: v.array(v.string()),
});
type Result = v.InferOutput<typeof ResultSchema>;

const LEVELS: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ['easy', 1],
  ['medium', 2],
  ['hard', 3],
]);

/**
 * Questions of the Open Trivia Database as its API gives them, with HTML entities (opentdb.com/api_config.php): an object with
 * `results`, or the list alone.
 */
export const importOpenTdb: Importer = (text, about) => {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return toImported(about, [], [{ line: 1, message: `this is no JSON: ${String(error)}` }]);
  }
  const list = Array.isArray(data) ? data : v.is(v.object({ results: v.array(v.unknown()) }), data) ? data.results : [];
  const lines = linesOfQuestions(text);
  const found: Found[] = [];
  const unread: Unread[] = [];
  for (const [at, each] of (list as readonly unknown[]).entries()) {
    const line = lines[at] ?? 1;
    if (v.is(ResultSchema, each)) found.push({ line, question: toQuestion(each) });
    else unread.push({ line, message: 'a question has question, correct_answer and incorrect_answers' });
  }
  return toImported(about, found, unread);
};

function toQuestion({
  type,
  difficulty = '',
  question,
  correct_answer: correct,
  incorrect_answers: wrong,
}: Result): PackQuestion {
  const level = LEVELS.get(difficulty);
  const ask = htmlToInline(question);
  const truth = type === 'boolean' ? truthIn(correct) : undefined;
  const asked: PackQuestion =
    truth === undefined
      ? toChoice(
          ask,
          htmlToInline(correct),
          wrong.map((each) => ({ text: htmlToInline(each) })),
        )
      : { type: 'true-false', claim: ask, truth, because: '' };
  return level === undefined ? asked : { ...asked, level };
}

/** The lines on which the questions stand, in their order. */
function linesOfQuestions(text: string): readonly number[] {
  return text.split('\n').flatMap((line, at) => [...line.matchAll(/"question"\s*:/gu)].map(() => at + 1));
}
