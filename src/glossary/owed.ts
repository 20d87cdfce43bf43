import { AREAS, type Area } from './areas.ts';
import { toId } from './read-entry.ts';
import type { OwedTerm } from './term.ts';

const isArea = (text: string): text is Area => (AREAS as readonly string[]).includes(text);

/** Reads `glossary/entries.tsv`: area, name, aliases joined by `|`, source; one header line. */
export function parseOwed(tsv: string): readonly OwedTerm[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const [area = '', name = '', aliases = ''] = line.split('\t');
      if (!isArea(area) || name === '') throw new Error(`entries.tsv, line ${String(at + 2)}: no area or name`);
      return { id: toId(name), name, aliases: aliases.split('|').filter(Boolean), area };
    });
}
