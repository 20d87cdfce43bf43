import type { EventEmitter } from 'node:events';
import type { Adapter } from '../core/tutor.ts';
import type { Log } from '../ports/log.ts';

/** How long the doors may take to finish what is under way. Kubernetes kills after 30 s. */
export const STOP_MS = 10_000;

/** What ends with the process. */
export interface Running {
  /** Looked at when stopping, so it may still grow. */
  readonly adapters: readonly Adapter[];
  readonly store: { readonly close: () => Promise<void> };
  readonly log: Log;
  readonly stopMs?: number;
  /** Where signals and lost errors arrive, and how to end: the process unless told. */
  readonly events?: EventEmitter;
  readonly exit?: (code: number) => void;
}

/** Stops everything and ends the process with `code`, 0 unless told. Only the first call counts. */
export type Stop = (code?: number) => Promise<void>;

/**
 * Ends the process decently: SIGTERM and SIGINT stop the doors, then close the store; a second signal ends at once. A
 * lost rejection is logged and survived, since it is one answer that failed; after an exception nobody caught nothing
 * can be trusted, so that ends the process too.
 */
export function onShutdown(running: Running): Stop {
  const { adapters, store, log, stopMs = STOP_MS, events = process, exit = (code) => process.exit(code) } = running;
  let stopping = false;

  const stop: Stop = async (code = 0) => {
    if (stopping) return;
    stopping = true;
    if (!(await within(stopMs, stopAll(adapters, log)))) log.warn('gave up waiting for work under way', { ms: stopMs });
    try {
      await store.close();
    } catch (cause) {
      log.error('could not close the store', { cause });
    }
    exit(code);
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    events.on(signal, () => {
      if (stopping) {
        exit(1);
        return;
      }
      log.info('stopping', { signal });
      void stop();
    });
  }
  events.on('unhandledRejection', (cause: unknown) => {
    log.error('a rejection nobody handled', { cause });
  });
  events.on('uncaughtException', (cause: unknown) => {
    log.error('an exception nobody caught', { cause });
    void stop(1);
  });
  return stop;
}

/** Stops all doors at once, so that none takes new work while another still finishes its own. */
async function stopAll(adapters: readonly Adapter[], log: Log): Promise<void> {
  await Promise.all(
    adapters.map(async ({ name, stop }) => {
      try {
        await stop();
      } catch (cause) {
        log.error('a door did not close', { door: name, cause });
      }
    }),
  );
}

/** Whether work ends within a time. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => {
    resolve(false);
  }, ms);
  const ended = await Promise.race([work.then(() => true), promise]);
  clearTimeout(timer);
  return ended;
}
