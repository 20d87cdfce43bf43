import type { Importer } from '../../../src/packs/import/imported.ts';

/** What an importer makes of a text: its questions, and its problems as `line: message`. */
export function read(importer: Importer, text: string): { questions: readonly unknown[]; problems: readonly string[] } {
  const { pack, problems } = importer(text, { file: 'a/their.txt', id: 'their', title: 'Theirs', author: 'Kim' });
  return {
    questions: pack?.questions ?? [],
    problems: problems.map(({ line, message }) => `${String(line)}: ${message}`),
  };
}

/** Wrong options without reasons. */
export const lures = (...texts: readonly string[]) => texts.map((text) => ({ text, because: '' }));
