import type { ErrorCard, HowTo } from '../cards.ts';
import type { Glossary } from '../glossary.ts';
import { createDescriber } from './describe.ts';
import { SETTING } from './english.ts';
import { createErrorMatcher, looksPasted } from './errors.ts';
import { isBelievable } from './evidence.ts';
import { asks, compares, complains, describes, isAsked, isAskedBehind } from './frame.ts';
import { asksHow, createHowToMatcher } from './how-to.ts';
import { indexNames, type Name, type Searchable } from './names.ts';
import { indexSpelling } from './spelling.ts';
import { createSpotter, isUnknown, joined, toSpot, type Spot } from './spots.ts';
import { createSuggester, type Suggestion } from './suggest.ts';
import { isContent, tokenise, type Token } from './tokens.ts';

/** A term and how sure the engine is of it, from 0 to 1. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What a line was found to ask for. `terms` are best first. */
export type Finding =
  | { readonly type: 'term' | 'choices' | 'unknown'; readonly terms: readonly Scored[] }
  | { readonly type: 'comparison'; readonly terms: readonly Scored[]; readonly pair: readonly [string, string] }
  | { readonly type: 'error'; readonly terms: readonly Scored[]; readonly card: ErrorCard }
  | { readonly type: 'how-to'; readonly terms: readonly Scored[]; readonly card: HowTo };

/** The answering engine over one glossary: pure, in memory, no clock. */
export interface Engine {
  readonly find: (line: string) => Finding;
  /** The term a text names and nothing else, for "example pod" and for titles of cards. */
  readonly name: (text: string) => string | undefined;
  /** The terms and errors named anywhere in somebody's message, likeliest first. */
  readonly spot: (text: string) => readonly Scored[];
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[];
}

/** What the engine searches besides names. */
export type EngineCards = Pick<Glossary, 'errors' | 'howTos'>;

/** Builds every index. Layers are tried from the surest to the least sure; each either finds or passes on. */
export function createEngine(all: readonly Searchable[], { errors, howTos }: EngineCards): Engine {
  const byId = new Map(all.map((term) => [term.id, term]));
  const names = indexNames(all);
  const near = indexSpelling(names.keys());
  const level = (id: string): number => byId.get(id)?.level ?? 3;
  const prefer = (a: Name, b: Name): number =>
    Number(a.isAlias) - Number(b.isAlias) || level(a.id) - level(b.id) || a.id.localeCompare(b.id);
  const spotter = createSpotter(names, near, prefer);
  const matchError = createErrorMatcher(errors);
  const matchHowTo = createHowToMatcher(howTos);
  const describer = createDescriber(all);
  const suggest = createSuggester(all);

  const scored = (spot: Spot, score = 1): readonly Scored[] =>
    spot.names.map(({ id }, at) => ({ id, score: Math.max(0.05, score - spot.slips * 0.1 - at * 0.05) }));

  /** The whole line, or all of it but its frame, is a name. */
  function whole(tokens: readonly Token[], line: string): Spot | undefined {
    const raw = names.findRaw(line.trim().toLowerCase());
    if (raw.length > 0) return toSpot([...raw].sort(prefer), 0, tokens.length);
    for (const [start, end] of frames(tokens)) {
      const found = names.find(joined(tokens.slice(start, end)));
      if (found.length > 0) return toSpot([...found].sort(prefer), start, end);
    }
    return undefined;
  }

  /** The same with slips in it. Real words are corrected only as part of a longer name: "liveliness probe". */
  function wholeWithSlips(tokens: readonly Token[]): Spot | undefined {
    for (const [start, end] of frames(tokens)) {
      const window = tokens.slice(start, end);
      const key = joined(window);
      const correctable = window.some(({ text }) => isUnknown(text)) || (window.length > 1 && key.length > 8);
      const [hit] = correctable && window.length < 6 ? near(key) : [];
      if (hit !== undefined) return toSpot([...names.find(hit.key)].sort(prefer), start, end, hit.distance);
    }
    return undefined;
  }

  function findError(line: string): Finding | undefined {
    const match = matchError(line);
    if (match === undefined) return undefined;
    const sure = looksPasted(line) || match.share > 0.5 || (match.literal >= 18 && !asks(line));
    return sure ? { type: 'error', card: match.card, terms: [{ id: match.card.term, score: 0.95 }] } : undefined;
  }

  function findComparison(line: string, tokens: readonly Token[], spots: readonly Spot[]): Finding | undefined {
    const cue = compares(line);
    if (cue === undefined) return undefined;
    const distinct = spots.filter((spot, at) => spots.findIndex((other) => idOf(other) === idOf(spot)) === at);
    const [a, b] = cue === 'maybe' ? joinedByOr(distinct, tokens) : pairOf(distinct, line);
    if (a === undefined || b === undefined) return undefined;
    const pair = [idOf(a), idOf(b)] as const;
    return { type: 'comparison', pair, terms: [...scored(a, 0.95).slice(0, 1), ...scored(b, 0.94).slice(0, 1)] };
  }

  function findHowTo(line: string, tokens: readonly Token[], spots: readonly Spot[]): Finding | undefined {
    const how = asksHow(line);
    const [best] = matchHowTo(line);
    if (best === undefined) return undefined;
    const command =
      /^(?:\W|please|pls|hey|hi)*(?:see|show|list|get|tail|read|restart|delete|remove|create|run|scale|copy|open|enter|check|watch|stop|undo|roll|deploy|install|upgrade|expose|forward|edit|view|print|find|switch|change|set|build|push|pull|start|apply|clean|drain|cordon|connect|ssh|exec)\b/iu.test(
        line,
      );
    const needed = how ? 0.62 : command ? 0.75 : 1.25;
    const domain = spots.length > 0 || tokens.some(({ text }) => SETTING.has(text));
    if (best.score < (domain ? needed : needed + 0.2)) return undefined;
    const foreign = tokens.filter(({ text }) => isContent(text) && !describer.knows(text));
    if (foreign.length > 1 && !spots.some(({ commonness }) => commonness === 'none')) return undefined;
    return { type: 'how-to', card: best.card, terms: [{ id: best.card.term, score: Math.min(0.95, best.score) }] };
  }

  /** The spot the line is about: asked for outright, else the surest, the longest, the first. */
  function lead(spots: readonly Spot[], tokens: readonly Token[]): Spot | undefined {
    const others = spots.filter((spot) => idOf(spot) !== 'kubernetes');
    const candidates = others.length > 0 ? others : spots;
    const worth = (spot: Spot): number =>
      (isAsked(tokens, spot.start) ? 2 : 0) +
      (isAskedBehind(tokens, spot.end) ? 2 : 0) +
      ({ none: 1, rare: 0.8, plain: 0 }[spot.commonness] -
        (spot.commonness === 'plain' && spot.names[0]?.isAlias === true ? 0.5 : 0)) +
      Math.min(3, spot.end - spot.start) * 0.3 -
      spot.slips * 0.2 -
      spot.start * 0.01;
    return [...candidates].sort((a, b) => worth(b) - worth(a))[0];
  }

  function findByDescription(
    line: string,
    tokens: readonly Token[],
    spots: readonly Spot[],
    least: number,
  ): Finding | undefined {
    const symptom = complains(line);
    const ranked = describer.rank(line, (term) => {
      const status = term.area === 'status-errors';
      const base = symptom ? (status ? 1.6 : 0.8) : status ? 0.75 : 1;
      return base * (term.written ? 1 : 0.8) * (term.level === 3 ? 0.95 : 1);
    });
    // The names in a description are things the asker already knows, so they are not what is being asked for.
    const known = new Set(
      symptom
        ? []
        : spots.filter(({ commonness, start }) => commonness === 'none' || !isAsked(tokens, start)).map(idOf),
    );
    const free = ranked.filter(({ id }) => !known.has(id));
    const [first, second] = free;
    if (first === undefined || first.coverage < least) return undefined;
    const close = second !== undefined && second.score > first.score * 0.97 && first.coverage < least + 0.1;
    const terms = free.slice(0, 4).map(({ id, score }) => ({ id, score: Math.min(0.9, (0.8 * score) / first.score) }));
    return { type: close ? 'choices' : 'term', terms };
  }

  function find(line: string): Finding {
    const tokens = tokenise(line);
    const exact = whole(tokens, line);
    if (exact !== undefined) return ofName(exact);
    const error = findError(line);
    const misspelt = error === undefined ? wholeWithSlips(tokens) : undefined;
    if (misspelt !== undefined) return ofName(misspelt);
    const spots = spotter(tokens);
    const comparison = findComparison(line, tokens, spots);
    if (error?.type === 'error' && comparison === undefined) return error;
    if (comparison !== undefined) return comparison;
    const pasted = looksPasted(line)
      ? spots.find((spot) => spot.commonness !== 'plain' && byId.get(idOf(spot))?.area === 'status-errors')
      : undefined;
    if (pasted !== undefined) return ofName(pasted);
    const howTo = findHowTo(line, tokens, spots);
    if (howTo !== undefined) return howTo;
    const first = lead(spots, tokens);
    const asked = first !== undefined && (isAsked(tokens, first.start) || isAskedBehind(tokens, first.end));
    const believed = first !== undefined && isBelievable(first, spots, tokens, describer.knows);
    const content = tokens.filter(({ text }) => isContent(text)).length;
    const named = spots.reduce((sum, { start, end }) => sum + end - start, 0);
    const telling = first !== undefined && first.commonness !== 'plain' && first.slips === 0;
    const describing =
      (describes(line) || complains(line) || (!asked && !telling && content >= 4)) && named < content * 0.75;
    if (describing && !(asked && believed && !describes(line))) {
      const described = findByDescription(line, tokens, spots, telling && believed ? 0.55 : 0.42);
      if (described !== undefined) return described;
    }
    if (first !== undefined && believed) return ofName(first);
    return lastMile(line, tokens, spots);
  }

  function ofName(spot: Spot): Finding {
    const [first, second] = spot.names;
    const tie =
      first !== undefined &&
      second !== undefined &&
      first.isAlias &&
      second.isAlias &&
      level(first.id) === level(second.id);
    return { type: tie ? 'choices' : 'term', terms: scored(spot) };
  }

  /** What no layer explained: a short remainder may still be a badly misspelt name; else the nearest names are offered. */
  function lastMile(line: string, tokens: readonly Token[], spots: readonly Spot[]): Finding {
    const rest = tokens.filter(({ text }) => isContent(text)).map(({ text }) => text);
    const offered = suggest(rest.join(' '), 4);
    const [best] = offered;
    const clear =
      rest.length <= 4 &&
      spots.length === 0 &&
      best !== undefined &&
      best.score > 0.8 &&
      rest.every((word) => !describer.knows(word));
    if (clear) return { type: 'term', terms: offered.map(({ id, score }) => ({ id, score: score * 0.7 })) };
    const nearby = [
      ...spots.flatMap((spot) => scored(spot, 0.3)),
      ...describer
        .rank(line)
        .filter(({ coverage }) => coverage > 0.25)
        .map(({ id }) => ({ id, score: 0.2 })),
      ...offered.map(({ id }) => ({ id, score: 0.1 })),
    ];
    return {
      type: 'unknown',
      terms: nearby.filter(({ id }, at) => nearby.findIndex((other) => other.id === id) === at).slice(0, 4),
    };
  }

  return {
    find,
    name: (text) => {
      const spot =
        whole(tokenise(text), text) ??
        spotter(tokenise(text)).find(
          ({ start, end, slips }) => start === 0 && end === tokenise(text).length && slips < 2,
        );
      return spot === undefined ? undefined : idOf(spot);
    },
    spot: (text) => {
      const error = matchError(text);
      const found = spotter(tokenise(text)).filter(({ commonness, slips }) => commonness !== 'plain' || slips === 0);
      const terms = [
        ...(error === undefined ? [] : [{ id: error.card.term, score: 0.95 }]),
        ...found.flatMap((spot) => scored(spot, spot.commonness === 'plain' ? 0.5 : 0.9).slice(0, 1)),
      ];
      return terms
        .filter(({ id }, at) => terms.findIndex((other) => other.id === id) === at)
        .sort((a, b) => b.score - a.score);
    },
    suggest,
  };
}

const idOf = (spot: Spot): string => spot.names[0]?.id ?? '';

/** Two spots with nothing but "or" and articles between them. */
function joinedByOr(spots: readonly Spot[], tokens: readonly Token[]): readonly (Spot | undefined)[] {
  const at = spots.findIndex(({ end }, index) => {
    const next = spots[index + 1];
    const between = next && tokens.slice(end, next.start).map(({ text }) => text);
    return (
      between !== undefined &&
      between.includes('or') &&
      between.every((word) => /^(?:or|a|an|the|rather|just|maybe)$/u.test(word))
    );
  });
  return at < 0 ? [] : [spots[at], spots[at + 1]];
}

/** The two spots a comparison is between: those on both sides of its joining word, else the first two. */
function pairOf(spots: readonly Spot[], line: string): readonly (Spot | undefined)[] {
  if (spots.length <= 2) return spots;
  const joint = /^(.*?)\b(?:vs\.?|versus|or|and|from|with|than|as|to)\b/iu.exec(line);
  const before = tokenise(joint?.[1] ?? '').length;
  const at = spots.findIndex(({ start }) => start >= before);
  return at > 0 ? [spots[at - 1], spots[at]] : spots.slice(0, 2);
}

/** Token ranges that may be nothing but a name: the whole line, then without its frame, ever more stripped. */
function frames(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const text = tokens.map((token) => token.text);
  const ranges: [number, number][] = [[0, text.length]];
  const lead =
    /^(?:(?:please|pls|hi|hey|hello|so|and|ok|kube|kubectl|can|could|you|u) )*(?:(?:what|wat|whats|wats|who|whos|waht|wht|explain|define|describe|meaning|definition|tell|about|is|are|a|an|the|s|does|do|of|to|me|us|exactly|in|kubernetes|k8s|mean|means) )+/u.exec(
      `${text.join(' ')} `,
    );
  const skipped = lead === null ? 0 : lead[0].trim().split(' ').length;
  if (skipped > 0 && skipped < text.length) {
    ranges.push([skipped, text.length]);
    const tail =
      /(?: (?:mean|means|meaning|do|does|is|again|please|pls|exactly|in|kubernetes|k8s|for|used|a|the|plz|thanks|thx))+$/u.exec(
        ` ${text.join(' ')}`,
      );
    if (tail !== null) ranges.push([skipped, text.length - tail[0].trim().split(' ').length]);
  }
  let start = 0;
  let end = text.length;
  while (start < end && !isContent(text[start] ?? '')) start += 1;
  while (end > start && (!isContent(text[end - 1] ?? '') || (end - start > 1 && SETTING.has(text[end - 1] ?? ''))))
    end -= 1;
  ranges.push([start, end]);
  return ranges.filter(([from, to]) => from < to);
}
