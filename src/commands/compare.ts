import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import type { Knowledge } from '../glossary/knowledge.ts';
import { comparisonCard } from './cards/comparison.ts';
import type { Deps } from './deps.ts';

/** `compare pod and container`: two terms side by side. */
export function createCompare({ knowledge, conversations }: Pick<Deps, 'knowledge' | 'conversations'>): AnyCommand {
  return command({
    name: 'compare',
    aliases: [],
    summary: 'two words side by side, and when to use which',
    params: [
      { name: 'one', summary: 'a word' },
      { name: 'other', summary: 'another word' },
    ],
    examples: ['compare pod and container', 'compare deployment statefulset'],
    parse: (rest) => parsePair(rest, knowledge),
    run: async ([a, b], request) => {
      await conversations.answered(request, [a, b], [a, b]);
      return ok(comparisonCard(a, b, knowledge, request));
    },
  });
}

/** Longest text that is taken for two names: every blank may part them, so the work grows with its square. */
const LONGEST_PAIR = 150;

/** Two different terms, joined by a word or a comma, or side by side. */
function parsePair(rest: string, { engine }: Knowledge): readonly [string, string] | undefined {
  if (rest.length > LONGEST_PAIR) return undefined;
  const splits = [...rest.matchAll(/\s*(?:\b(?:and|with|to|vs\.?|versus|or)\b|,|\s)\s*/giu)];
  for (const { index, 0: joint } of splits) {
    const a = engine.name(rest.slice(0, index));
    const b = engine.name(rest.slice(index + joint.length));
    if (a !== undefined && b !== undefined && a !== b) return [a, b];
  }
  return undefined;
}
