import { idOf, scoredOf, type Finding } from './finding.ts';
import { compares } from './frame.ts';
import type { Spot } from './spots.ts';
import { tokenise, type Token } from './tokens.ts';

/** The comparison a line asks for, if it weighs two different names against each other. */
export function findComparison(line: string, tokens: readonly Token[], spots: readonly Spot[]): Finding | undefined {
  const cue = compares(line);
  if (cue === undefined) return undefined;
  const named = spots.filter((spot, at) => spots.findIndex((other) => idOf(other) === idOf(spot)) === at);
  const [a, b] = cue === 'maybe' ? joinedByOr(named, tokens) : aroundJoint(named, line);
  if (a === undefined || b === undefined) return undefined;
  const terms = [...scoredOf(a, 0.95).slice(0, 1), ...scoredOf(b, 0.94).slice(0, 1)];
  return { type: 'comparison', pair: [idOf(a), idOf(b)], terms };
}

/** Two spots with nothing but "or" and articles between them. */
function joinedByOr(spots: readonly Spot[], tokens: readonly Token[]): readonly (Spot | undefined)[] {
  const at = spots.findIndex(({ end }, index) => {
    const next = spots[index + 1];
    const between = tokens.slice(end, next?.start ?? end).map(({ text }) => text);
    return between.includes('or') && between.every((word) => /^(?:or|a|an|the|rather|just|maybe)$/u.test(word));
  });
  return at < 0 ? [] : [spots[at], spots[at + 1]];
}

/** The spots on both sides of the joining word, else the first two. */
function aroundJoint(spots: readonly Spot[], line: string): readonly (Spot | undefined)[] {
  if (spots.length <= 2) return spots;
  const joint = /^(.*?)\b(?:vs\.?|versus|or|and|from|with|than|as|to)\b/iu.exec(line);
  const before = tokenise(joint?.[1] ?? '').length;
  const at = spots.findIndex(({ start }) => start >= before);
  return at > 0 ? [spots[at - 1], spots[at]] : spots.slice(0, 2);
}
