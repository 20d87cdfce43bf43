import { FILLER, FUNCTION_WORDS, isEnglish, SETTING } from './english.ts';
import { idOf } from './finding.ts';
import { asks, asksByPronoun, asksPlainly, commands, complains, describes, isAsked, isAskedBehind } from './frame.ts';
import type { DescriptionMatch } from './describe.ts';
import { asksHow, type HowToMatch } from './how-to.ts';
import type { Searchable } from './names.ts';
import type { Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';
import type { Sense, Vocabulary } from './vocabulary.ts';

/** A line with what the first layers saw in it. */
export interface Query {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
  /** Terms whose description fits, best first. */
  readonly described: readonly DescriptionMatch[];
  /** Tasks that fit, best first. */
  readonly tasks: readonly HowToMatch[];
}

/** What speaks for one reading of a line, as numbers of about the size of one. */
export type Features = Readonly<Record<string, number>>;

/** One reading of a line: a term, a task, or nothing of ours. */
export type Reading =
  | { readonly type: 'term'; readonly id: string; readonly features: Features }
  | { readonly type: 'how-to'; readonly task: HowToMatch; readonly features: Features }
  | { readonly type: 'none'; readonly features: Features };

const flag = (condition: boolean): number => (condition ? 1 : 0);
const most = (value: number, limit: number): number => Math.min(value, limit) / limit;

/** How many terms are considered for their description alone. */
const DESCRIBED = 10;
/** How many tasks are considered. */
const TASKS = 5;

/** Every reading of a line that is worth weighing, with what speaks for it. */
export function readingsOf(query: Query, byId: ReadonlyMap<string, Searchable>, words: Vocabulary): readonly Reading[] {
  const { line, tokens, spots, described, tasks } = query;
  const ids = new Set([...spots.map(idOf), ...described.slice(0, DESCRIBED).map(({ id }) => id)]);
  const frame = { describing: describes(line), complaining: complains(line), byPronoun: asksByPronoun(line) };
  const terms = [...ids].map((id): Reading => {
    const term = byId.get(id);
    return { type: 'term', id, features: { ...nameFeatures(id, query, frame, words), ...fitFeatures(id, query, frame, term) } };
  });
  const sense = senseFeatures(tokens, spots, words);
  return [
    ...terms,
    ...tasks.slice(0, TASKS).map((task): Reading => ({ type: 'how-to', task, features: taskFeatures(query, task, frame, sense) })),
    { type: 'none', features: noneFeatures(query, sense, words) },
  ];
}

/** How a line speaks, as far as it matters to all readings. */
interface Frame {
  readonly describing: boolean;
  readonly complaining: boolean;
  readonly byPronoun: boolean;
}

function nameFeatures(id: string, { tokens, spots }: Query, frame: Frame, words: Vocabulary): Features {
  const own = spots.filter((spot) => idOf(spot) === id);
  const [spot] = own;
  if (spot === undefined) {
    const others = frame.describing ? [] : spots.filter(({ start }) => isAsked(tokens, start));
    return { unnamed: 1, 'unnamed-asked': flag(others.length > 0),
      'unnamed-asked-sure': flag(others.some((other) => other.commonness !== 'plain' || other.end - other.start > 1)),
      'unnamed-tight': flag(others.some((other) => isTight(other, tokens))), 'unnamed-sure': flag(spots.some(({ commonness }) => commonness === 'none')) };
  }
  const asked = own.some(({ start }) => isAsked(tokens, start));
  const single = spot.end - spot.start === 1;
  const others = spots.filter((other) => idOf(other) !== id);
  return {
    [`name-${spot.commonness}`]: 1,
    asked: flag(asked),
    'asked-first': flag(asked && others.every(({ start }) => start > spot.start)),
    behind: flag(isAskedBehind(tokens, spot.end)),
    tight: flag(asked && own.some((each) => isTight(each, tokens))),
    pronoun: flag(frame.byPronoun),
    capital: flag(tokens[spot.start]?.capital === true && spot.slips === 0),
    phrase: most(spot.end - spot.start - 1, 2),
    slips: most(spot.slips, 2),
    'plain-alias': flag(spot.commonness === 'plain' && single && spot.names[0]?.isAlias === true),
    ubiquitous: flag(single && words.isUbiquitous(spot.names[0]?.key ?? '')),
    late: spot.start / Math.max(1, tokens.length),
    again: flag(own.length > 1),
    'of-something': flag(own.every((each) => isOfSomething(each, tokens, spots))),
    alone: flag(others.length === 0),
    'named-setting': flag(id === 'kubernetes' && others.length > 0),
    'named-describing': flag(frame.describing && !asked),
    'named-complaining': flag(frame.complaining),
  };
}

function fitFeatures(id: string, { line, described, spots }: Query, { describing, complaining }: Frame, term: Searchable | undefined): Features {
  const at = described.findIndex((each) => each.id === id);
  const match = described[at];
  const coverage = match?.coverage ?? 0;
  const how = asksHow(line);
  const named = spots.some((spot) => idOf(spot) === id);
  const status = term?.area === 'status-errors';
  return {
    fit: match === undefined ? 0 : match.score / (described[0]?.score ?? 1),
    best: flag(at === 0),
    coverage,
    'coverage-unnamed': named ? 0 : coverage,
    'coverage-describing': describing ? coverage : 0,
    'coverage-complaining': complaining ? coverage : 0,
    'status-complaining': flag(status && complaining),
    'status-unnamed': flag(status && !complaining && !named),
    owed: flag(term?.written === false),
    'how-command': flag(how && term?.area === 'kubectl'),
    'how-coverage': how ? coverage : 0,
    'how-named': flag(how && named),
    'plainly-named': flag(!how && named && asksPlainly(line)),
    'plainly-coverage': !how && !named && asksPlainly(line) ? coverage : 0,
  };
}

function taskFeatures({ line, tasks, spots }: Query, task: HowToMatch, frame: Frame, sense: Features): Features {
  const how = asksHow(line);
  const { score, likeness, verb, object, needed } = task;
  return {
    task: 1,
    'task-how': flag(how),
    'task-command': flag(commands(line)),
    'task-score': most(score, 2),
    'task-how-score': how ? most(score, 2) : 0,
    'task-likeness': likeness,
    'task-verb': most(verb, 5),
    'task-object': most(object, 10),
    'task-both': flag(verb > 0 && object > 0),
    'task-needed': flag(needed),
    'task-best': flag(tasks[0] === task),
    'task-describing': flag(frame.describing),
    'task-complaining': flag(frame.complaining),
    'task-foreign': (sense['foreign'] ?? 0) + (sense['foreign-name'] ?? 0),
    'task-foreign-share': sense['foreign-share'] ?? 0,
    'task-nameless': flag(spots.length === 0),
  };
}

function noneFeatures(query: Query, sense: Features, words: Vocabulary): Features {
  const { line, tokens, spots, described } = query;
  return {
    none: 1,
    ...sense,
    asking: flag(asks(line)),
    'best-coverage': described[0]?.coverage ?? 0,
    'sure-name': flag(spots.some(({ commonness, slips }) => commonness === 'none' && slips === 0)),
    'sure-names': most(spots.filter(({ commonness, slips }) => commonness === 'none' && slips === 0).length, 2),
    'rare-names': most(spots.filter(({ commonness }) => commonness === 'rare').length, 2),
    'plain-names': most(spots.filter(({ commonness }) => commonness === 'plain').length, 3),
    nameless: flag(spots.length === 0),
    'complaining-foreign': complains(line) ? (sense['foreign-share'] ?? 0) : 0,
    'of-foreign': flag(spots.some((spot) => spot.commonness === 'plain' && wordOf(spot, query.tokens, words) === 'foreign')),
    'low-coverage': flag((described[0]?.coverage ?? 0) < 0.35),
    short: flag(tokens.length < 4),
  };
}

/** How much of a line is of the field, and how much is of something else. */
function senseFeatures(tokens: readonly Token[], spots: readonly Spot[], { senseOf }: Vocabulary): Features {
  // An everyday word that a slip was forgiven for may as well be a foreign name: "crete" is not "create".
  const trusted = spots.filter(({ slips, commonness }) => slips === 0 || commonness !== 'plain');
  const rest = tokens.filter(
    ({ text }, at) => isContent(text) && !/^\d+$/u.test(text) && !trusted.some(({ start, end }) => start <= at && at < end),
  );
  const senses = rest.map(({ text }) => (SETTING.has(text) ? 'setting' : senseOf(text)));
  const foreign = rest.filter((_, at) => senses[at] === 'foreign');
  const names = foreign.filter(({ text }) => !isEnglish(text)).length;
  return {
    foreign: most(foreign.length - names, 4),
    'foreign-name': most(names, 3),
    'foreign-share': foreign.length / Math.max(1, rest.length + trusted.length),
    field: most(senses.filter((sense) => sense === 'field').length, 3),
    neutral: most(senses.filter((sense) => sense === 'neutral').length, 6),
    setting: flag(senses.includes('setting')),
  };
}

/** Whether a spot's clause says nothing else. */
function isTight({ start, end }: Spot, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  return tokens
    .filter((token, at) => token.clause === clause && (at < start || at >= end))
    .every(({ text }) => FUNCTION_WORDS.has(text) || FILLER.has(text) || SETTING.has(text));
}

/** Whether "of" and a word that names nothing here follow: "a pod of whales", but not "the spec of a deployment". */
function isOfSomething(spot: Spot, tokens: readonly Token[], spots: readonly Spot[]): boolean {
  const at = afterOf(spot, tokens);
  return at !== undefined && !spots.some(({ start, end }) => start <= at && at < end);
}

/** What sort of word follows a spot and "of". */
function wordOf(spot: Spot, tokens: readonly Token[], { senseOf }: Vocabulary): Sense | undefined {
  const at = afterOf(spot, tokens);
  const word = at === undefined ? undefined : tokens[at]?.text;
  return word === undefined ? undefined : senseOf(word);
}

function afterOf({ end }: Spot, tokens: readonly Token[]): number | undefined {
  if (tokens[end]?.text !== 'of') return undefined;
  const at = tokens.findIndex(({ text }, index) => index > end && !FUNCTION_WORDS.has(text));
  return at < 0 ? undefined : at;
}
