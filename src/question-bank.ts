import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SharedSource } from './commands/quiz/pack-deps.ts';
import type { Knowledge } from './glossary/knowledge.ts';
import { loadPacks, type LoadedPacks } from './packs/load.ts';
import { createItemBank, type ItemBank } from './quiz/draw/bank.ts';
import type { Picks } from './quiz/draw/lures/similar.ts';

const BUILT_IN = fileURLToPath(new URL('../glossary/packs', import.meta.url));

/** The packs that come along and those of a team's folder, and what is wrong with any. */
export function loadAllPacks(knowledge: Knowledge, folder: string | undefined): LoadedPacks {
  return loadPacks([BUILT_IN, ...(folder === undefined ? [] : [folder])], knowledge);
}

/** What all teams share. */
export interface SharedQuestions {
  /** Everything that can be asked: of the entries and of the packs. */
  readonly bank: ItemBank;
  /** Where its packs stand, by their ids. */
  readonly sources: ReadonlyMap<string, SharedSource>;
}

/** Loads what all teams share. */
export function openQuestionBank(knowledge: Knowledge, folder: string | undefined, picks: Picks): SharedQuestions {
  const { packs, paths } = loadAllPacks(knowledge, folder);
  const sources = [...paths].map(([id, path]) => [id, sourceOf(path)] as const);
  return { bank: createItemBank(knowledge, packs, picks), sources: new Map(sources) };
}

const sourceOf = (path: string): SharedSource =>
  dirname(path) === BUILT_IN ? { type: 'built-in' } : { type: 'folder', file: basename(path) };
