import { readYaml, type LineOf, type Problem } from '../glossary/read-yaml.ts';
import type { Pack } from '../quiz/draw/pack.ts';
import { PackSchema } from './schema.ts';
import { tangleOf } from './tangle.ts';

/** A pack with the file it stands in. */
export interface PackFile {
  readonly file: string;
  readonly pack: Pack;
  readonly lineOf: LineOf;
}

/** The largest file that is read, in characters: some thousand questions. */
const LARGEST = 1_000_000;

/** Reads a pack. `problems` is empty exactly when there is one; it may still break rules, see `lintPack`. */
export function readPack(
  file: string,
  text: string,
): { readonly read?: PackFile; readonly problems: readonly Problem[] } {
  if (text.length > LARGEST) {
    return { problems: [{ file, line: 1, message: `a pack has at most ${String(LARGEST)} characters; make two` }] };
  }
  const tangle = tangleOf(text);
  if (tangle !== undefined) return { problems: [{ file, line: 1, message: tangle }] };
  try {
    const { value, problems, lineOf } = readYaml(PackSchema, file, text);
    return value === undefined ? { problems } : { read: { file, pack: value, lineOf }, problems };
  } catch {
    // The YAML library throws, rather than reports, where a file refers to itself again and again or nests without end.
    return { problems: [{ file, line: 1, message: 'this YAML refers to itself or nests too often to be a pack' }] };
  }
}
