import { readFileSync } from 'node:fs';

/** A question of a development set and what its answer should be. */
export interface Item {
  readonly kind: string;
  readonly question: string;
  /** Ids, any of which is right; `a+b` is a comparison, `none` a decline. */
  readonly expected: readonly string[];
}

/** The half that is looked at and tuned on. */
export const TUNING = ['./tuning.tsv', './tuning-more.tsv', './tuning-shapes.tsv'];
/** The half of which only figures are looked at. */
export const SEALED = ['./sealed.tsv'];

/** Reads sets of questions: kind, question, expected; `\n` stands for a line break. */
export function readItems(files: readonly string[]): readonly Item[] {
  return files
    .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [kind = '', question = '', expected = ''] = line.split('\t');
      return { kind, question: question.replaceAll('\\n', '\n'), expected: expected.split('|') };
    });
}
