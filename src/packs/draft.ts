import type { Knowledge } from '../glossary/knowledge.ts';
import { toId } from '../glossary/read-entry.ts';
import type { Problem } from '../glossary/read-yaml.ts';
import type { Pack } from '../quiz/draw/pack.ts';
import { exportPack } from './export.ts';
import { IMPORTERS } from './import/formats.ts';
import { guessFormat } from './import/guess.ts';
import { parsePack } from './load.ts';

/** A pack made from a file of another format. */
export interface Draft {
  /** The text of the pack; empty where no question was found. */
  readonly text: string;
  /** The pack, when there is nothing to mend; otherwise what is left to be written, and what could not be read. */
  readonly left: { readonly pack?: Pack; readonly problems: readonly Problem[] };
}

/** Makes a draft of a file in one of the formats that are imported; nothing for any other file. */
export function draftPack(
  file: string,
  text: string,
  { author, knowledge }: { readonly author: string; readonly knowledge: Knowledge },
): Draft | undefined {
  const format = guessFormat(file, text);
  if (format === undefined) return undefined;
  const title = file.replace(/\.\w+$/u, '');
  const { pack, problems } = IMPORTERS[format](text, { file, id: toId(title) || 'our-pack', title, author });
  if (pack === undefined) return { text: '', left: { problems } };
  const draft = exportPack(pack);
  const read = parsePack(`${pack.id}.yaml`, draft, knowledge);
  const left = [...problems, ...read.problems];
  return { text: draft, left: left.length > 0 ? { problems: left } : read };
}
