import type { AnyCommand, Matched } from './command.ts';
import { replyToFailure, type Failure, type Result } from './failure.ts';
import { normaliseLine } from './normalise.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Reply } from './reply.ts';
import { personOf, type Audience, type Request } from './request.ts';

/** What dispatch asks of the rest of the program. */
export interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  /** Tried in order on a whole line that no command's name starts. */
  readonly phrases?: readonly AnyCommand[];
  /** Answers a line that is no command. */
  readonly ask: (request: Request) => Promise<Result<Reply>>;
  /** May this person say this here? A failure is shown to them. */
  readonly permit: (request: Request, command: string) => Failure | undefined;
  readonly rateLimit: RateLimit;
  /** Told of exceptions; the person sees an apology with the same id. */
  readonly onError: (error: unknown, request: Request) => void;
}

/** A line and what will run for it. */
interface Route extends Matched {
  readonly name: string;
  readonly unlimited?: boolean | undefined;
}

const FREE = { allowed: true, retryInSeconds: 0 };

const nameOf = ({ name, unlimited }: AnyCommand): Omit<Route, keyof Matched> => ({ name, unlimited });

/** What follows a command's name out of habit: "hello!", "feedback: more pictures". */
const SIGNS = /[?!.,:]+$/u;
/** What ends a line out of politeness: "tour please", "list networking!". */
const COURTESY = /(?:(?:^|[\s,]+)(?:please|pls|thanks))?[\s?!.]*$/iu;

/** The commands of a list by every name they go by, first come first served. */
export function byName(commands: readonly AnyCommand[]): ReadonlyMap<string, AnyCommand> {
  const names = new Map<string, AnyCommand>();
  for (const each of commands) {
    for (const name of [each.name, ...each.aliases]) if (!names.has(name)) names.set(name, each);
  }
  return names;
}

/** Turns requests into replies: find the command, permission, rate limit, run. One error boundary around all of it. */
export function createDispatch({ commands, phrases = [], ask, permit, rateLimit, onError }: DispatchOptions) {
  const names = byName(commands);

  /** A first word is a command only when the rest parses as its params; otherwise the line is a question. */
  function route(request: Request): Route {
    const line = request.text;
    const [first = ''] = line.split(/\s/u, 1);
    const word = first.toLowerCase().replace(/^[/!]/u, '');
    const found = names.get(word) ?? names.get(word.replace(SIGNS, ''));
    const rest = line.slice(first.length).trim();
    const matched = found?.match(rest, request) ?? found?.match(rest.replace(COURTESY, ''), request);
    if (found !== undefined && matched !== undefined) return { ...nameOf(found), ...matched };
    for (const phrase of phrases) {
      const taken = phrase.match(line, request);
      if (taken !== undefined) return { ...nameOf(phrase), ...taken };
    }
    return { name: 'ask', run: () => ask(request), seenBy: () => Promise.resolve(request.audience) };
  }

  const clean = (request: Request): Request => ({
    ...request,
    ...(request.text.includes('\n') ? { typed: request.text } : {}),
    text: normaliseLine(request.text),
  });

  async function respond(raw: Request): Promise<Reply> {
    try {
      const request = clean(raw);
      const { name, unlimited, run } = route(request);
      const refusal = permit(request, name);
      if (refusal !== undefined) return replyToFailure(refusal);
      const { allowed, retryInSeconds } = unlimited === true ? FREE : rateLimit(personOf(request), request.at);
      if (!allowed) return replyToFailure(slowDown(retryInSeconds));
      const result = await run();
      return result.ok ? result.value : replyToFailure(result.failure);
    } catch (error) {
      onError(error, raw);
      return apology(raw.id);
    }
  }

  async function seenBy(request: Request): Promise<Audience> {
    try {
      return await route(clean(request)).seenBy();
    } catch {
      // `respond` meets the same exception, reports it and apologises: to whoever would see any reply.
      return request.audience;
    }
  }

  return { respond, seenBy };
}

function slowDown(seconds: number): Failure {
  return {
    type: 'limited',
    message: `You ask faster than I can think. Give me ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}, then ask again: nothing is lost.`,
  };
}

function apology(id: string): Reply {
  const text = `Sorry, something broke on my side while I worked on that. It is logged as ${id}; please try again.`;
  return { blocks: [{ type: 'text', text: [text] }], about: { kind: 'error', terms: [] } };
}
