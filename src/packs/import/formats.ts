import { importAiken } from './aiken.ts';
import { importAnki } from './anki.ts';
import { importCsv } from './csv.ts';
import { importGift } from './gift.ts';
import type { Importer } from './imported.ts';
import { importKahoot } from './kahoot.ts';
import { importOpenTdb } from './opentdb.ts';

/** The formats that packs can be made from, by the name under which one asks for them. */
export const IMPORTERS = {
  opentdb: importOpenTdb,
  csv: importCsv,
  anki: importAnki,
  aiken: importAiken,
  gift: importGift,
  kahoot: importKahoot,
} as const satisfies Readonly<Record<string, Importer>>;
export type ImportFormat = keyof typeof IMPORTERS;

/** Whether a word names a format. */
export function isImportFormat(word: string): word is ImportFormat {
  return Object.hasOwn(IMPORTERS, word);
}
