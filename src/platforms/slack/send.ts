import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import { Refused } from './call.ts';
import type { HandOver } from './hand-over.ts';
import { announced, filesOf, missed, type ShareFile } from './share-files.ts';
import { render, renderWords, type SlackMessage } from './render.ts';
import type { Route } from './routes.ts';
import type { Uploads } from './uploads.ts';

/** Sends a reply by the first route that Slack accepts. */
export type Send = (reply: Reply, routes: readonly Route[]) => Promise<void>;

/** Slack's words for "not like this", as opposed to "not here" and "not you". */
const UNWELCOME_SHAPE = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** How long Slack takes to make a picture it was just given usable in a message. Seen, not documented. */
const PICTURE_READY_MS = 1_000;

/** One look of a reply, and how long to wait before it is tried. */
interface Shape {
  readonly message: SlackMessage;
  readonly afterMs: number;
}

/** Builds the sending side. */
export function createSend(world: {
  readonly handOver: HandOver;
  readonly uploads: Uploads;
  /** Absent without the right to: files are then told in words. */
  readonly shareFile?: ShareFile;
  readonly log: Log;
}): Send {
  const { handOver, uploads, shareFile, log } = world;

  /** The looks of a reply, best first: with pictures, without, and in words only. */
  async function shapes(reply: Reply, kind: 'message' | 'home'): Promise<readonly Shape[]> {
    const files = await uploads(reply);
    const plain = render(reply, { kind, files: new Map() });
    const pictured = { message: render(reply, { kind, files }), afterMs: 0 };
    return [
      ...(files.size > 0 ? [pictured, { ...pictured, afterMs: PICTURE_READY_MS }] : []),
      { message: plain, afterMs: 0 },
      // A Home view is nothing but blocks.
      ...(kind === 'home' ? [] : [{ message: renderWords(reply), afterMs: 0 }]),
    ];
  }

  /** Only a post can be followed by files: what is for one person's eyes would be seen by all. */
  async function travel(route: Route, reply: Reply): Promise<void> {
    const files = filesOf(reply);
    if (route.type !== 'post' || shareFile === undefined || files.length === 0) {
      await carry(route, reply);
      return;
    }
    // A person's id stands for the channel of direct messages, which only Slack knows.
    const place = { ...route, channel: (await carry(route, announced(reply))) ?? route.channel };
    for (const file of files) {
      try {
        await shareFile(file, place);
      } catch (cause) {
        log.warn('could not share a file', { platform: 'slack', cause });
        await carry(route, missed(file, reply));
      }
    }
  }

  async function carry(route: Route, reply: Reply): Promise<string | undefined> {
    const looks = await shapes(reply, route.type === 'publish' ? 'home' : 'message');
    for (const [at, { message, afterMs }] of looks.entries()) {
      await sleep(afterMs);
      try {
        return await handOver(route, message);
      } catch (error) {
        const shape = error instanceof Refused && UNWELCOME_SHAPE.has(error.reason);
        if (!shape || at === looks.length - 1) throw error;
        log.warn('slack refused the shape of a message', { reason: error.reason, blocks: message.blocks.length });
      }
    }
    return undefined;
  }

  return async (reply, routes) => {
    for (const [at, route] of routes.entries()) {
      try {
        await travel(route, reply);
        return;
      } catch (error) {
        // Only a clear no leads on: after anything else the message may have arrived all the same.
        if (at === routes.length - 1 || !(error instanceof Refused)) throw error;
        log.warn('slack refused a route', { route: route.type, reason: error.reason });
      }
    }
  };
}
