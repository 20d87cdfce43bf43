import type { Knowledge } from '../glossary/knowledge.ts';
import { toId } from '../glossary/read-entry.ts';
import type { Problem } from '../glossary/read-yaml.ts';
import type { Pack } from '../quiz/draw/pack.ts';
import { exportPack } from './export.ts';
import { IMPORTERS } from './import/formats.ts';
import { guessFormat } from './import/guess.ts';
import { parsePack } from './load.ts';
import { MOST_QUESTIONS } from './schema.ts';

/** A pack made from a file of another format. */
export interface Draft {
  /** The text of the pack; empty where no question was found. */
  readonly text: string;
  /** The pack, when there is nothing to mend; otherwise what is left to be written, and what could not be read. */
  readonly left: { readonly pack?: Pack; readonly problems: readonly Problem[] };
}

/** Five hundred questions have fewer in every format. */
const MOST_LINES = 10_000;

/** Makes a draft of a file in one of the formats that are imported; nothing for any other file. */
export function draftPack(
  file: string,
  text: string,
  { author, knowledge }: { readonly author: string; readonly knowledge: Knowledge },
): Draft | undefined {
  const format = guessFormat(file, text);
  if (format === undefined) return undefined;
  const unread = (message: string): Draft => ({ text: '', left: { problems: [{ file, line: 1, message }] } });
  const lines = text.split('\n').length;
  if (lines > MOST_LINES) return unread(`a file has at most ${String(MOST_LINES)} lines here; make several of it`);
  const title = file.replace(/\.\w+$/u, '');
  const { pack, problems } = IMPORTERS[format](text, { file, id: toId(title) || 'our-pack', title, author });
  if (pack === undefined) return { text: '', left: { problems } };
  const count = pack.questions.length;
  if (count > MOST_QUESTIONS)
    return unread(
      `there are ${String(count)} questions; a pack holds at most ${String(MOST_QUESTIONS)}. Make several files of it`,
    );
  const draft = exportPack(pack);
  const read = parsePack(`${pack.id}.yaml`, draft, knowledge);
  const left = [...problems, ...read.problems];
  return { text: draft, left: left.length > 0 ? { problems: left } : read };
}
