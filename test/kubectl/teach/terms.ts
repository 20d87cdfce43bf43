import { readFileSync } from 'node:fs';
import { parseOwed } from '../../../src/glossary/owed.ts';

const tsv = readFileSync(new URL('../../../glossary/entries.tsv', import.meta.url), 'utf8');

/** The ids of all glossary entries, written or still to be written. */
export const TERM_IDS: ReadonlySet<string> = new Set(parseOwed(tsv).map(({ id }) => id));
