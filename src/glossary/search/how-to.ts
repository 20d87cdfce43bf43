import type { HowTo } from '../cards.ts';
import { isContent, stem, wordsOf } from './tokens.ts';
import { indexGroups, indexWords } from './word-groups.ts';

/** A task that a line asks for. */
export interface HowToMatch {
  readonly card: HowTo;
  readonly score: number;
  /** How alike the line and the likest phrasing of the task are, from 0 to 1. */
  readonly likeness: number;
  /** How telling the matched verb and object are; 0 when none matched. */
  readonly verb: number;
  readonly object: number;
  /** Whether the task asks for a word of its own, and the line has it. */
  readonly needed: boolean;
}

const CUE =
  /\b(?:how (?:do|can|could|would|should|might|to)|how'?s? (?:do|can)|howto|(?:what|which)(?:'?s| is)? (?:the |a )?(?:\w+ )?(?:command|flag|option)|command (?:to|for|that)|is there (?:a|any) (?:way|command)|(?:want|need|trying|like|have|wish) to|where (?:do|can|does) (?:i|we|one|my)|show me how|best way to|can (?:i|we|one)|(?:a )?way to|steps to|what do (?:i|we) (?:type|run|do) to|let me|help me)\b/iu;

/** Whether a line asks how to do something. */
export function asksHow(line: string): boolean {
  return CUE.test(line);
}

const stems = (text: string): readonly string[] => wordsOf(text).map(stem);

/** Matches a line against the how-to table: one of a task's verbs, its most telling object, and the words it needs. */
export function createHowToMatcher(cards: readonly HowTo[]): (line: string) => readonly HowToMatch[] {
  const rarity = rarityOf(cards);
  const verbs = indexWords(cards.map(({ verbs }) => verbs.flatMap(stems)));
  const needs = indexWords(cards.map(({ needs }) => needs.flatMap(stems)));
  const objects = indexGroups(
    cards.map((card) => card.objects.map(stems)),
    rarity,
  );
  const phrasings = indexGroups(
    cards.map((card) => card.phrasings.map(distinctContent)),
    rarity,
  );

  return (line) => {
    const said = new Set(stems(line));
    const content = distinctContent(line);
    const whole = content.reduce((sum, word) => sum + rarity(word), 0);
    const verb = new Float64Array(cards.length);
    const object = new Float64Array(cards.length);
    const likeness = new Float64Array(cards.length);
    const needed = new Uint8Array(cards.length);
    const raise = (scores: Float64Array, at: number, score: number): void => {
      if (score > (scores[at] ?? 0)) scores[at] = score;
    };
    for (const word of said) {
      for (const at of verbs.get(word) ?? []) raise(verb, at, rarity(word));
      for (const at of needs.get(word) ?? []) needed[at] = 1;
    }
    for (const { at, weight, all } of objects(said)) if (all) raise(object, at, weight);
    // Shared weight over all weight: 1 when both hold the same words.
    for (const { at, weight, shared } of phrasings(content)) raise(likeness, at, shared / (whole + weight - shared));
    return cards
      .flatMap((card, at): readonly HowToMatch[] => {
        const asksFor = card.needs.length > 0;
        if (asksFor && needed[at] === 0) return [];
        return matchOf(card, verb[at] ?? 0, object[at] ?? 0, likeness[at] ?? 0, asksFor);
      })
      .sort((a, b) => b.score - a.score);
  };
}

function matchOf(card: HowTo, verb: number, object: number, likeness: number, needed: boolean): readonly HowToMatch[] {
  const both = verb > 0 && object > 0 ? 0.35 + 0.08 * verb + 0.12 * object : 0;
  const score = Math.max(both, likeness) + 0.35 * Math.min(both, likeness) + (needed ? 0.15 : 0);
  return score > 0.2 ? [{ card, score, likeness, verb, object, needed }] : [];
}

/** How telling a stem is: the fewer tasks speak of it, the more. */
function rarityOf(cards: readonly HowTo[]): (word: string) => number {
  const tasks = indexWords(
    cards.map(({ verbs, objects, needs, phrasings }) => [
      ...[...verbs, ...objects, ...needs].flatMap(stems),
      ...phrasings.flatMap(distinctContent),
    ]),
  );
  const weigh = (found: number): number => Math.log(1 + cards.length / (1 + found));
  const weights = new Map([...tasks].map(([word, { length }]) => [word, weigh(length)]));
  const strange = weigh(0);
  return (word) => weights.get(word) ?? strange;
}

/** Finds the task that a line is a phrasing of, word for word. */
export function createPhraseBook(cards: readonly HowTo[]): (line: string) => HowTo | undefined {
  const key = (line: string): string => wordsOf(line).join(' ');
  const book = new Map(cards.flatMap((card) => card.phrasings.map((phrase) => [key(phrase), card] as const)));
  return (line) => book.get(key(line));
}

function distinctContent(text: string): readonly string[] {
  return [...new Set(wordsOf(text).filter(isContent).map(stem))];
}
