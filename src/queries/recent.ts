import { ok, type Result } from '../core/failure.ts';
import type { Output } from '../kubectl/output.ts';
import type { Query } from '../kubectl/query.ts';
import type { Clock } from '../ports/clock.ts';
import { createQueue, QUEUE_LIMITS, type QueueLimits, type Turn } from './queue.ts';

/** A query with whose it is. */
export interface Asked extends Turn {
  /** As whom the cluster is asked and what may be read of it. What one identity read, no other is ever given. */
  readonly identity: string;
  readonly query: Query;
}

/** What a query gave, and when it was read in milliseconds since 1970: who sees it later is told its age. */
export interface Answered {
  readonly output: Output;
  readonly readAt: number;
}

/** Runs queries in turns; the same query of the same identity within a few seconds is run once. */
export type Recent = (asked: Asked, run: () => Promise<Result<Output>>) => Promise<Result<Answered>>;

/** How long an answer serves for the same question: a double click, two people who look at the same incident. */
const FRESH_MS = 3000;

/** Answers that are kept at most; they are large, and none is kept for long. */
const MOST_KEPT = 50;

interface Entry {
  readonly answer: Promise<Result<Answered>>;
  /** Of whoever asked first: when they no longer wait, what they were given is no answer. */
  readonly signal: AbortSignal | undefined;
  /** Until when it serves; absent while it is being read. */
  freshUntil?: number;
}

/** A memory of a few seconds in front of a fair queue. */
export function createRecent(clock: Clock, limits: QueueLimits = QUEUE_LIMITS): Recent {
  const inTurn = createQueue(limits);
  const entries = new Map<string, Entry>();

  function forgetOld(): void {
    const now = clock();
    for (const [key, { freshUntil }] of entries) {
      if (freshUntil !== undefined && (freshUntil <= now || entries.size > MOST_KEPT)) entries.delete(key);
    }
  }

  async function ask(key: string, asked: Asked, run: () => Promise<Result<Output>>): Promise<Result<Answered>> {
    const read = async (): Promise<Result<Answered>> => {
      const result = await inTurn(asked, run);
      return result.ok ? ok({ output: result.value, readAt: clock() }) : result;
    };
    const entry: Entry = { answer: read(), signal: asked.signal };
    entries.set(key, entry);
    try {
      const answer = await entry.answer;
      if (answer.ok) entry.freshUntil = clock() + FRESH_MS;
      return answer;
    } finally {
      // A failure is worth another try at once.
      if (entry.freshUntil === undefined) entries.delete(key);
    }
  }

  const recent: Recent = async (asked, run) => {
    forgetOld();
    const key = JSON.stringify([asked.identity, asked.cluster, asked.query]);
    const same = entries.get(key);
    if (same === undefined) return ask(key, asked, run);
    const answer = await same.answer;
    const wasCancelled = !answer.ok && same.signal?.aborted === true && asked.signal?.aborted !== true;
    return wasCancelled ? recent(asked, run) : answer;
  };
  return recent;
}
