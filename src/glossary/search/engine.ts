import { latest } from '../../core/latest.ts';
import { lazy } from '../../core/lazy.ts';
import type { Glossary } from '../glossary.ts';
import { createDescriber, type DescriptionMatch } from './describe.ts';
import { isEnglish } from './english.ts';
import { distinct, idOf, scoredOf, type Finding, type Scored } from './finding.ts';
import { complains, describes } from './frame.ts';
import { indexNames, type Name, type Searchable } from './names.ts';
import type { Query } from './query.ts';
import { readingsOf, type Reading } from './readings.ts';
import { indexSpelling, type Near } from './spelling.ts';
import { createSpotter, type Spot } from './spots.ts';
import { createSuggester, type Suggestion } from './suggest.ts';
import { createSureLayers, type Sight, type Unsure } from './sure.ts';
import { isContent, tokenise, type Token } from './tokens.ts';
import { createVocabulary } from './vocabulary.ts';
import { weigh } from './weigh.ts';
import { createWholeFinder } from './whole.ts';

/** The answering engine over one glossary: pure, in memory, no clock. */
export interface Engine {
  readonly find: (line: string) => Finding;
  /** The term a text names and nothing else, for "example pod" and for titles of cards. */
  readonly name: (text: string) => string | undefined;
  /** The terms and errors named anywhere in somebody's message, likeliest first. */
  readonly spot: (text: string) => readonly Scored[];
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[];
  /** What a line may mean where no layer before was sure; what the weights are fitted on. */
  readonly readings: (line: string) => readonly Reading[] | undefined;
  /** Makes the indexes that otherwise the first question to need one waits for, one a step. */
  readonly prepare: readonly (() => unknown)[];
}

/** Two terms that are believed about as much are both offered. */
const CLOSE = 0.85;

/** Builds every index. Layers are tried from the surest to the least sure; each either finds or passes on. */
export function createEngine(
  all: readonly Searchable[],
  content: Pick<Glossary, 'errors' | 'howTos' | 'comparisons'>,
): Engine {
  const byId = new Map(all.map((term) => [term.id, term]));
  const level = (id: string): number => byId.get(id)?.level ?? 3;
  const prefer = (a: Name, b: Name): number =>
    Number(a.isAlias) - Number(b.isAlias) || level(a.id) - level(b.id) || a.id.localeCompare(b.id);
  const names = indexNames(all);
  const spelling = lazy(() => indexSpelling(names.keys()));
  const nearest = (typed: string): Near | undefined => spelling()(typed);
  const whole = createWholeFinder(names, nearest, prefer);
  const spotter = createSpotter(names, nearest, prefer);
  const look = latest((line): Sight => {
    const tokens = tokenise(line);
    return { tokens, spots: spotter(tokens) };
  });
  const sure = createSureLayers(byId, content, whole, look);
  const describer = lazy(() => createDescriber(all));
  const vocabulary = lazy(() => createVocabulary(all));
  const suggester = lazy(() => createSuggester(all));
  const suggest = (typed: string, limit: number): readonly Suggestion[] => suggester()(typed, limit);

  /** The name, with at most one slip in it, that some words are and nothing else. */
  function onlyOne(tokens: readonly Token[]): Spot | undefined {
    if (tokens.length > names.longest) return undefined;
    return spotter(tokens).find(({ start, end, slips }) => start === 0 && end === tokens.length && slips < 2);
  }

  /** What the sure layers find, or the query that the readings are weighed for. */
  function sureOf(line: string): Finding | Query {
    const found = sure.find(line);
    if ('type' in found) return found;
    const { tokens, spots } = found;
    if (spots.length === 0 && whole.namesOnly(tokens)) return lastMile(found, []);
    return { ...found, described: rankDescribed(line) };
  }

  /** Terms by how well their description fits; words of status fit best where something goes wrong. */
  function rankDescribed(line: string): readonly DescriptionMatch[] {
    const symptom = complains(line);
    const describing = describes(line);
    return describer().rank(line, ({ area, written }) => {
      const status = area === 'status-errors';
      return (symptom ? (status ? 1.6 : 0.8) : status && describing ? 0.75 : 1) * (written ? 1 : 0.8);
    });
  }

  /** The most believed reading. */
  function weighed(query: Query): Finding {
    const ranked = weigh(readingsOf(query, byId, vocabulary()));
    const terms = ranked.flatMap((reading) =>
      reading.type === 'term' ? [{ id: reading.id, score: reading.belief }] : [],
    );
    const [first] = ranked;
    if (first === undefined || first.type === 'none') return lastMile(query, terms);
    if (first.type === 'how-to') {
      return { type: 'how-to', card: first.task.card, terms: [{ id: first.task.card.term, score: first.belief }] };
    }
    const [best, second] = terms;
    const close = second !== undefined && second.score > (best?.score ?? 0) * CLOSE;
    return { type: close ? 'choices' : 'term', terms: terms.slice(0, 4) };
  }

  /** What nothing explained: a short remainder may still be a badly misspelt name; else the nearest names are offered. */
  function lastMile({ tokens, spots }: Unsure, terms: readonly Scored[]): Finding {
    const rest = tokens.filter(({ text }) => isContent(text)).map(({ text }) => text);
    const offered = suggest(rest.join(' '), 4);
    const strange =
      rest.length <= 4 && spots.length === 0 && rest.every((word) => vocabulary().senseOf(word) === 'foreign');
    if (strange && rest.join('').length > 4 && (offered[0]?.score ?? 0) > 0.8) {
      return { type: 'term', terms: offered.map(({ id, score }) => ({ id, score: score * 0.7 })) };
    }
    const nearby = [
      ...terms.slice(0, 3).map(({ id }) => ({ id, score: 0.2 })),
      ...offered.map(({ id }) => ({ id, score: 0.1 })),
    ];
    return { type: 'unknown', terms: distinct(nearby).slice(0, 4) };
  }

  const spot = latest((text): readonly Scored[] => {
    const error = sure.error(text);
    const terms = [
      ...(error === undefined ? [] : [{ id: error.card.term, score: 0.95 }]),
      ...look(text).spots.flatMap((each) => scoredOf(each, each.commonness === 'plain' ? 0.5 : 0.9).slice(0, 1)),
    ];
    return [...distinct(terms)].sort((a, b) => b.score - a.score);
  });

  return {
    find: (line) => {
      const found = sureOf(line);
      return 'type' in found ? found : weighed(found);
    },
    readings: (line) => {
      const found = sureOf(line);
      return 'type' in found ? undefined : readingsOf(found, byId, vocabulary());
    },
    name: (text) => {
      const tokens = tokenise(text);
      const found = whole.exact(tokens, text) ?? onlyOne(tokens);
      return found === undefined ? undefined : idOf(found);
    },
    spot,
    suggest,
    prepare: [() => isEnglish('pod'), spelling, describer, vocabulary, suggester, () => sure.find('')],
  };
}
