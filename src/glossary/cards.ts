import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('should not be empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'should be lower-case words joined by hyphens'));
const links = v.pipe(v.array(v.pipe(v.string(), v.url('should be a full https address'))), v.minLength(1));
const atLeast = (count: number, what: string) =>
  v.pipe(v.array(text), v.minLength(count, `should hold at least ${String(count)} ${what}`));
const look = v.array(v.strictObject({ run: text, shows: text }));

/** A message people paste, and what it means: `glossary/errors.yaml`. */
export const ErrorCardSchema = v.strictObject({
  id,
  /** `{n}` a number, `{name}` a run without blanks, `{any}` anything within the line. */
  patterns: atLeast(1, 'pattern'),
  term: id,
  title: text,
  means: text,
  causes: atLeast(1, 'cause'),
  look,
  fix: text,
  docs: links,
  samples: atLeast(2, 'samples'),
});
export type ErrorCard = v.InferOutput<typeof ErrorCardSchema>;

/** A task and the command that does it: `glossary/how-to.yaml`. */
export const HowToSchema = v.pipe(
  v.strictObject({
    id,
    task: text,
    verbs: atLeast(1, 'verb'),
    objects: atLeast(1, 'object'),
    /** Words of which one must be there too, to tell this task from a broader one. */
    needs: v.optional(v.array(text), []),
    run: text,
    parts: v.pipe(v.array(v.strictObject({ part: text, does: text })), v.minLength(1)),
    variants: v.optional(v.array(v.strictObject({ run: text, does: text })), []),
    changes: v.boolean(),
    warning: v.optional(text),
    term: id,
    docs: links,
    phrasings: atLeast(3, 'phrasings'),
  }),
  v.check((card) => !card.changes || card.warning !== undefined, 'a command that changes something needs a warning'),
);
export type HowTo = v.InferOutput<typeof HowToSchema>;

/** Two terms people confuse, side by side: `glossary/comparisons.yaml`. */
export const ComparisonSchema = v.strictObject({
  pair: v.tuple([id, id]),
  short: text,
  rows: v.pipe(v.array(v.strictObject({ aspect: text, a: text, b: text })), v.minLength(2), v.maxLength(6)),
  use: v.strictObject({ a: text, b: text }),
  docs: links,
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;

/** One step of the newcomer's overview: `glossary/tour.yaml`. */
const TourStepSchema = v.strictObject({
  title: text,
  terms: v.pipe(v.array(id), v.minLength(1)),
  text: atLeast(1, 'paragraph'),
  try: v.strictObject({ run: text, shows: text }),
  picture: v.optional(id),
});

/** The newcomer's overview with the question at its end. */
export const TourSchema = v.strictObject({
  steps: v.pipe(v.array(TourStepSchema), v.length(9, 'the tour has nine steps')),
  check: v.strictObject({
    ask: text,
    right: text,
    // With the right one and a way back they fill a row of buttons.
    wrong: v.pipe(v.array(v.strictObject({ text, because: text })), v.minLength(2), v.maxLength(3)),
    because: text,
  }),
});
export type WrittenTour = v.InferOutput<typeof TourSchema>;

/** More descriptions in lay words, by term: `glossary/descriptions.yaml`. */
export const DescriptionsSchema = v.record(id, v.array(text));
