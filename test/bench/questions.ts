import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadGlossary } from '../../src/glossary/load.ts';
import { spread } from './latency.ts';

const TUNING = new URL('../eval/tuning.tsv', import.meta.url);

/** About two hundred questions of every kind, the same in every run. */
export const QUESTIONS: readonly string[] = spread(
  readFileSync(TUNING, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.split('\t')[1] ?? '').replaceAll('\\n', '\n')),
  200,
);

/** The glossary as it ships. */
export const REAL = await loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)));
