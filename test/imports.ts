import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import of one source file. */
export interface Import {
  /** The file, below `src`. */
  readonly from: string;
  /** The imported file below `src`, or the name of a package; `node:` stands for everything Node brings. */
  readonly to: string;
  readonly kind: 'file' | 'package';
}

const SOURCE = new URL('../src/', import.meta.url).pathname;
const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bimport\.meta\.resolve\(\s*|\brequire\(\s*)['"`]([@.\w][^'"`$\s]*)/gu;

/** Every source file, below `src`. */
export const sources: readonly string[] = globSync('**/*.{ts,js}', { cwd: SOURCE }).sort();

/** The text of a source file. */
export function readSource(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

/** What a source file imports, at once, later or as a type. */
export function importsOf(file: string): readonly Import[] {
  // Comments may quote code.
  const code = readSource(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [...code.matchAll(IMPORT)].map(([, name = '']): Import => {
    if (name.startsWith('.')) return { from: file, to: join(dirname(file), name), kind: 'file' };
    return { from: file, to: packageOf(name), kind: 'package' };
  });
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:';
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}
