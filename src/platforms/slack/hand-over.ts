import type { webApi } from '@slack/bolt';
import type { Call } from './call.ts';
import { known } from './known.ts';
import type { SlackMessage } from './render.ts';
import { postToResponseUrl } from './respond.ts';
import type { Route } from './routes.ts';

/** Where a message stands, as far as Slack tells; a message's `ts` is its time and its id in one. */
export interface Stands {
  readonly channel?: string;
  readonly ts?: string;
}

/** Hands a message to Slack by one route; rejects with `Refused` when Slack says no. */
export type HandOver = (route: Route, message: SlackMessage) => Promise<Stands>;

/** What our posts are called in their metadata, by which a post that was sent twice can be found. */
const POST_EVENT = 'kube_tutor_post';

/** Nothing in an answer becomes a preview. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Builds the last step over one client. Only calls that change nothing when repeated are repeated freely. */
export function createHandOver(client: webApi.WebClient, call: Call): HandOver {
  const by: { [T in Route['type']]: (route: Extract<Route, { type: T }>, message: SlackMessage) => Promise<unknown> } =
    {
      publish: ({ user, channel }, { blocks }) => {
        const view = { type: 'home', blocks, ...known({ private_metadata: channel }) } as const;
        return call('views.publish', () => client.views.publish({ user_id: user, view }), 'repeatable');
      },
      // Without `parse`, an update looks names up in the fallback text, which a post does not.
      update: ({ channel, ts }, message) =>
        call('chat.update', () => client.chat.update({ channel, ts, ...message, parse: 'none' }), 'repeatable'),
      post: ({ channel, thread, key }, message) => {
        const marked = key === undefined ? {} : { metadata: { event_type: POST_EVENT, event_payload: { key } } };
        const post = { channel, ...known({ thread_ts: thread }), ...message, ...marked, ...QUIET };
        return call('chat.postMessage', () => client.chat.postMessage(post), 'once');
      },
      whisper: ({ channel, user, thread }, message) => {
        const post = { channel, user, ...known({ thread_ts: thread }), ...message };
        return call('chat.postEphemeral', () => client.chat.postEphemeral(post), 'once');
      },
      respond: ({ url, visible, replace, thread }, message) => {
        const response = {
          ...message,
          ...QUIET,
          response_type: visible ? 'in_channel' : 'ephemeral',
          replace_original: replace,
          ...known({ thread_ts: thread }),
        } as const;
        return call('response_url', () => postToResponseUrl(url, response), replace ? 'repeatable' : 'once');
      },
    };

  return async (route, message) => {
    // The record is closed over the union, so the function found always fits the route.
    const answer = await (by[route.type] as (route: Route, message: SlackMessage) => Promise<unknown>)(route, message);
    if (typeof answer !== 'object' || answer === null) return {};
    return {
      ...('channel' in answer && typeof answer.channel === 'string' ? { channel: answer.channel } : {}),
      ...('ts' in answer && typeof answer.ts === 'string' ? { ts: answer.ts } : {}),
    };
  };
}
