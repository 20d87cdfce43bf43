import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Problem } from '../../glossary/read-yaml.ts';
import { createTermNamed } from '../../quiz/draw/derive/facts.ts';
import { placeInPack, toSketch } from '../../quiz/draw/written.ts';
import type { PackFile } from '../read.ts';
import { linksRule } from './links.ts';
import { namesRule } from './names.ts';
import { questionsRule } from './questions.ts';
import type { PackRule } from './rule.ts';

const RULES: readonly PackRule[] = [namesRule, questionsRule, linksRule];

/** Everything about a pack that its author should mend, in the order of the file. A pack with any of it is not asked from. */
export function lintPack({ file, pack, lineOf }: PackFile, knowledge: Knowledge): readonly Problem[] {
  const termNamed = createTermNamed(knowledge);
  const docsOf = (term: string): string | undefined => knowledge.term(term)?.docs[0];
  const sketches = pack.questions.map((question, at) =>
    toSketch(question, placeInPack(pack, question, at, docsOf), termNamed),
  );
  return RULES.flatMap((rule) => rule({ pack, sketches, knowledge, termNamed }))
    .map(({ at, message }) => {
      const [list, place] = at;
      const where = list === 'questions' && typeof place === 'number' ? `question ${String(place + 1)}: ` : '';
      return { file, line: lineOf(at), message: `${where}${message}` };
    })
    .sort((a, b) => a.line - b.line);
}
