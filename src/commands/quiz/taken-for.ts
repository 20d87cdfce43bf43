import type { Knowledge } from '../../glossary/knowledge.ts';

/** The term the engine takes somebody's words for, as it would if they asked; at most one. */
export function takenFor({ engine }: Pick<Knowledge, 'engine'>, text: string): readonly string[] {
  const finding = engine.find(text);
  return finding.type === 'term' ? finding.terms.slice(0, 1).map(({ id }) => id) : [];
}
