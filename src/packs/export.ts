import { stringify } from 'yaml';
import type { Pack, PackQuestion } from '../quiz/draw/pack.ts';

/** A pack as the text of its file: what `readPack` reads again. */
export function exportPack({ id, title, description, author, license, level, versions, questions }: Pack): string {
  const pack = { id, title, description, author, license, level, versions, questions: questions.map(ordered) };
  return stringify(pack, { lineWidth: 120, keepUndefined: false });
}

/** The fields of a question in the order in which one reads them. */
function ordered(question: PackQuestion): object {
  const { type, level, term, docs, exams, manifest, output, because, ...content } = question;
  return { type, level, term, docs, exams, manifest, output, ...content, because };
}
