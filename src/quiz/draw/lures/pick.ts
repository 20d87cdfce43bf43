import { toPlain, type Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import type { Random } from '../../../core/random.ts';
import type { Level } from '../../item.ts';
import { plainForm } from '../words.ts';
import { outsideBand, wantedLures } from './band.ts';
import { fitsBeside } from './fit.ts';
import type { TermGraph } from './graph.ts';
import { BEST_SCORE, scoreOf, similarity, type Picks } from './similar.ts';

/** What lures are looked for: terms beside a key term, each shown as a text. */
export interface LureWish {
  readonly key: Term;
  readonly level: Level;
  /** How a term reads as an option. */
  readonly textOf: (term: Term) => Text;
  /** Terms that would be right as well, as far as the question knows. */
  readonly isRight?: (term: Term) => boolean;
}

/** Where lures come from. */
export interface LureWorld {
  readonly terms: readonly Term[];
  readonly graph: TermGraph;
  readonly picks?: Picks | undefined;
}

interface Candidate {
  readonly term: Term;
  readonly toKey: number;
  readonly worth: number;
}

/** How far outside of its band a lure may lie to be good enough for a fourth option. */
const GOOD = 0.2;
/** How much two options that are alike count against each other, beside what speaks for each. */
const DIVERSITY = 0.4;
/** Enough chance to give other lures to another seed, too little to prefer bad ones. */
const CHANCE = 0.25;

/** The wrong options for a term, best first: as many as the level wants, or as many good ones as there are. */
export function pickLures(world: LureWorld, wish: LureWish, random: Random): readonly Term[] {
  const { key, textOf } = wish;
  const left = poolFor(world, wish)
    .filter((term) => !isExcluded(world.graph, wish, term) && fitsBeside(textOf(term), [textOf(key)]))
    .map((term) => toCandidate(world, wish, term, random));
  const chosen: Candidate[] = [];
  const mustConfuse = wish.level === 3 && left.some(({ term }) => world.graph.isConfused(key.id, term.id));
  while (chosen.length < wantedLures(wish.level)) {
    const texts = chosen.map(({ term }) => textOf(term));
    const fit = left.filter(
      ({ term }) =>
        fitsBeside(textOf(term), texts) &&
        (chosen.length > 0 || !mustConfuse || world.graph.isConfused(key.id, term.id)),
    );
    const next = mostDiverse(world.graph, fit, chosen);
    if (next === undefined || (chosen.length >= 2 && outsideBand(wish.level, next.toKey) > GOOD)) break;
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen.map(({ term }) => term);
}

/** Words of the same sort, near in the graph and not too hard. */
export function poolFor({ terms, graph }: LureWorld, { key, level }: Pick<LureWish, 'key' | 'level'>): readonly Term[] {
  return terms.filter(
    (term) => term.kind === key.kind && term.level <= level + 1 && graph.distance(key.id, term.id) !== undefined,
  );
}

/** What may be right as well, whatever the question says of the key: other names of it, its parts and wholes. */
function isExcluded(graph: TermGraph, { key, isRight }: LureWish, term: Term): boolean {
  if (term.id === key.id || (isRight?.(term) ?? false)) return true;
  const names = new Set([key.name, ...key.aliases].map(plainForm));
  if (names.has(plainForm(term.name))) return true;
  // Where an entry says that two are confused with each other, they are two things.
  return graph.isKin(key.id, term.id) && !graph.isConfused(key.id, term.id);
}

function toCandidate(
  { graph, picks }: LureWorld,
  { key, level, textOf }: LureWish,
  term: Term,
  random: Random,
): Candidate {
  const toKey = similarity(graph, key, term);
  const score = scoreOf(graph, key, term, picks) / BEST_SCORE;
  const cased = casing(textOf(key)) === casing(textOf(term)) ? 0 : 0.2;
  return { term, toKey, worth: score - 2 * outsideBand(level, toKey) - cased + CHANCE * random() };
}

/** Abbreviations, names in small letters, and all the rest. */
function casing(text: Text): string {
  const plain = toPlain(text);
  if (plain === plain.toLowerCase()) return 'small';
  return plain === plain.toUpperCase() ? 'capitals' : 'mixed';
}

/**
 * The most worthy one that is not alike to those chosen before (maximal marginal relevance; Carbonell and Goldstein, 1998).
 * Two that are nearer to each other than to the key would show which one is the odd one out.
 */
function mostDiverse(
  graph: TermGraph,
  left: readonly Candidate[],
  chosen: readonly Candidate[],
): Candidate | undefined {
  const rated = left.map((candidate) => {
    const closest = Math.max(0, ...chosen.map(({ term }) => similarity(graph, term, candidate.term)));
    const paired = closest > candidate.toKey ? 0.5 : 0;
    return { candidate, value: candidate.worth - DIVERSITY * closest - paired };
  });
  return rated.sort((a, b) => b.value - a.value)[0]?.candidate;
}
