import type { Glossary } from '../../src/glossary/glossary.ts';
import { toPlain } from '../../src/core/spans.ts';
import { toId } from '../../src/glossary/read-entry.ts';
import type { Term } from '../../src/glossary/term.ts';

/** A stream of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s/-]+/u).filter((word) => word.length > 1);

/**
 * A glossary of `count` entries: the real ones first, then entries that never were, their names, aliases and sentences put
 * together from pieces of the real ones. The same count gives the same glossary.
 */
export function growGlossary(real: Glossary, count: number): Glossary {
  const dice = createDice(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const { terms } = real;
  const words = [...new Set(terms.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)))];
  const phrases = terms.flatMap(({ doesWhat }) => doesWhat);

  /** The first half of one sentence and the second half of another. */
  function crossed(sentences: readonly string[]): string {
    const [a, b] = [pick(sentences).split(' '), pick(sentences).split(' ')];
    return [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))].join(' ');
  }

  const taken = new Set([...terms, ...real.owed].map(({ id }) => id));
  function name(): string {
    for (;;) {
      const parts = Array.from({ length: 2 + Math.floor(dice() * 2) }, () => pick(words));
      const made = parts.join(' ');
      if (taken.has(toId(made))) continue;
      taken.add(toId(made));
      return made;
    }
  }

  const oneLiners = terms.map(({ oneLiner }) => toPlain(oneLiner));

  function invent(): Term {
    const called = name();
    return {
      ...pick(terms),
      id: toId(called),
      name: called,
      aliases: [name(), `${pick(words)}${pick(words)}`],
      oneLiner: [crossed(oneLiners)],
      doesWhat: [crossed(phrases), crossed(phrases), crossed(phrases)],
      explanation: pick(terms).explanation,
      why: pick(terms).why,
      misconceptions: pick(terms).misconceptions,
      failureSigns: pick(terms).failureSigns,
      questions: pick(terms).questions,
    };
  }

  const invented = Array.from({ length: Math.max(0, count - terms.length) }, invent);
  return { ...real, terms: [...terms.slice(0, count), ...invented] };
}
