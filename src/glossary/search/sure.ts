import { lazy } from '../../core/lazy.ts';
import { latest } from '../../core/latest.ts';
import type { HowTo } from '../cards.ts';
import type { Glossary } from '../glossary.ts';
import { createCommandLines } from './command-lines.ts';
import { createErrorMatcher, looksPasted, type ErrorMatch } from './errors.ts';
import { idOf, scoredOf, type Finding } from './finding.ts';
import { asks, commands, compares, opensAsQuestion } from './frame.ts';
import { createHowToMatcher, createPhraseBook, type HowToMatch } from './how-to.ts';
import type { Searchable } from './names.ts';
import { findComparison } from './pair.ts';
import type { Query } from './query.ts';
import type { Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';
import type { WholeFinder } from './whole.ts';

/** How many literal letters of a pattern tell a message where nothing asks, and where something may. */
const SHORT = 8;
const LONG = 20;

/** Most words that say something in a bare task: "list all pods". */
const TERSE = 4;

/** A line as its words, and the names among them. */
export interface Sight {
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
}

/** What is left to weigh where no layer is sure. */
export type Unsure = Omit<Query, 'described'>;

/** The layers that either find or pass on, surest first. */
export interface SureLayers {
  readonly find: (line: string) => Finding | Unsure;
  /** The message of the catalogue that stands in a text. */
  readonly error: (text: string) => ErrorMatch | undefined;
}

/** Builds the indexes of the sure layers, each when a line first needs it. */
export function createSureLayers(
  byId: ReadonlyMap<string, Searchable>,
  { errors, howTos, comparisons }: Pick<Glossary, 'errors' | 'howTos' | 'comparisons'>,
  whole: WholeFinder,
  look: (line: string) => Sight,
): SureLayers {
  const errorMatcher = lazy(() => createErrorMatcher(errors));
  const error = latest((line) => errorMatcher()(line));
  const pairs = lazy(() => new Set(comparisons.flatMap(({ pair: [a, b] }) => [`${a} ${b}`, `${b} ${a}`])));
  const isKnownPair = (a: string, b: string): boolean => pairs().has(`${a} ${b}`);
  const phraseBook = lazy(() => createPhraseBook(howTos));
  const commandLines = lazy(() => createCommandLines(howTos));
  const matchHowTo = lazy(() => createHowToMatcher(howTos));

  function ofName(spot: Spot): Finding {
    const [first, second] = spot.names;
    const level = (id: string): number => byId.get(id)?.level ?? 3;
    const tie =
      second !== undefined && first?.isAlias === true && second.isAlias && level(first.id) === level(second.id);
    return { type: tie ? 'choices' : 'term', terms: scoredOf(spot) };
  }

  const ofTask = (card: HowTo): Finding => ({ type: 'how-to', card, terms: [{ id: card.term, score: 0.95 }] });

  function findError(line: string, pasted: boolean): Finding | undefined {
    const match = error(line);
    if (match === undefined) return undefined;
    const telling = match.literal >= LONG ? !opensAsQuestion(line) : match.literal >= SHORT && !asks(line);
    const sure = pasted || match.share > 0.5 || telling;
    return sure ? { type: 'error', card: match.card, terms: [{ id: match.card.term, score: 0.95 }] } : undefined;
  }

  /** A reason in pasted text that no pattern of the catalogue knows. */
  function findReason(spots: readonly Spot[]): Finding | undefined {
    const reason = spots.find((spot) => byId.get(idOf(spot))?.area === 'status-errors');
    return reason === undefined ? undefined : ofName(reason);
  }

  /** A task said tersely, by its verb and object. */
  function findTask(line: string, tokens: readonly Token[], [task]: readonly HowToMatch[]): Finding | undefined {
    const terse = commands(line) && tokens.filter(({ text }) => isContent(text)).length <= TERSE;
    return terse && task !== undefined && task.verb > 0 && task.object > 0 ? ofTask(task.card) : undefined;
  }

  function find(line: string): Finding | Unsure {
    const phrase = phraseBook()(line);
    if (phrase !== undefined) return ofTask(phrase);
    const { tokens, spots } = look(line);
    const pasted = looksPasted(line);
    const cue = compares(line);
    const comparison = findComparison(cue, line, tokens, spots, isKnownPair);
    // "docker vs kubernetes" would be Docker, if its last word were taken for the setting.
    if (comparison !== undefined && !pasted && cue === 'surely') return comparison;
    const exact = whole.exact(tokens, line);
    if (exact !== undefined) return ofName(exact);
    const command = commandLines()(line);
    if (command !== undefined) return ofTask(command);
    const message = findError(line, pasted);
    const meant = pasted ? (message ?? comparison ?? findReason(spots)) : (comparison ?? message);
    if (meant !== undefined) return meant;
    const tasks = matchHowTo()(line);
    const task = findTask(line, tokens, tasks);
    if (task !== undefined) return task;
    const misspelt = whole.withSlips(tokens);
    return misspelt === undefined ? { line, tokens, spots, tasks } : ofName(misspelt);
  }

  return { find, error };
}
