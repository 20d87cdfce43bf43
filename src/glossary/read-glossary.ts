import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  ComparisonSchema,
  DescriptionsSchema,
  ErrorCardSchema,
  HowToSchema,
  TourSchema,
  type WrittenTour,
} from './cards.ts';
import type { Glossary, Tour } from './glossary.ts';
import { parseInline } from './markdown.ts';
import { parseOwed } from './owed.ts';
import { readEntry } from './read-entry.ts';
import { readYaml, type Problem } from './read-yaml.ts';
import type { Term } from './term.ts';

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
    descriptions: yaml('descriptions.yaml', DescriptionsSchema) ?? {},
    tour: toTour(yaml('tour.yaml', TourSchema)),
  };
  return { glossary, problems };
}

function toTour(tour: WrittenTour | undefined): Tour {
  const { ask = '', right = '', wrong = [], because = '' } = tour?.check ?? {};
  const steps = (tour?.steps ?? []).map(({ title, terms, text, try: attempt, picture }) => ({
    title,
    terms,
    text: text.map(parseInline),
    try: { run: attempt.run, shows: parseInline(attempt.shows) },
    ...(picture === undefined ? {} : { picture }),
  }));
  const lures = wrong.map((lure) => ({ text: parseInline(lure.text), because: parseInline(lure.because) }));
  return {
    steps,
    check: { ask: parseInline(ask), right: parseInline(right), wrong: lures, because: parseInline(because) },
  };
}
