import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../glossary/knowledge.ts';
import type { Problem } from '../glossary/read-yaml.ts';
import type { Pack } from '../quiz/draw/pack.ts';
import { lintPack } from './lint/lint.ts';
import { readPack } from './read.ts';

/** The packs that can be asked from, and what is wrong with the others. */
export interface LoadedPacks {
  readonly packs: readonly Pack[];
  /** The path of each one's file, by its id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Loads every pack of some folders, `.yaml` or `.yml`. One with a problem is left out, and so is one whose id an earlier one
 * has: name the folder of the built-in packs first.
 */
export function loadPacks(folders: readonly string[], knowledge: Knowledge): LoadedPacks {
  const packs: Pack[] = [];
  const paths = new Map<string, string>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) problems.push({ file: folder, line: 1, message: 'there is no such folder of packs' });
    for (const path of globSync('*.{yaml,yml}', { cwd: folder }).sort()) {
      const { pack, problems: found } = loadPack(join(folder, path), knowledge);
      problems.push(...found);
      if (pack === undefined) continue;
      if (!paths.has(pack.id)) {
        packs.push(pack);
        paths.set(pack.id, join(folder, path));
      } else problems.push({ file: join(folder, path), line: 1, message: `there is a pack "${pack.id}" already` });
    }
  }
  return { packs, paths, problems };
}

/** Loads one file: a pack, or what is wrong with it. */
export function loadPack(
  file: string,
  knowledge: Knowledge,
): { readonly pack?: Pack; readonly problems: readonly Problem[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { problems: [{ file, line: 1, message: `cannot be read: ${String(error)}` }] };
  }
  return parsePack(file, text, knowledge);
}

/** Reads and lints the text of a pack, wherever it comes from: a pack, or what is wrong with it. */
export function parsePack(
  file: string,
  text: string,
  knowledge: Knowledge,
): { readonly pack?: Pack; readonly problems: readonly Problem[] } {
  const { read, problems } = readPack(file, text);
  if (read === undefined) return { problems };
  const found = lintPack(read, knowledge);
  return found.length > 0 ? { problems: found } : { pack: read.pack, problems: [] };
}
