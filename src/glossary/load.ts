import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ComparisonSchema, ErrorCardSchema, HowToSchema, TourSchema } from './cards.ts';
import type { Glossary } from './glossary.ts';
import { parseOwed } from './owed.ts';
import { readEntry } from './read-entry.ts';
import { problemLine, readYaml, type Problem } from './read-yaml.ts';
import type { Term } from './term.ts';

/** Bumped when the shape of the compiled file changes. */
const FORMAT = 1;
const COMPILED = '.compiled.json';

/** Everything the glossary folder holds, with what is wrong in it. */
export interface Loaded {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Reads every file of a glossary folder. Entries that do not parse are left out and reported. */
export function readGlossary(folder: string): Loaded {
  const problems: Problem[] = [];
  const terms: Term[] = [];
  for (const path of globSync('terms/*/*.md', { cwd: folder }).sort()) {
    const { term, problems: found } = readEntry(join(folder, path), readFileSync(join(folder, path), 'utf8'));
    problems.push(...found);
    if (term !== undefined) terms.push(term);
  }
  const yaml = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | undefined => {
    const file = join(folder, name);
    if (!existsSync(file)) {
      problems.push({ file, line: 1, message: 'this file is missing' });
      return undefined;
    }
    const { value, problems: found } = readYaml(schema, file, readFileSync(file, 'utf8'));
    problems.push(...found);
    return value;
  };
  const written = new Set(terms.map(({ id }) => id));
  const glossary: Glossary = {
    terms,
    owed: parseOwed(readFileSync(join(folder, 'entries.tsv'), 'utf8')).filter(({ id }) => !written.has(id)),
    errors: yaml('errors.yaml', v.array(ErrorCardSchema)) ?? [],
    howTos: yaml('how-to.yaml', v.array(HowToSchema)) ?? [],
    comparisons: yaml('comparisons.yaml', v.array(ComparisonSchema)) ?? [],
    tour: yaml('tour.yaml', TourSchema) ?? { steps: [], check: { ask: '', right: '', wrong: [], because: '' } },
  };
  return { glossary, problems };
}

/**
 * The glossary, from its compiled form when no file changed since: parsing hundreds of Markdown files takes longer than
 * a newcomer should wait. The compiled file is only a cache; a folder that cannot be written to works too.
 *
 * @throws Error listing every problem, as `file:line: message`.
 */
export function loadGlossary(folder: string): Glossary {
  const files = globSync(['terms/*/*.md', '*.yaml', 'entries.tsv'], { cwd: folder }).sort();
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
