import { fileURLToPath } from 'node:url';
import type { Knowledge } from './glossary/knowledge.ts';
import { loadPacks, type LoadedPacks } from './packs/load.ts';
import { createItemBank, type ItemBank } from './quiz/draw/bank.ts';

const BUILT_IN = fileURLToPath(new URL('../glossary/packs', import.meta.url));

/** The packs that come along and those of a team's folder, and what is wrong with any. */
export function loadAllPacks(knowledge: Knowledge, folder: string | undefined): LoadedPacks {
  return loadPacks([BUILT_IN, ...(folder === undefined ? [] : [folder])], knowledge);
}

/** Everything that can be asked: of the entries and of the packs. */
export function openQuestionBank(knowledge: Knowledge, folder: string | undefined): ItemBank {
  return createItemBank(knowledge, loadAllPacks(knowledge, folder).packs);
}
