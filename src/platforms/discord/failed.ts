import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * A call to Discord that failed, without the request: the errors of discord.js carry the address, and an address that
 * answers an interaction is a secret.
 */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  /** Discord's own code for a refusal; see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
  readonly code: number | undefined;

  constructor(what: string, reason: string, code?: number) {
    super(`${what}: ${reason}`);
    this.code = code;
  }
}

/** Says what failed without the secrets of the request. */
export function toCallFailed(what: string, error: unknown): CallFailed {
  if (error instanceof DiscordAPIError) {
    return new CallFailed(what, `${error.message} (${String(error.code)})`, Number(error.code));
  }
  if (error instanceof HTTPError) return new CallFailed(what, `HTTP ${String(error.status)}`);
  return new CallFailed(what, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error');
}

/** The refusals that decide what happens next. */
export const CODES = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  /** The fifteen minutes are over. */
  expiredToken: 50027,
  /** The three seconds are over, or it was never ours. */
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  requestTooLarge: 40005,
  banned: 40007,
  missingAccess: 50001,
  otherAuthor: 50005,
  closedDirectMessages: 50007,
  /** A place in which nobody writes, as a list of threads. */
  notForText: 50008,
  missingPermissions: 50013,
  invalidForm: 50035,
  /** Replying takes Read Message History. */
  mayNotReply: 160002,
  threadLocked: 160005,
  noCommonServer: 50278,
} as const;

/** Whether an error is one of the named refusals. */
export function isRefusal(error: unknown, ...names: readonly (keyof typeof CODES)[]): boolean {
  return error instanceof CallFailed && names.some((name) => CODES[name] === error.code);
}
