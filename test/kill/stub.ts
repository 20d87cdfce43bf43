import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/core/random.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { QuizPlace } from '../../src/quiz/event.ts';
import { listen } from './http.ts';

/** The platforms, by what they do with a post that comes twice. */
export const PLATFORMS = ['discord', 'slack'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** A message that stands in a channel. */
export interface Message {
  readonly platform: PlatformName;
  readonly place: QuizPlace;
  readonly key: string;
  readonly id: string;
  /** By the platform's clock. */
  readonly at: number;
  /** Who posted it. */
  readonly life: string;
  /** The real moment at which it came. */
  readonly arrived: number;
  /** What it showed, one after the other. */
  readonly versions: Reply[];
  /** How often it came again and was known by its nonce. */
  repeats: number;
}

/** A small platform: remembers all posts and edits. */
export interface Stub {
  readonly name: PlatformName;
  readonly url: string;
  readonly clock: Clock;
  readonly messages: readonly Message[];
  /** The first message with a key, once it stands there; rejects when `signal` aborts. */
  readonly seen: (key: string, signal: AbortSignal) => Promise<Message>;
  /** Tells of each message that is posted. */
  readonly watch: (watcher: (message: Message) => void) => void;
  readonly close: () => void;
}

/** Discord documents "the past few minutes"; we count on two. */
const NONCE_MS = 2 * 60_000;
/** How often it does not feel like it. */
const FAILURES = 0.03;
const SLOWEST_MS = 15;
/** A channel that takes nothing. */
export const LOCKED = 'locked';

type Post = { readonly place: QuizPlace; readonly key: string; readonly reply: Reply; readonly life: string };
type Edit = { readonly message: string; readonly reply: Reply };

/** Starts a platform. `clock` is its own; `random` decides when it fails and how long it takes. */
export async function startStub(name: PlatformName, clock: Clock, random: Random): Promise<Stub> {
  const messages: Message[] = [];
  const byId = new Map<string, Message>();
  const firstByKey = new Map<string, Message>();
  const latestByKey = new Map<string, Message>();
  const watchers: ((message: Message) => void)[] = [];
  let last = 0;

  function known({ key }: Post): Message | undefined {
    const message = name === 'discord' ? latestByKey.get(key) : undefined;
    return message !== undefined && clock() - message.at <= NONCE_MS ? message : undefined;
  }

  function post({ place, key, reply, life }: Post): Message {
    // Slack's timestamps tell microseconds, Discord's snowflakes milliseconds; neither tells the same one twice here.
    last = Math.max(last + 1, name === 'slack' ? clock() : Math.floor(clock()));
    const id = name === 'slack' ? (last / 1_000).toFixed(6) : String((BigInt(last) - 1_420_070_400_000n) << 22n);
    const message = {
      platform: name,
      place,
      key,
      id,
      at: last,
      life,
      arrived: Date.now(),
      versions: [reply],
      repeats: 0,
    };
    messages.push(message);
    byId.set(id, message);
    latestByKey.set(key, message);
    if (!firstByKey.has(key)) firstByKey.set(key, message);
    for (const watcher of watchers) watcher(message);
    return message;
  }

  const desk = await listen(async (path, body, respond) => {
    await sleep(random() * SLOWEST_MS);
    if (random() < FAILURES) return respond({ status: 503, body: {} });
    if (path === '/edit') {
      // Sent by `createHttpPoster`.
      const { message, reply } = body as Edit;
      byId.get(message)?.versions.push(reply);
      return respond({ status: 200, body: byId.has(message) ? 'edited' : 'gone' });
    }
    // Sent by `createHttpPoster`.
    const asked = body as Post;
    if (asked.place.channel === LOCKED)
      return respond({ status: 200, body: { type: 'refused', reason: 'It is locked.' } });
    const again = known(asked);
    if (again !== undefined) again.repeats += 1;
    const { id, at } = again ?? post(asked);
    await sleep(random() * SLOWEST_MS);
    return respond({ status: 200, body: { type: 'posted', message: id, at } });
  });

  return {
    name,
    url: desk.url,
    clock,
    messages,
    seen: (key, signal) =>
      new Promise((resolve, reject) => {
        const there = firstByKey.get(key);
        if (there !== undefined) return resolve(there);
        signal.addEventListener('abort', () => reject(new Error(`never posted: ${key}`)), { once: true });
        watchers.push((message) => {
          if (message.key === key) resolve(message);
        });
      }),
    watch: (watcher) => void watchers.push(watcher),
    close: desk.close,
  };
}
