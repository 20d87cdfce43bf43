import { lazy } from '../../core/lazy.ts';
import type { HowTo } from '../cards.ts';
import type { Glossary } from '../glossary.ts';
import { createCommandLines } from './command-lines.ts';
import { createDescriber, type DescriptionMatch } from './describe.ts';
import { createErrorMatcher, looksPasted } from './errors.ts';
import { distinct, idOf, scoredOf, type Finding, type Scored } from './finding.ts';
import { asks, commands, compares, complains, describes, opensAsQuestion } from './frame.ts';
import { createHowToMatcher, createPhraseBook, type HowToMatch } from './how-to.ts';
import { indexNames, type Name, type Searchable } from './names.ts';
import { findComparison } from './pair.ts';
import type { Query } from './query.ts';
import { readingsOf, type Reading } from './readings.ts';
import { indexSpelling, type Near } from './spelling.ts';
import { createSpotter, type Spot } from './spots.ts';
import { createSuggester, type Suggestion } from './suggest.ts';
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
}

/** How many literal letters of a pattern tell a message where nothing asks, and where something may. */
const SHORT = 8;
const LONG = 20;

/** Most words that say something in a bare task: "list all pods". */
const TERSE = 4;

/** Two terms that are believed about as much are both offered. */
const CLOSE = 0.85;

/** Builds every index. Layers are tried from the surest to the least sure; each either finds or passes on. */
export function createEngine(
  all: readonly Searchable[],
  { errors, howTos, comparisons }: Pick<Glossary, 'errors' | 'howTos' | 'comparisons'>,
): Engine {
  const byId = new Map(all.map((term) => [term.id, term]));
  const level = (id: string): number => byId.get(id)?.level ?? 3;
  const prefer = (a: Name, b: Name): number =>
    Number(a.isAlias) - Number(b.isAlias) || level(a.id) - level(b.id) || a.id.localeCompare(b.id);
  const names = indexNames(all);
  const spelling = lazy(() => indexSpelling(names.keys()));
  const near = (typed: string): readonly Near[] => spelling()(typed);
  const whole = createWholeFinder(names, near, prefer);
  const spotter = createSpotter(names, near, prefer);
  const matchError = lazy(() => createErrorMatcher(errors));
  const pairs = lazy(() => new Set(comparisons.flatMap(({ pair: [a, b] }) => [`${a} ${b}`, `${b} ${a}`])));
  const isKnownPair = (a: string, b: string): boolean => pairs().has(`${a} ${b}`);
  const phraseBook = lazy(() => createPhraseBook(howTos));
  const commandLines = lazy(() => createCommandLines(howTos));
  const matchHowTo = lazy(() => createHowToMatcher(howTos));
  const describer = lazy(() => createDescriber(all));
  const vocabulary = lazy(() => createVocabulary(all));
  const suggester = lazy(() => createSuggester(all));
  const suggest = (typed: string, limit: number): readonly Suggestion[] => suggester()(typed, limit);

  function ofName(spot: Spot): Finding {
    const [first, second] = spot.names;
    const tie =
      second !== undefined && first?.isAlias === true && second.isAlias && level(first.id) === level(second.id);
    return { type: tie ? 'choices' : 'term', terms: scoredOf(spot) };
  }

  function findError(line: string): Finding | undefined {
    const match = matchError()(line);
    if (match === undefined) return undefined;
    const telling = match.literal >= LONG ? !opensAsQuestion(line) : match.literal >= SHORT && !asks(line);
    const sure = looksPasted(line) || match.share > 0.5 || telling;
    return sure ? { type: 'error', card: match.card, terms: [{ id: match.card.term, score: 0.95 }] } : undefined;
  }

  /** A reason in pasted text that no pattern of the catalogue knows. */
  function findReason(line: string, spots: readonly Spot[]): Finding | undefined {
    if (!looksPasted(line)) return undefined;
    const reason = spots.find((spot) => byId.get(idOf(spot))?.area === 'status-errors');
    return reason === undefined ? undefined : ofName(reason);
  }

  const ofTask = (card: HowTo): Finding => ({ type: 'how-to', card, terms: [{ id: card.term, score: 0.95 }] });

  /** A task said tersely, by its verb and object. */
  function findTask(line: string, tokens: readonly Token[], [task]: readonly HowToMatch[]): Finding | undefined {
    const terse = commands(line) && tokens.filter(({ text }) => isContent(text)).length <= TERSE;
    return terse && task !== undefined && task.verb > 0 && task.object > 0 ? ofTask(task.card) : undefined;
  }

  /** The name, with at most one slip in it, that some words are and nothing else. */
  function onlyOne(tokens: readonly Token[]): Spot | undefined {
    if (tokens.length > names.longest) return undefined;
    return spotter(tokens).find(({ start, end, slips }) => start === 0 && end === tokens.length && slips < 2);
  }

  /** What the sure layers find, or the query that the readings are weighed for. */
  function sureOf(line: string): Finding | Query {
    const phrase = phraseBook()(line);
    if (phrase !== undefined) return ofTask(phrase);
    const tokens = tokenise(line);
    const spots = spotter(tokens);
    const pasted = looksPasted(line);
    const comparison = findComparison(line, tokens, spots, isKnownPair);
    // "docker vs kubernetes" would be Docker, if its last word were taken for the setting.
    if (comparison !== undefined && !pasted && compares(line) === 'surely') return comparison;
    const exact = whole.exact(tokens, line);
    if (exact !== undefined) return ofName(exact);
    const command = commandLines()(line);
    if (command !== undefined) return ofTask(command);
    const tasks = matchHowTo()(line);
    const error = findError(line);
    const sure =
      (pasted ? (error ?? comparison) : (comparison ?? error)) ??
      findReason(line, spots) ??
      findTask(line, tokens, tasks);
    if (sure !== undefined) return sure;
    const misspelt = whole.withSlips(tokens);
    if (misspelt !== undefined) return ofName(misspelt);
    if (spots.length === 0 && whole.namesOnly(tokens)) return lastMile({ tokens, spots }, []);
    return { line, tokens, spots, described: rankDescribed(line), tasks };
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
  function lastMile({ tokens, spots }: Pick<Query, 'tokens' | 'spots'>, terms: readonly Scored[]): Finding {
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

  return {
    find: (line) => {
      const sure = sureOf(line);
      return 'type' in sure ? sure : weighed(sure);
    },
    readings: (line) => {
      const sure = sureOf(line);
      return 'type' in sure ? undefined : readingsOf(sure, byId, vocabulary());
    },
    name: (text) => {
      const tokens = tokenise(text);
      const spot = whole.exact(tokens, text) ?? onlyOne(tokens);
      return spot === undefined ? undefined : idOf(spot);
    },
    spot: (text) => {
      const error = matchError()(text);
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
