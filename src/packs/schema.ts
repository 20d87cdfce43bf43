import * as v from 'valibot';
import { id, oneOf, shortText, text, version } from '../glossary/fields.ts';
import { QuestionSchema } from '../glossary/question.ts';
import { EXAMS } from '../quiz/draw/exams.ts';
import type { Pack } from '../quiz/draw/pack.ts';

/** The most questions of a pack. */
export const MOST_QUESTIONS = 500;

const reason = shortText('because', 60);

/** A reason: empty while it is still to be written, which the lint tells and no quiz accepts. */
const because = v.pipe(
  v.string('because should be text'),
  v.trim(),
  v.check(
    (value) => value === '' || v.is(reason, value),
    'because should have at most 60 words, and words in angle brackets stand in backticks',
  ),
);

const level = v.picklist([1, 2, 3], 'level should be 1 (first week), 2 (working with it) or 3 (running it)');

const page = v.pipe(
  text('docs'),
  v.url('docs should be a full https address'),
  v.startsWith('https://', 'docs should be a full https address'),
);

/** Longer things to read lose a channel; shorter limits are the lint's. */
const exhibit = (what: string) =>
  v.pipe(v.string(`${what} should be text`), v.nonEmpty(`${what} should not be empty`), v.maxLength(4000));

const notes = {
  because,
  level: v.optional(level),
  term: v.optional(id('term')),
  docs: v.optional(page),
  exams: v.optional(v.array(oneOf('an exam', EXAMS))),
  manifest: v.optional(exhibit('manifest')),
  output: v.optional(exhibit('output')),
};

const wrong = v.pipe(
  v.array(v.strictObject({ text: shortText('a wrong answer', 20), because })),
  v.minLength(1, 'wrong should hold at least 1 wrong answer'),
);

const [choice, several, trueFalse, order, typed] = QuestionSchema.options;

/** A file of questions, as its author writes it. `docs/packs.md` explains each field. */
export const PackSchema = v.strictObject({
  id: id('id'),
  title: shortText('title', 8),
  description: shortText('description', 40),
  author: text('author'),
  license: v.optional(text('license')),
  level: v.optional(level),
  versions: v.optional(
    v.strictObject({ from: v.optional(version('versions.from')), to: v.optional(version('versions.to')) }),
  ),
  questions: v.pipe(
    v.array(
      v.variant('type', [
        v.strictObject({ ...choice.entries, wrong, ...notes }),
        v.strictObject({ ...several.entries, wrong, ...notes }),
        v.strictObject({ ...trueFalse.entries, ...notes }),
        v.strictObject({ ...order.entries, ...notes }),
        v.strictObject({ ...typed.entries, ...notes }),
      ]),
    ),
    v.minLength(1, 'questions should hold at least 1'),
    v.maxLength(MOST_QUESTIONS, `questions should hold at most ${String(MOST_QUESTIONS)}; make two packs`),
  ),
}) satisfies v.GenericSchema<unknown, Pack>;
