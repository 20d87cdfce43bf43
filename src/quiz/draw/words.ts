import { toPlain, type Text } from '../../core/spans.ts';

/** Words that carry no meaning of their own: they tell nothing when two texts share them. */
const COMMON = new Set(
  'about after again also another because been before being both cannot could does done each either every first from goes have here into itself just like made make makes many mean means more most much must only other over same says should show shows some such than that their them then there these they this those through until used uses using very what when where whether which while with without would your kubernetes cluster called named name following right wrong true false'.split(
    ' ',
  ),
);

/** The words of a text in lower case, without signs. */
export function wordsOf(text: Text | string): readonly string[] {
  const plain = typeof text === 'string' ? text : toPlain(text);
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words one reads. */
export function countWords(text: Text | string): number {
  const plain = typeof text === 'string' ? text : toPlain(text);
  return plain.split(/\s+/u).filter(Boolean).length;
}

/** The words of a text that say something, without their endings. */
export function contentWords(text: Text | string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap((word) => (word.length < 4 || COMMON.has(word) ? [] : [toStem(word)])));
}

/** Good enough to take `restarts`, `restarted` and `restarting` for one word. */
function toStem(word: string): string {
  return word.replace(/(?:ies|ing|ed|es|s|y|e)$/u, '');
}

/** What two sets share, of what they hold together: from 0 to 1. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = sharedCount(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** How many things two sets share. */
export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return [...a].filter((thing) => b.has(thing)).length;
}

/** Runs of so many words that follow each other: what two texts share of these was copied. */
export function runsOf(words: readonly string[], length: number): ReadonlySet<string> {
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  );
}

/** Everything a text says in at most so many words that follow each other. */
export function phrasesOf(text: Text | string, most: number): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(Array.from({ length: most }, (_, at) => [...runsOf(words, at + 1)]).flat());
}

/** A text as it counts when two are compared: case, signs and blanks do not. */
export function plainForm(text: Text | string): string {
  return wordsOf(text).join(' ');
}

/** A text cut into its sentences, marks and all. */
export function sentencesOf(text: Text): readonly Text[] {
  const sentences: (Text[number] | string)[][] = [[]];
  for (const span of text) {
    const pieces = typeof span === 'string' ? span.split(/(?<=[.?!])\s+(?=\p{Lu})/u) : [span];
    pieces.forEach((piece, at) => {
      if (at > 0) sentences.push([]);
      if (piece !== '') sentences.at(-1)?.push(piece);
    });
  }
  return sentences.filter((sentence) => toPlain(sentence).trim() !== '');
}
