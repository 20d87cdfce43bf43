import { SETTING } from './english.ts';
import { idOf, type Finding } from './finding.ts';
import type { Cue } from './frame.ts';
import type { Spot } from './spots.ts';
import { isContent, tokenise, type Token } from './tokens.ts';

/**
 * The comparison a line asks for, if it weighs two different names against each other. Of several meanings of a name the
 * pair that somebody wrote a comparison for wins.
 */
export function findComparison(
  cue: Cue,
  line: string,
  tokens: readonly Token[],
  spots: readonly Spot[],
  isKnown: (a: string, b: string) => boolean,
): Finding | undefined {
  if (cue === undefined) return undefined;
  const [a, b] =
    cue === 'surely' ? aroundJoint(spots, line) : cue === 'maybe' ? joinedByOr(spots, tokens) : onlyBoth(spots, tokens);
  if (a === undefined || b === undefined || idOf(a) === idOf(b)) return undefined;
  const pairs = a.names.flatMap((one) => b.names.map((other) => [one.id, other.id] as const));
  const known = pairs.find(([one, other]) => isKnown(one, other));
  // Two names that nobody confuses may be said together for any other reason.
  if (known === undefined && cue === 'both') return undefined;
  const pair = known ?? [idOf(a), idOf(b)];
  const slips = 0.1 * Math.max(a.slips, b.slips);
  return { type: 'comparison', pair, terms: pair.map((id, at) => ({ id, score: 0.95 - slips - at * 0.01 })) };
}

/** Two spots with nothing but "or" and articles between them, and none before that the line may rather be about. */
function joinedByOr([a, b]: readonly Spot[], tokens: readonly Token[]): readonly (Spot | undefined)[] {
  if (a === undefined || b === undefined) return [];
  const between = tokens.slice(a.end, b.start).map(({ text }) => text);
  const joined = between.includes('or') && between.every((word) => /^(?:or|a|an|the|rather|just|maybe)$/u.test(word));
  return joined ? [a, b] : [];
}

/** The only two spots of a line that says nothing else: "requests and limits", "what are taints and tolerations". */
function onlyBoth(spots: readonly Spot[], tokens: readonly Token[]): readonly (Spot | undefined)[] {
  const named = (at: number): boolean => spots.some(({ start, end }) => start <= at && at < end);
  const says = tokens.some(({ text }, at) => !named(at) && isContent(text) && !SETTING.has(text));
  return spots.length === 2 && !says ? spots : [];
}

/** Words that stand between two things that are compared, the surest first. */
const JOINTS = [/\b(?:vs\.?|versus)\b/iu, /\b(?:or|and)\b/iu, /\b(?:from|with|than|as|to)\b/iu];

/** The spots on both sides of the joining word, else the first two. */
function aroundJoint(spots: readonly Spot[], line: string): readonly (Spot | undefined)[] {
  if (spots.length <= 2) return spots;
  for (const joint of JOINTS) {
    const found = joint.exec(line);
    if (found === null) continue;
    const before = tokenise(line.slice(0, found.index)).length;
    const at = spots.findIndex(({ start }) => start >= before);
    if (at > 0) return [spots[at - 1], spots[at]];
  }
  return spots.slice(0, 2);
}
