import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createRateLimit } from '../../core/rate-limit.ts';
import type { Clock } from '../../ports/clock.ts';
import { WEB_LIMITS } from './limits.ts';

/** Who may come in: whoever holds a link that was not used yet, knows the password, or came in before. */
export interface Guests {
  /** A key for one link; it opens once. */
  readonly invite: () => string;
  /** Uses a key up: a session for it, or nothing when it is unknown or was used. */
  readonly redeem: (key: string) => string | undefined;
  /** Tries a password; `address` is where the try comes from. */
  readonly logIn: (password: string, address: string) => LogIn;
  /** True for a session this process gave out. */
  readonly knows: (session: string | undefined) => boolean;
}

/** How a try to log in ended. */
export type LogIn =
  | { readonly type: 'welcome'; readonly session: string }
  | { readonly type: 'wrong' }
  | { readonly type: 'wait'; readonly seconds: number };

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Adds to a set of bounded size; the oldest goes first. */
function addTo(set: Set<string>, value: string, most: number): string {
  set.add(value);
  for (const oldest of set) {
    if (set.size <= most) break;
    set.delete(oldest);
  }
  return value;
}

/** Guests of one process: nothing about them is written down, so a restart asks everybody again. */
export function createGuests({
  clock,
  password,
}: {
  readonly clock: Clock;
  readonly password?: string | undefined;
}): Guests {
  const keys = new Set<string>();
  const sessions = new Set<string>();
  const mayTry = createRateLimit(WEB_LIMITS.tries);
  const admit = () => addTo(sessions, secret(), WEB_LIMITS.sessions);
  // Digests have one length, so comparing them takes the same time for every password.
  const right = password === undefined || password === '' ? undefined : digest(password);

  return {
    invite: () => addTo(keys, secret(), WEB_LIMITS.links),
    redeem: (key) => (keys.delete(key) ? admit() : undefined),
    logIn: (tried, address) => {
      const { allowed, retryInSeconds } = mayTry(address, clock());
      if (!allowed) return { type: 'wait', seconds: retryInSeconds };
      return right !== undefined && timingSafeEqual(digest(tried), right)
        ? { type: 'welcome', session: admit() }
        : { type: 'wrong' };
    },
    knows: (session) => session !== undefined && sessions.has(session),
  };
}
