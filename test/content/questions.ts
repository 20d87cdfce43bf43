import * as v from 'valibot';
import { toPlain } from '../../src/core/spans.ts';
import { readYaml, type LineOf, type Problem } from '../../src/glossary/read-yaml.ts';
import { createTermNamed } from '../../src/quiz/draw/derive/facts.ts';
import { flawsIn } from '../../src/quiz/draw/flaws/flaws-in.ts';
import { partsOf } from '../../src/quiz/draw/flaws/parts.ts';
import { toSketch } from '../../src/quiz/draw/written.ts';
import { owed, type Entry } from './check.ts';

/** Characters of an option: the name of a button can have as many. */
const LONGEST = 75;

/** Everything about the questions of entries that their authors should mend: by the rules for packs, over all entries together. */
export function checkQuestions(entries: readonly Entry[]): readonly Problem[] {
  const termNamed = createTermNamed({ glossary: { terms: entries.map(({ term }) => term), owed } });
  const asked = entries.flatMap((entry) => {
    const { id, level, questions } = entry.term;
    const lineOf = linesOf(entry);
    return questions.map((question, at) => ({
      at,
      file: entry.file,
      lineOf,
      sketch: toSketch(question, { id: `${id}/${String(at + 1)}`, level, term: id }, termNamed),
    }));
  });
  const sketches = asked.map(({ sketch }) => sketch);
  const long = sketches.flatMap((sketch, place) =>
    partsOf(sketch).flatMap(({ at, text }) => {
      const { length } = toPlain(text);
      const message = `this option has ${String(length)} characters; at most ${String(LONGEST)} fit`;
      return length > LONGEST ? [{ at: [place, ...at], message }] : [];
    }),
  );
  return [...flawsIn(sketches, termNamed, (place) => sketches[place]?.id ?? ''), ...long].map(({ at, message }) => {
    const [place, ...path] = at;
    const question = typeof place === 'number' ? asked[place] : undefined;
    // What is wrong with all of them together stands in no single file.
    if (question === undefined) return { file: 'glossary/terms', line: 1, message };
    const line = question.lineOf(['questions', question.at, ...path]);
    return { file: question.file, line, message: `question ${String(question.at + 1)}: ${message}` };
  });
}

/** Where in the file of an entry its fields stand. */
function linesOf({ file, text }: Pick<Entry, 'file' | 'text'>): LineOf {
  const [, front = ''] = /^---\n([\s\S]*?\n)---\n/u.exec(text) ?? [];
  return readYaml(v.unknown(), file, front, 2).lineOf;
}
