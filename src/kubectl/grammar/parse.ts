import type { Failure } from '../../core/failure.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { readsAsBareCommand, readsAsCommand } from './command-shape.ts';
import { findVerb } from './find-verb.ts';
import { NO_KINDS, type KnowsKind } from './kinds.ts';
import { readLead, wrappedAt, type Lead } from './lead.ts';
import { readQuery } from './read/query.ts';
import { readWhere } from './read/where.ts';
import type { Parsed } from './refusal.ts';
import { refusedFlag, refuseFlag, refuseVerb } from './refuse.ts';
import { scan, type Stop, type Token } from './scan.ts';
import { toFailure } from './tokens.ts';
import { tryLine } from './try-line.ts';
import { badFlag, slippedNamespace, unknownVerb } from './unknown.ts';
import { checkValues, toValues } from './values.ts';
import type { Verb } from './verb.ts';
import { wordAfter } from './verbs.ts';

const NONE: Parsed = { type: 'none' };
const invalid = (failure: Failure): Parsed => ({ type: 'invalid', failure });

/**
 * Reads a line as kubectl would: a query, a command that is refused and taught, or one that is wrong. `none` is no command but a
 * question: words of kubectl start sentences too, so a line without `kubectl` in front must give a sign that no sentence
 * gives. `knowsKind` may know the kinds of a cluster, so that `get widgets` is a query there.
 */
export function parseQuery(line: string, knowsKind: KnowsKind = NO_KINDS): Parsed {
  const lead = readLead(line);
  if (!lead.led && !startsWithVerb(line, lead)) return parseWrapped(line, knowsKind);
  const { tokens, stop } = scanFrom(line, lead.end);
  // What stands in angle brackets was copied from a manual, never typed in a sentence.
  const copied = stop?.type === 'sign' && /^<[A-Za-z][\w. -]{0,40}>/u.test(line.slice(stop.at, stop.at + 50));
  const cut = stop?.type === 'sign' && (lead.led || copied);
  const parsed = parseTokens(tokens, line, { led: lead.led || copied, full: lead.full, cut }, knowsKind);
  if (stop === undefined || parsed.type === 'none' || parsed.type === 'refused') return parsed;
  if (stop.type === 'second line' && !isCommand(line.slice(stop.at), knowsKind)) return NONE;
  const before = line.slice(0, stop.at);
  return invalid(toFailure(stop, line, parsed.type === 'query' ? before : ''));
}

/** The first word decides for most lines of a chat, without reading the rest. */
function startsWithVerb(line: string, { end }: Lead): boolean {
  const [, word = ''] = /^\s*(\S+)/u.exec(line.slice(end, end + 200)) ?? [];
  return wordAfter('', word.toLowerCase()) !== undefined;
}

/** The words behind the name of the program, with their places in the whole line. */
function scanFrom(line: string, from: number): { readonly tokens: readonly Token[]; readonly stop?: Stop } {
  const { tokens, stop } = scan(line.slice(from));
  const moved = tokens.map((token) => ({ ...token, at: token.at + from, end: token.end + from }));
  return { tokens: moved, ...(stop === undefined ? {} : { stop: { ...stop, at: stop.at + from } }) };
}

/** What a line pasted off a terminal continues with: another command, or the answer to the first. */
function isCommand(rest: string, knowsKind: KnowsKind): boolean {
  const next = rest.split('\n').find((each) => each.trim() !== '') ?? '';
  return parseQuery(next, knowsKind).type !== 'none';
}

function parseWrapped(line: string, knowsKind: KnowsKind): Parsed {
  const at = wrappedAt(line);
  if (at === undefined) return NONE;
  const inner = line.slice(at);
  const parsed = parseQuery(inner, knowsKind);
  if (parsed.type !== 'query') return parsed;
  const before = line.slice(0, at).trim().slice(0, 40);
  return invalid({
    type: 'refused',
    message: `There is no shell here, so "${before}" cannot be run. Ask for the answer alone.`,
    ...tryLine(inner),
  });
}

/** How a line starts, and whether it was cut where only a shell could go on. */
type Start = Pick<Lead, 'led' | 'full'> & { readonly cut: boolean };

function parseTokens(tokens: readonly Token[], line: string, { led, full, cut }: Start, knowsKind: KnowsKind): Parsed {
  const found = findVerb(tokens);
  const { verb } = found;
  if (verb === undefined) {
    const failure = led ? unknownVerb(found, line, full) : undefined;
    return failure === undefined ? NONE : invalid(failure);
  }
  const args = readArguments(found.rest, verb);
  const set = unquotedSet(args, line);
  if (set !== undefined) return invalid(set);
  const shape = { verb, args, knowsKind, cut };
  if (!(led ? readsAsCommand(shape) : readsAsBareCommand(shape))) return NONE;
  if (verb.refusal !== undefined) return { type: 'refused', refusal: refuseVerb(verb, verb.refusal, args) };
  return parseReading(verb, args, line);
}

function parseReading(verb: Verb, args: Arguments, line: string): Parsed {
  const slipped = slippedNamespace(args, line);
  if (slipped !== undefined) return invalid(slipped);
  const [bad] = args.bad;
  if (bad !== undefined) return invalid(badFlag(verb, bad, line));
  const refused = refusedFlag(args);
  if (refused !== undefined) return { type: 'refused', refusal: refuseFlag(verb, args, refused, line) };
  const wrong = checkValues(args, line);
  if (wrong !== undefined) return invalid(wrong);
  const values = toValues(args);
  const where = readWhere(values, line);
  if (!where.ok) return invalid(where.failure);
  const query = readQuery({ verb, words: [...args.words, ...args.after], values, where: where.value, line });
  return query.ok ? { type: 'query', query: query.value } : invalid(query.failure);
}

/** `-l env in (a,b)` without quotes falls apart into words. */
function unquotedSet({ given, words }: Arguments, line: string): Failure | undefined {
  const label = given.find(({ flag }) => flag.name === 'selector');
  const from = words.findIndex(
    ({ text }, at) => /^(?:in|notin)$/u.test(text) && words[at + 1]?.text.startsWith('(') === true,
  );
  if (label === undefined || from < 0) return undefined;
  const end = words.slice(from).find(({ text }) => text.endsWith(')'))?.end;
  const start = label.valueToken?.at;
  const mended =
    start === undefined || end === undefined
      ? ''
      : `${line.slice(0, start)}'${line.slice(start, end)}'${line.slice(end)}`;
  const message = "A selector with blanks needs quotes around it: -l 'env in (a,b)'.";
  return { type: 'invalid', message, ...tryLine(mended) };
}
