import * as v from 'valibot';
import { AREAS } from './areas.ts';
import { id, link, oneOf, shortText, text, version } from './fields.ts';
import { KINDS } from './kinds.ts';
import { QuestionSchema } from './question.ts';
import { RELATIONS } from './relations.ts';

/** The front matter of an entry in `glossary/terms/<area>/<id>.md`. `glossary/README.md` explains each field to authors. */
export const FrontMatterSchema = v.strictObject({
  id: id('id'),
  name: text('name'),
  aliases: v.array(text('an alias')),
  area: oneOf('area', AREAS),
  kind: oneOf('kind', KINDS),
  level: v.picklist([1, 2, 3], 'level should be 1 (first week), 2 (working with it) or 3 (running it)'),
  oneLiner: shortText('oneLiner', 25),
  requires: v.array(id('an id in requires')),
  relations: v.pipe(
    v.array(
      v.strictObject({
        type: oneOf('a relation type', RELATIONS),
        to: id('to'),
        note: v.optional(shortText('note', 30)),
      }),
    ),
    v.minLength(1, 'relations should name at least 1 term'),
  ),
  doesWhat: v.pipe(
    v.array(shortText('a doesWhat phrasing', 20)),
    v.minLength(3, 'doesWhat should hold 3 to 6 lay phrasings'),
    v.maxLength(6, 'doesWhat should hold 3 to 6 lay phrasings'),
  ),
  commands: v.array(
    v.strictObject({
      run: text('run'),
      shows: shortText('shows', 30),
      changes: v.optional(v.literal(true, 'changes should be true, or left out when the command only reads')),
    }),
  ),
  misconceptions: v.pipe(
    v.array(v.strictObject({ claim: shortText('claim', 25), correction: shortText('correction', 45) })),
    v.minLength(1, 'misconceptions should hold at least 1 claim with its correction'),
  ),
  failureSigns: v.array(v.strictObject({ sign: shortText('sign', 25), means: shortText('means', 40) })),
  since: v.optional(version('since')),
  deprecated: v.optional(version('deprecated')),
  removed: v.optional(version('removed')),
  docs: v.pipe(v.array(link), v.minLength(1, 'docs should hold at least 1 link')),
  exams: v.array(oneOf('an exam', ['KCNA', 'CKAD', 'CKA', 'KCSA', 'CKS'])),
  picture: v.optional(id('picture')),
  questions: v.pipe(
    v.array(QuestionSchema),
    v.minLength(3, 'questions should hold at least 3'),
    v.check(
      (all) => new Set(all.map((question) => question.type)).size >= 2,
      'questions should be of at least 2 types',
    ),
  ),
  checked: v.pipe(
    v.string('checked should be a quoted date, as in "2026-11-23"'),
    v.isoDate('checked should be a date, as in "2026-11-23"'),
  ),
  version: version('version'),
});
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;

/** The parts of an entry's body: heading as written, whether it must be there, and how many words fit. */
export const SECTIONS = {
  explanation: { heading: undefined, required: true, words: 90 },
  why: { heading: 'Why it exists', required: true, words: 60 },
  analogy: { heading: 'Analogy', required: true, words: 60 },
  breaks: { heading: 'Where the analogy breaks', required: true, words: 50 },
  example: { heading: 'Example', required: true, words: 90 },
  versions: { heading: 'Versions', required: false, words: 60 },
} as const;
