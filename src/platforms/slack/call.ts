import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';

/** Slack answered, and the answer is no: trying the same again would change nothing. */
export class Refused extends Error {
  /** Slack's word for why, as in `channel_not_found`. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Slack refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** Slack was too busy to look at a call. */
export class Busy extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`Slack asks to wait ${String(seconds)} seconds`);
    this.seconds = seconds;
  }
}

/** The longest wait for a busy Slack, in milliseconds. Shorter than a claim in the inbox, so that nobody else answers meanwhile. */
const LONGEST_WAIT_MS = 30_000;
/** Pauses before a call is repeated that may be repeated freely, in milliseconds. */
const PAUSES_MS = [300, 1_000, 3_000] as const;

/** Makes one call to Slack as often as is safe. */
export type Call = <T>(name: string, once: () => Promise<T>, kind: 'repeatable' | 'once') => Promise<T>;

/**
 * Waits as told when Slack is busy, and repeats what failed on the way: freely when repeating changes nothing, and one
 * single time when it might show an answer twice, which is logged.
 */
export function createCall(log: Log): Call {
  return async (name, once, kind) => {
    const pauses = kind === 'repeatable' ? PAUSES_MS : PAUSES_MS.slice(0, 1);
    let waited = 0;
    for (let failures = 0; ;) {
      try {
        return await once();
      } catch (cause) {
        const error = toDomain(cause);
        if (error instanceof Refused) throw error;
        if (error instanceof Busy) {
          waited += error.seconds * 1000;
          if (waited > LONGEST_WAIT_MS) throw error;
          log.info('slack is busy', { call: name, seconds: error.seconds });
          await sleep(error.seconds * 1000);
          continue;
        }
        const pause = pauses[failures];
        failures += 1;
        if (pause === undefined) throw error;
        if (kind === 'once') log.warn('possible duplicate', { platform: 'slack', call: name });
        await sleep(pause);
      }
    }
  };
}

/** Waits for some milliseconds; a test passes its own. */
export type Sleep = (ms: number) => Promise<unknown>;

/** The longest that a call made once waits for a busy Slack, in milliseconds. */
const SHORT_WAIT_MS = 2_000;

/**
 * Makes each call once, for whoever keeps a list of what is unsent and tries again by itself. After Slack asked to wait, a
 * call of that name waits a moment, or rejects with `Busy` while the wait is long, without asking Slack again.
 */
export function createSingleCall(world: { readonly clock: Clock; readonly log: Log; readonly sleep: Sleep }): Call {
  const { clock, log, sleep: pause } = world;
  const busyUntil = new Map<string, number>();
  return async (name, once, kind) => {
    const wait = (busyUntil.get(name) ?? 0) - clock();
    if (wait > SHORT_WAIT_MS) throw new Busy(Math.ceil(wait / 1000));
    if (wait > 0) await pause(wait);
    try {
      return await once();
    } catch (cause) {
      const error = toDomain(cause);
      if (error instanceof Busy) {
        log.info('slack is busy', { call: name, seconds: error.seconds });
        busyUntil.set(name, clock() + error.seconds * 1000);
      } else if (!(error instanceof Refused) && kind === 'once') {
        // It may have arrived all the same, and whoever asked will try again.
        log.warn('possible duplicate', { platform: 'slack', call: name });
      }
      throw error;
    }
  };
}

function toDomain(cause: unknown): unknown {
  if (cause instanceof webApi.WebAPIPlatformError) return new Refused(cause.data.error, { cause });
  if (cause instanceof webApi.WebAPIRateLimitedError) return new Busy(cause.retryAfter);
  if (cause instanceof webApi.WebAPIHTTPError && cause.statusCode < 500) {
    return new Refused(`http_${String(cause.statusCode)}`, { cause });
  }
  return cause;
}
