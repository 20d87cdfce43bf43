import type { types } from '@slack/bolt';
import { Busy, Refused } from './call.ts';

/** What a response url takes: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses. */
export interface Response {
  readonly text: string;
  readonly blocks?: types.KnownBlock[];
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Posts through a response url. Its own few lines in place of Bolt's `respond`, because an answer may have to be sent by
 * another process than the one that heard the question. Errors never carry the url: who has it can post.
 */
export async function postToResponseUrl(url: string, response: Response): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...response, unfurl_links: false, unfurl_media: false }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new Error(
      `the response url could not be reached: ${cause instanceof Error ? cause.name : 'no reason given'}`,
    );
  });
  const said = await answer.text().catch(() => '');
  if (answer.ok) return;
  if (answer.status === 429) throw new Busy(Number(answer.headers.get('retry-after')) || 1);
  if (answer.status >= 500) throw new Error(`the response url answered ${String(answer.status)}`);
  throw new Refused(
    /"error":"(\w+)"/u.exec(said)?.[1] ?? (/^\w{1,40}$/u.test(said) ? said : `http_${String(answer.status)}`),
  );
}
