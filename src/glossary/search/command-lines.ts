import type { HowTo } from '../cards.ts';

const PROGRAM = /^(?:kubectl|k|docker|helm|kustomize)\s+[a-z]/u;

/** The words of a command line up to its first name, flag or value of one's own. */
function fixedWords(run: string): readonly string[] {
  const words = run.split(/\s+/u);
  const end = words.findIndex((word) => /^(?:-|[A-Z]{2}|\.)|[=/:<|]/u.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Finds the task whose command somebody typed: "kubectl logs web-1" is the task that runs `kubectl logs POD-NAME`. */
export function createCommandLines(cards: readonly HowTo[]): (line: string) => HowTo | undefined {
  const byStart = new Map<string, HowTo>();
  for (const card of cards) {
    const key = fixedWords(card.run).join(' ');
    // The first task of a command is its plain form; later ones differ by flags.
    if (key.includes(' ') && !byStart.has(key)) byStart.set(key, card);
  }
  return (line) => {
    if (!PROGRAM.test(line)) return undefined;
    const words = line.trim().replace(/^k\s/u, 'kubectl ').split(/\s+/u);
    for (let length = words.length; length >= 2; length -= 1) {
      const card = byStart.get(words.slice(0, length).join(' '));
      if (card !== undefined) return card;
    }
    return undefined;
  };
}
