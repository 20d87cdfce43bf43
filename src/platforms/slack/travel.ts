import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { FormBook } from '../form-book.ts';
import { Refused } from './call.ts';
import type { HandOver, Stands } from './hand-over.ts';
import { render, renderWords, type SlackMessage } from './render.ts';
import type { Route } from './routes.ts';
import { announced, filesOf, missed, type ShareFile } from './share-files.ts';
import type { Uploads } from './uploads.ts';

/** Sends a reply by one route in the best look that Slack takes; rejects with `Refused` when Slack takes none there. */
export type Travel = (route: Route, reply: Reply) => Promise<Stands>;

/** Slack's words for "not like this", as opposed to "not here" and "not you". */
const UNWELCOME_SHAPE = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** How long Slack takes to make a picture it was just given usable in a message. Seen, not documented. */
const PICTURE_READY_MS = 1_000;

/** One look of a reply, and how long to wait before it is tried. */
interface Shape {
  readonly message: SlackMessage;
  readonly afterMs: number;
}

/** Builds one way of sending over one way of calling. */
export function createTravel(world: {
  readonly handOver: HandOver;
  readonly uploads: Uploads;
  /** Absent without the right to: files are then told in words. */
  readonly shareFile?: ShareFile;
  readonly forms: Pick<FormBook, 'keep'>;
  readonly log: Log;
}): Travel {
  const { handOver, uploads, shareFile, forms, log } = world;

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

  async function carry(route: Route, reply: Reply): Promise<Stands> {
    await forms.keep(reply);
    const looks = await shapes(reply, route.type === 'publish' ? 'home' : 'message');
    for (const [at, { message, afterMs }] of looks.entries()) {
      if (afterMs > 0) await sleep(afterMs);
      try {
        return await handOver(route, message);
      } catch (error) {
        const shape = error instanceof Refused && UNWELCOME_SHAPE.has(error.reason);
        if (!shape || at === looks.length - 1) throw error;
        log.warn('slack refused the shape of a message', { reason: error.reason, blocks: message.blocks.length });
      }
    }
    return {};
  }

  /** Only a post can be followed by files: what is for one person's eyes would be seen by all. */
  return async (route, reply) => {
    const files = filesOf(reply);
    if (route.type !== 'post' || shareFile === undefined || files.length === 0) return carry(route, reply);
    const stands = await carry(route, announced(reply));
    // A person's id stands for the channel of direct messages, which only Slack knows.
    const place = { ...route, channel: stands.channel ?? route.channel };
    for (const file of files) {
      try {
        await shareFile(file, place);
      } catch (cause) {
        log.warn('could not share a file', { platform: 'slack', cause });
        await carry(route, missed(file, reply));
      }
    }
    return stands;
  };
}
