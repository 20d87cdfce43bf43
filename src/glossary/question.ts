import * as v from 'valibot';
import { shortText, text } from './fields.ts';

const because = shortText('because', 45);

/** A wrong answer with the reason it tempts and fails, shown to whoever chose it. */
const Lure = v.strictObject({ text: shortText('a wrong answer', 20), because });

/** A question about the term. Types: one right choice, several right, true or false, put in order, type the word. */
export const QuestionSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('choice'),
    ask: shortText('ask', 45),
    right: shortText('right', 20),
    wrong: v.pipe(v.array(Lure), v.minLength(2, 'a choice needs at least 2 wrong answers'), v.maxLength(4)),
    because,
  }),
  v.strictObject({
    type: v.literal('several'),
    ask: shortText('ask', 45),
    right: v.pipe(v.array(shortText('a right answer', 20)), v.minLength(2, 'several needs at least 2 right answers')),
    wrong: v.pipe(v.array(Lure), v.minLength(1, 'several needs at least 1 wrong answer')),
    because,
  }),
  v.strictObject({ type: v.literal('true-false'), claim: shortText('claim', 35), truth: v.boolean(), because }),
  v.strictObject({
    type: v.literal('order'),
    ask: shortText('ask', 45),
    steps: v.pipe(v.array(shortText('a step', 20)), v.minLength(3, 'an order needs at least 3 steps')),
    because,
  }),
  v.strictObject({
    type: v.literal('typed'),
    ask: shortText('ask', 45),
    accept: v.pipe(v.array(text('accept')), v.minLength(1, 'typed needs at least 1 accepted answer')),
    because,
  }),
]);
export type Question = v.InferOutput<typeof QuestionSchema>;
