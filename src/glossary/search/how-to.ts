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
  readonly phrasings: readonly Phrasing[];
}

/** A phrasing as its different words, and what they weigh together. */
interface Phrasing {
  readonly words: readonly string[];
  readonly weight: number;
}

const stems = (text: string): readonly string[] => wordsOf(text).map(stem);

/** Matches a line against the how-to table: one of a task's verbs, its most telling object, and the words it needs. */
export function createHowToMatcher(cards: readonly HowTo[]): (line: string) => readonly HowToMatch[] {
  const spoken = cards.map((card) => card.phrasings.map((phrase) => [...new Set(contentStems(phrase))]));
  const words = cards.map(
    ({ verbs, objects, needs }, at) =>
      new Set([...[...verbs, ...objects, ...needs].flatMap(stems), ...(spoken[at] ?? []).flat()]),
  );
  const tasksOf = new Map<string, number[]>();
  words.forEach((own, at) => {
    for (const word of own) tasksOf.set(word, [...(tasksOf.get(word) ?? []), at]);
  });
  const weights = new Map([...tasksOf].map(([word, tasks]) => [word, Math.log(1 + cards.length / (1 + tasks.length))]));
  const strange = Math.log(1 + cards.length);
  /** How telling a stem is: the fewer tasks speak of it, the more. */
  const weigh = (word: string): number => weights.get(word) ?? strange;
  const weightOf = (stemmed: Iterable<string>): number => [...stemmed].reduce((sum, word) => sum + weigh(word), 0);
  const indexed = cards.map((card, at): Indexed => ({
    card,
    verbs: new Set(card.verbs.flatMap(stems)),
    objects: card.objects.map(stems),
    needs: new Set(card.needs.flatMap(stems)),
    phrasings: (spoken[at] ?? []).map((phrase) => ({ words: phrase, weight: weightOf(phrase) })),
  }));

  return (line) => {
    const said = new Set(stems(line));
    const content = new Set(contentStems(line));
    const whole = weightOf(content);
    /** Shared weight over all weight: 1 when both hold the same words. */
    const alike = (phrase: Phrasing): number => {
      const shared = phrase.words.reduce((sum, word) => (content.has(word) ? sum + weigh(word) : sum), 0);
      return shared === 0 ? 0 : shared / (whole + phrase.weight - shared);
    };
    const near = new Set([...said].flatMap((word) => tasksOf.get(word) ?? []));
    const matches = [...near]
      .sort((a, b) => a - b)
      .flatMap((at): readonly HowToMatch[] => {
        const task = indexed[at];
        if (task === undefined || (task.needs.size > 0 && ![...task.needs].some((need) => said.has(need)))) return [];
        const verb = Math.max(0, ...[...task.verbs].filter((each) => said.has(each)).map(weigh));
        const object = Math.max(
          0,
          ...task.objects.filter((each) => each.every((word) => said.has(word))).map(weightOf),
        );
        const phrase = Math.max(0, ...task.phrasings.map(alike));
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
