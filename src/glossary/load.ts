import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Glossary } from './glossary.ts';

/** Bumped when the shape of the compiled file changes. */
const FORMAT = 3;
const COMPILED = '.compiled.json';

/**
 * The glossary, from its compiled form when no file changed since: parsing hundreds of Markdown files takes longer than
 * a newcomer should wait. The compiled file is only a cache; a folder that cannot be written to works too.
 *
 * @throws Error listing every problem, as `file:line: message`.
 */
export async function loadGlossary(folder: string): Promise<Glossary> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml|tsv)$/u.test(file))
    .sort();
  const state = files.map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return `${file} ${String(size)} ${String(mtimeMs)}`;
  });
  const key = createHash('sha256')
    .update([FORMAT, ...state].join('\n'))
    .digest('hex');
  const compiled = join(folder, COMPILED);
  const cached = readCompiled(compiled);
  if (cached?.key === key) return cached.glossary;
  // Imported only now: the parsers take longer to load than everything a compiled glossary needs.
  const [{ readGlossary }, { problemLine }] = await Promise.all([
    import('./read-glossary.ts'),
    import('./read-yaml.ts'),
  ]);
  const { glossary, problems } = readGlossary(folder);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  try {
    // Written aside and renamed, so that a second process never reads half a file.
    writeFileSync(`${compiled}.${String(process.pid)}`, JSON.stringify({ key, glossary }));
    renameSync(`${compiled}.${String(process.pid)}`, compiled);
  } catch {
    // A read-only folder: parse again next time.
  }
  return glossary;
}

function readCompiled(file: string): { key: string; glossary: Glossary } | undefined {
  try {
    // Written by this module under the same key, so its shape is known.
    return JSON.parse(readFileSync(file, 'utf8')) as { key: string; glossary: Glossary };
  } catch {
    return undefined;
  }
}
