import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Channels, Message } from './channels.ts';
import { HEARTBEAT_MS, WEB_LIMITS } from './limits.ts';
import type { Speaker } from './receive.ts';
import { renderMessage } from './message.ts';

/** Sends a page the messages it has not seen yet, and each new one, until it goes away or the door closes. */
export function streamMessages(
  c: Context,
  { from, place }: Speaker,
  world: {
    readonly channels: Channels;
    readonly after: number;
    readonly closing: AbortSignal;
    readonly left: () => void;
  },
): Response {
  const { channels, after, closing, left } = world;
  return streamSSE(c, async (stream) => {
    const waiting: Message[] = [...channels.since(place.channel, from.id, after)];
    let wake = Promise.withResolvers<void>();
    const rouse = () => wake.resolve();
    const forget = channels.listen(place.channel, from.id, (message) => {
      waiting.push(message);
      rouse();
    });
    const heartbeat = setInterval(rouse, HEARTBEAT_MS);
    stream.onAbort(rouse);
    closing.addEventListener('abort', rouse);
    try {
      // A page that falls far behind is cut off; its browser comes back and says what it saw last.
      while (!stream.aborted && !closing.aborted && waiting.length <= WEB_LIMITS.waiting) {
        wake = Promise.withResolvers<void>();
        await stream.write(': here\n\n');
        for (const message of waiting.splice(0)) {
          await stream.writeSSE({ id: String(message.number), data: JSON.stringify(renderMessage(message)) });
        }
        await wake.promise;
      }
    } finally {
      clearInterval(heartbeat);
      closing.removeEventListener('abort', rouse);
      forget();
      left();
    }
  });
}
