import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { Poster } from '../../ports/poster.ts';
import type { FormBook } from '../form-book.ts';
import { createCall, createSingleCall, type Call } from './call.ts';
import { createHandOver } from './hand-over.ts';
import { createPace } from './pace.ts';
import { createSlackPoster } from './poster.ts';
import { createSend, type Send } from './send.ts';
import { createShareFile } from './share-files.ts';
import { createTravel } from './travel.ts';
import { createUploads, NO_UPLOADS, type Uploads } from './uploads.ts';
import { within } from './within.ts';

/** Everything that goes out to Slack over one client. */
export interface Sending {
  readonly call: Call;
  /** For answers: each call is made as often as is safe. */
  readonly send: Send;
  /** For what nobody asked for: each call is made once, because whoever posts keeps what is unsent. */
  readonly poster: Poster;
}

/** The longest that a post waits for its pictures; they are told in words then, and shown when it is next changed. */
const PICTURES_MS = 4_000;

/** Uploads for whoever may not wait long: what takes longer goes on behind. */
function inTime(uploads: Uploads): Uploads {
  return async (reply) => (await within(uploads(reply), PICTURES_MS)) ?? new Map();
}

/** Builds both ways of sending. */
export function createSending(world: {
  readonly client: webApi.WebClient;
  /** Was `files:write` granted? */
  readonly mayUpload: boolean;
  readonly pictures: Pictures;
  readonly forms: Pick<FormBook, 'keep'>;
  /** What people mention the tutor by, once Slack told. */
  readonly handle: () => string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}): Sending {
  const { client, mayUpload, pictures, forms, handle, clock, log } = world;
  const call = createCall(log);
  const uploads = mayUpload ? createUploads({ client, pictures, log }) : NO_UPLOADS;
  const ways = { ...(mayUpload ? { shareFile: createShareFile(client) } : {}), forms, log };
  const single = createHandOver(client, createSingleCall({ clock, log, sleep }));
  return {
    call,
    send: createSend({ travel: createTravel({ ...ways, uploads, handOver: createHandOver(client, call) }), log }),
    poster: createSlackPoster({
      linkTo: async (channel, ts) => (await client.chat.getPermalink({ channel, message_ts: ts })).permalink,
      travel: createTravel({ ...ways, uploads: inTime(uploads), handOver: single }),
      pace: createPace({ clock, sleep }),
      handle,
      log,
    }),
  };
}
