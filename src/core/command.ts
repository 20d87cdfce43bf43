import type { Result } from './failure.ts';
import type { Reply } from './reply.ts';
import type { Audience, Request } from './request.ts';

/** One value a command takes, as help and completion show it. */
export interface Param {
  readonly name: string;
  readonly summary: string;
  readonly optional?: boolean;
  /** Values to offer while typing; `word` is what stands there so far. */
  readonly suggest?: (word: string) => readonly string[];
}

/**
 * One thing the tutor does, in one file. `parse` decides whether a line that starts with the name is this command
 * at all: `undefined` means the line is a question that happens to start with that word ("describe a pod").
 */
export interface Command<P = unknown> {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for the help. */
  readonly summary: string;
  readonly params: readonly Param[];
  /** Lines that work, for the help; each one is tried in a test. */
  readonly examples: readonly string[];
  /** Lines it takes besides, for its own help: `quiz pause`, and what that does. */
  readonly verbs?: readonly { readonly line: string; readonly summary: string }[];
  /** Names of commands that go with it, for its own help. */
  readonly related?: readonly string[];
  /** Left out of the help's overview: said by buttons and doors, not typed. */
  readonly hidden?: boolean;
  /** Not held back when somebody is fast: an answer in a quiz must not wait. Costs little, or is bounded by itself. */
  readonly unlimited?: boolean;
  /** Who sees the reply, where it is not whoever would see any reply to this request. */
  readonly audience?: Audience | ((params: P, request: Request) => Promise<Audience>);
  readonly parse: (rest: string, request: Request) => P | undefined;
  readonly run: (params: P, request: Request) => Promise<Result<Reply>>;
}

/** A line that a command takes: what it will do, and who will see it. */
export interface Matched {
  readonly run: () => Promise<Result<Reply>>;
  readonly seenBy: () => Promise<Audience>;
}

/** A command whose parameter type nobody outside needs to know. */
export interface AnyCommand extends Omit<Command, 'parse' | 'run' | 'audience'> {
  /** Takes the rest of the line, or says that the line is no such command. */
  readonly match: (rest: string, request: Request) => Matched | undefined;
}

/** Closes a command over its parameter type, so that commands of all types fit one list. */
export function command<P>({ parse, run, audience, ...facts }: Command<P>): AnyCommand {
  return {
    ...facts,
    match: (rest, request) => {
      const params = parse(rest, request);
      if (params === undefined) return undefined;
      return {
        run: () => run(params, request),
        seenBy: async () =>
          typeof audience === 'function' ? audience(params, request) : (audience ?? request.audience),
      };
    },
  };
}

/** The `parse` of a command that takes nothing. */
export function nothing(rest: string): Record<string, never> | undefined {
  return rest === '' ? {} : undefined;
}
