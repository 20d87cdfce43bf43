import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { Poster, PostResult } from '../../ports/poster.ts';
import { Refused } from './call.ts';
import { known } from './known.ts';
import type { Pace } from './pace.ts';
import { millis } from './receive-events.ts';
import { isPassing, wordsFor } from './refusals.ts';
import type { Route } from './routes.ts';
import type { Travel } from './travel.ts';
import { within } from './within.ts';

/** What posting takes. */
export interface PosterWorld {
  /** Asks Slack for a link to a message. */
  readonly linkTo: (channel: string, ts: string) => Promise<string | undefined>;
  /** Over calls that are made once: whoever posts keeps what is unsent. */
  readonly travel: Travel;
  readonly pace: Pace;
  /** What people mention the tutor by, once Slack told. */
  readonly handle: () => string | undefined;
  readonly log: Log;
}

type PostRoute = Extract<Route, { type: 'post' }>;

/** A link is worth no longer wait: whoever posts holds a claim that runs out. */
const LINK_MS = 2_000;

/** Posts into Slack. A `key` goes along as metadata, unseen: Slack itself does not tell two posts with the same one. */
export function createSlackPoster({ linkTo, travel, pace, handle, log }: PosterWorld): Poster {
  const invite = (): string => `/invite @${handle() ?? 'kube-tutor'}`;

  async function post(route: PostRoute, reply: Reply): Promise<PostResult> {
    await pace(route.channel);
    try {
      const { channel = route.channel, ts } = await travel(route, reply);
      if (ts === undefined) throw new Error('Slack took a message without saying where it stands');
      const link = await within(
        linkTo(channel, ts).catch(() => undefined),
        LINK_MS,
      );
      return { type: 'posted', message: ts, at: millis(ts), ...known({ link }) };
    } catch (error) {
      if (!(error instanceof Refused) || isPassing(error.reason)) throw error;
      log.warn('slack refused a post', { reason: error.reason });
      return { type: 'refused', reason: wordsFor(error.reason, invite()) };
    }
  }

  return {
    post: ({ channel, thread }, reply, key) => post({ type: 'post', channel, ...known({ thread }), key }, reply),
    edit: async ({ channel }, message, reply) => {
      try {
        await travel({ type: 'update', channel, ts: message }, reply);
        return 'edited';
      } catch (error) {
        if (!(error instanceof Refused) || isPassing(error.reason)) throw error;
        log.info('a message can no longer be changed', { platform: 'slack', reason: error.reason });
        return 'gone';
      }
    },
    // Slack takes a person's id for the channel of direct messages with them.
    whisper: ({ person }, reply, key) => post({ type: 'post', channel: person, key }, reply),
  };
}
