import type { Logger, webApi } from '@slack/bolt';
import { known } from './known.ts';

/**
 * Options for every Web API client. Repeating and waiting is ours (see `call.ts`): the SDK would repeat a post ten times
 * over half an hour, and hold back all other calls while one of them waits.
 */
export function clientOptions(logger: Logger, apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    ...known({ slackApiUrl: apiUrl }),
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    allowAbsoluteUrls: false,
  };
}
