import type { Glossary } from '../glossary.ts';
import { createDescriber } from './describe.ts';
import { SETTING } from './english.ts';
import { createErrorMatcher, looksPasted } from './errors.ts';
import { isBelievable } from './evidence.ts';
import { distinct, idOf, scoredOf, type Finding, type Scored } from './finding.ts';
import { asks, asksByPronoun, commands, complains, describes, isAsked, isAskedBehind } from './frame.ts';
import { asksHow, createHowToMatcher } from './how-to.ts';
import { leadOf } from './lead.ts';
import { indexNames, type Name, type Searchable } from './names.ts';
import { findComparison } from './pair.ts';
import { indexSpelling } from './spelling.ts';
import { createSpotter, type Spot } from './spots.ts';
import { createSuggester, type Suggestion } from './suggest.ts';
import { isContent, tokenise, type Token } from './tokens.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWholeFinder } from './whole.ts';

/** The answering engine over one glossary: pure, in memory, no clock. */
export interface Engine {
  readonly find: (line: string) => Finding;
  /** The term a text names and nothing else, for "example pod" and for titles of cards. */
  readonly name: (text: string) => string | undefined;
  /** The terms and errors named anywhere in somebody's message, likeliest first. */
  readonly spot: (text: string) => readonly Scored[];
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[];
}

/** A line with what the first layers saw in it. */
interface Query {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
}

/** Builds every index. Layers are tried from the surest to the least sure; each either finds or passes on. */
export function createEngine(
  all: readonly Searchable[],
  { errors, howTos }: Pick<Glossary, 'errors' | 'howTos'>,
): Engine {
  const byId = new Map(all.map((term) => [term.id, term]));
  const level = (id: string): number => byId.get(id)?.level ?? 3;
  const prefer = (a: Name, b: Name): number =>
    Number(a.isAlias) - Number(b.isAlias) || level(a.id) - level(b.id) || a.id.localeCompare(b.id);
  const names = indexNames(all);
  const near = indexSpelling(names.keys());
  const whole = createWholeFinder(names, near, prefer);
  const spotter = createSpotter(names, near, prefer);
  const matchError = createErrorMatcher(errors);
  const matchHowTo = createHowToMatcher(howTos);
  const describer = createDescriber(all);
  const { senseOf, isUbiquitous } = createVocabulary(all);
  const suggest = createSuggester(all);

  function ofName(spot: Spot): Finding {
    const [first, second] = spot.names;
    const tie =
      second !== undefined && first?.isAlias === true && second.isAlias && level(first.id) === level(second.id);
    return { type: tie ? 'choices' : 'term', terms: scoredOf(spot) };
  }

  function findError(line: string): Finding | undefined {
    const match = matchError(line);
    if (match === undefined) return undefined;
    const sure = looksPasted(line) || match.share > 0.5 || (match.literal >= 18 && !asks(line));
    return sure ? { type: 'error', card: match.card, terms: [{ id: match.card.term, score: 0.95 }] } : undefined;
  }

  /** A reason in pasted text that no pattern of the catalogue knows. */
  function findReason({ line, spots }: Query): Finding | undefined {
    if (!looksPasted(line)) return undefined;
    const reason = spots.find((spot) => byId.get(idOf(spot))?.area === 'status-errors');
    return reason === undefined ? undefined : ofName(reason);
  }

  function findTask({ line, tokens, spots }: Query): Finding | undefined {
    const [best] = matchHowTo(line);
    if (best === undefined) return undefined;
    const domain = spots.length > 0 || tokens.some(({ text }) => SETTING.has(text));
    const asking = asksHow(line) || (commands(line) && !describes(line)) || best.likeness > 0.75;
    const needed = (asksHow(line) ? 0.62 : 0.75) + (domain ? 0 : 0.2);
    const foreign = tokens.filter(({ text }) => isContent(text) && senseOf(text) === 'foreign').length;
    if (!asking || best.score < needed || (foreign > 1 && !spots.some(({ commonness }) => commonness === 'none')))
      return undefined;
    return { type: 'how-to', card: best.card, terms: [{ id: best.card.term, score: Math.min(0.95, best.score) }] };
  }

  function findDescribed({ line, tokens, spots }: Query, least: number): Finding | undefined {
    const symptom = complains(line);
    // The names in a description are things the asker already knows, so they are rarely what is being asked for.
    const given = spots.filter(({ commonness, start }) => commonness === 'none' || !isAsked(tokens, start)).map(idOf);
    const free = describer.rank(line, ({ id, area, written }) => {
      const status = area === 'status-errors';
      const fit = symptom ? (status ? 1.6 : 0.8) : status ? 0.75 : 1;
      return fit * (written ? 1 : 0.8) * (given.includes(id) && !(symptom && status) ? 0.7 : 1);
    });
    const [first, second] = free;
    const words = tokens.filter(({ text }) => isContent(text));
    const foreign = words.filter(({ text }) => senseOf(text) === 'foreign').length / Math.max(1, words.length);
    if (first === undefined || first.coverage < least || foreign > 0.45) return undefined;
    const close = second !== undefined && second.score > first.score * 0.97 && first.coverage < least + 0.1;
    const terms = free.slice(0, 4).map(({ id, score }) => ({ id, score: Math.min(0.9, (0.8 * score) / first.score) }));
    return { type: close ? 'choices' : 'term', terms };
  }

  /** A name in a sentence, or a description without one. */
  function findInSentence(query: Query): Finding | undefined {
    const { line, tokens, spots } = query;
    const ranked = describer.rank(line);
    const best = ranked[0]?.score ?? 1;
    const fits = (id: string): number => (ranked.find((each) => each.id === id)?.score ?? 0) / best;
    const first = leadOf(spots, tokens, { fits, isUbiquitous });
    const complaining = complains(line);
    const asked =
      first !== undefined && !complaining && (isAsked(tokens, first.start) || isAskedBehind(tokens, first.end));
    const believed = first !== undefined && isBelievable(first, spots, tokens, senseOf);
    const everyday = first === undefined || first.commonness === 'plain' || isUbiquitous(first.names[0]?.key ?? '');
    const content = tokens.filter(({ text }) => isContent(text)).length;
    const named = spots.reduce((sum, { start, end }) => sum + end - start, 0);
    const framed = describes(line) || complaining;
    const describing = (framed || (!asked && content >= (everyday ? 4 : 5))) && named < content * 0.75;
    if (describing && !(asked && believed && !describes(line))) {
      const described = findDescribed(
        query,
        everyday || !believed ? (complaining && spots.length > 0 ? 0.28 : framed ? 0.3 : 0.38) : 0.5,
      );
      if (described !== undefined) return described;
    }
    // In a long line that asks for nothing, an everyday word is a word of the sentence.
    const incidental = everyday && !asked && content >= 5 && !asksByPronoun(line);
    return first !== undefined && believed && !incidental ? ofName(first) : undefined;
  }

  /** What no layer explained: a short remainder may still be a badly misspelt name; else the nearest names are offered. */
  function lastMile({ line, tokens, spots }: Query): Finding {
    const rest = tokens.filter(({ text }) => isContent(text)).map(({ text }) => text);
    const offered = suggest(rest.join(' '), 4);
    const strange =
      rest.length <= 4 &&
      spots.length === 0 &&
      rest.every((word) => senseOf(word) === 'foreign') &&
      rest.join('').length > 4;
    if (strange && (offered[0]?.score ?? 0) > 0.8) {
      return { type: 'term', terms: offered.map(({ id, score }) => ({ id, score: score * 0.7 })) };
    }
    const described = describer.rank(line).filter(({ coverage }) => coverage > 0.25);
    const nearby = [
      ...spots.flatMap((spot) => scoredOf(spot, 0.3)),
      ...described.map(({ id }) => ({ id, score: 0.2 })),
      ...offered.map(({ id }) => ({ id, score: 0.1 })),
    ];
    return { type: 'unknown', terms: distinct(nearby).slice(0, 4) };
  }

  function find(line: string): Finding {
    const tokens = tokenise(line);
    const exact = whole.exact(tokens, line);
    if (exact !== undefined) return ofName(exact);
    const error = findError(line);
    const misspelt = error === undefined ? whole.withSlips(tokens) : undefined;
    if (misspelt !== undefined) return ofName(misspelt);
    const query: Query = { line, tokens, spots: spotter(tokens) };
    return (
      findComparison(line, tokens, query.spots) ??
      error ??
      findReason(query) ??
      findTask(query) ??
      findInSentence(query) ??
      lastMile(query)
    );
  }

  return {
    find,
    name: (text) => {
      const tokens = tokenise(text);
      const spot =
        whole.exact(tokens, text) ??
        spotter(tokens).find(({ start, end, slips }) => start === 0 && end === tokens.length && slips < 2);
      return spot === undefined ? undefined : idOf(spot);
    },
    spot: (text) => {
      const error = matchError(text);
      const terms = [
        ...(error === undefined ? [] : [{ id: error.card.term, score: 0.95 }]),
        ...spotter(tokenise(text)).flatMap((spot) =>
          scoredOf(spot, spot.commonness === 'plain' ? 0.5 : 0.9).slice(0, 1),
        ),
      ];
      return [...distinct(terms)].sort((a, b) => b.score - a.score);
    },
    suggest,
  };
}
