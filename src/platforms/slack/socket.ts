import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver, webApi, type Logger } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';
import { clientOptions } from './client.ts';
import type { Connection } from './connection.ts';
import { withoutSecrets } from './sdk-log.ts';

const APP_TOKEN_HELP =
  'Make an "App-Level Token" (xapp-…) with the scope connections:write at https://api.slack.com/apps, your app, Basic Information, and switch Socket Mode on.';
/** Pauses before the next try to connect, in milliseconds; the last one repeats. */
const PAUSES_MS = [200, 500, 1_000, 2_000, 5_000, 10_000] as const;

/**
 * A Socket Mode connection that comes back by itself. The SDK's own reconnecting is switched off: it leaves promises
 * nobody catches, which would end the process, and gives up when Slack cannot be reached for a while.
 */
export function connectBySocket(options: {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly log: Log;
}): Connection {
  const { appToken, apiUrl, logger, log } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // Connecting is the one call where waiting inside the SDK holds nothing else up.
    installerOptions: {
      clientOptions: { ...clientOptions(logger, apiUrl), rejectRateLimitedCalls: false, retryConfig: { retries: 1 } },
    },
    processEventErrorHandler: ({ error }) => {
      log.error('slack event not handled', { said: withoutSecrets(error.message) });
      return Promise.resolve(false);
    },
  });
  const { client } = receiver;
  const stopping = new AbortController();

  /** Connects once; what it resolves to settles when the connection is gone. */
  async function connect(): Promise<{ readonly gone: Promise<void> }> {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    client.once('disconnected', resolve);
    try {
      await client.start();
    } catch (cause) {
      client.off('disconnected', resolve);
      throw cause;
    }
    return { gone };
  }

  async function reconnect(): Promise<{ readonly gone: Promise<void> }> {
    for (let failures = 0; ; failures += 1) {
      await sleep(PAUSES_MS[failures] ?? PAUSES_MS.at(-1), undefined, { signal: stopping.signal });
      try {
        return await connect();
      } catch (cause) {
        log.warn('slack connection failed', { failures: failures + 1, cause });
      }
    }
  }

  async function keepConnected(first: Promise<void>): Promise<void> {
    for (let gone = first; ;) {
      await gone;
      if (stopping.signal.aborted) return;
      log.info('slack connection lost', {});
      gone = (await reconnect()).gone;
      // Stopped while connecting: then nobody has closed this connection yet.
      if (stopping.signal.aborted) await client.disconnect();
      else log.info('slack connected again', {});
    }
  }

  return {
    receiver,
    open: async () => {
      const { gone } = await connect().catch((cause: unknown) => {
        throw new Error(explain(cause), { cause });
      });
      // Only stopping ends it, by interrupting a pause.
      void keepConnected(gone).catch(() => undefined);
    },
    close: async () => {
      stopping.abort();
      await Promise.race([client.disconnect(), sleep(2_000)]);
    },
  };
}

function explain(cause: unknown): string {
  if (cause instanceof webApi.WebAPIPlatformError) {
    return `Slack does not accept SLACK_APP_TOKEN (${cause.data.error}). ${APP_TOKEN_HELP}`;
  }
  return 'Slack cannot be reached by Socket Mode. Are https://slack.com/api/ and wss://wss-primary.slack.com open from here?';
}
