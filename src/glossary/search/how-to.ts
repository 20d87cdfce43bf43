import type { HowTo } from '../cards.ts';
import { isContent, stem, wordsOf } from './tokens.ts';

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

/** A task as it is matched: all its words by stem. */
interface Indexed {
  readonly card: HowTo;
  readonly verbs: ReadonlySet<string>;
  readonly objects: readonly (readonly string[])[];
  readonly needs: ReadonlySet<string>;
  readonly phrasings: readonly ReadonlySet<string>[];
}

const stems = (text: string): readonly string[] => wordsOf(text).map(stem);

/** Matches a line against the how-to table: one of a task's verbs, its most telling object, and the words it needs. */
export function createHowToMatcher(cards: readonly HowTo[]): (line: string) => readonly HowToMatch[] {
  const frequency = new Map<string, number>();
  const indexed = cards.map((card): Indexed => {
    const phrasings = card.phrasings.map((phrase) => new Set(contentStems(phrase)));
    const all = new Set(
      [...card.verbs, ...card.objects, ...card.needs].flatMap(stems).concat(...phrasings.map((set) => [...set])),
    );
    for (const each of all) frequency.set(each, (frequency.get(each) ?? 0) + 1);
    return {
      card,
      verbs: new Set(card.verbs.flatMap(stems)),
      objects: card.objects.map(stems),
      needs: new Set(card.needs.flatMap(stems)),
      phrasings,
    };
  });
  /** How telling a stem is: the fewer tasks speak of it, the more. */
  const weigh = (word: string): number => Math.log(1 + cards.length / (1 + (frequency.get(word) ?? 0)));

  return (line) => {
    const words = new Set(stems(line));
    const content = new Set(contentStems(line));
    const matches = indexed.flatMap((task): readonly HowToMatch[] => {
      if (task.needs.size > 0 && ![...task.needs].some((need) => words.has(need))) return [];
      const verb = Math.max(0, ...[...task.verbs].filter((each) => words.has(each)).map(weigh));
      const object = Math.max(
        0,
        ...task.objects
          .filter((each) => each.every((word) => words.has(word)))
          .map((each) => each.reduce((sum, word) => sum + weigh(word), 0)),
      );
      const phrase = Math.max(0, ...task.phrasings.map((each) => overlap(content, each, weigh)));
      const both = verb > 0 && object > 0 ? 0.35 + 0.08 * verb + 0.12 * object : 0;
      const needed = task.needs.size > 0;
      const score = Math.max(both, phrase) + 0.35 * Math.min(both, phrase) + (needed ? 0.15 : 0);
      return score > 0.2 ? [{ card: task.card, score, likeness: phrase, verb, object, needed }] : [];
    });
    return matches.sort((a, b) => b.score - a.score);
  };
}

/** Finds the task that a line is a phrasing of, word for word. */
export function createPhraseBook(cards: readonly HowTo[]): (line: string) => HowTo | undefined {
  const key = (line: string): string => wordsOf(line).join(' ');
  const book = new Map(cards.flatMap((card) => card.phrasings.map((phrase) => [key(phrase), card] as const)));
  return (line) => book.get(key(line));
}

function contentStems(text: string): readonly string[] {
  return wordsOf(text).filter(isContent).map(stem);
}

/** Shared weight over all weight: 1 when both hold the same words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (word: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const word of new Set([...a, ...b])) {
    const weight = weigh(word);
    all += weight;
    if (a.has(word) && b.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
