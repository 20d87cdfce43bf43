import type { Reply } from '../../core/reply.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Posted, Poster, PostResult } from '../../ports/poster.ts';
import type { Channels, Draft } from './channels.ts';
import { ROOM } from './receive.ts';

/** Keys of posts that are remembered, so that the same one again is no second message. */
const KEYS = 500;

/** Posts onto the page. `at` is this program's clock: the page has no other. */
export function createWebPoster({ channels, clock }: { readonly channels: Channels; readonly clock: Clock }): Poster {
  const posted = new Map<string, Posted>();

  function post(channel: string, draft: Draft, key: string): Promise<PostResult> {
    const before = posted.get(key);
    if (before !== undefined) return Promise.resolve({ type: 'posted', ...before });
    const stands = { message: channels.post(channel, draft).spot, at: clock() };
    posted.set(key, stands);
    for (const oldest of posted.keys()) {
      if (posted.size <= KEYS) break;
      posted.delete(oldest);
    }
    return Promise.resolve({ type: 'posted', ...stands });
  }

  function edit(channel: string, spot: string, reply: Reply): 'edited' | 'gone' {
    const old = channels.standing(channel, spot);
    if (old === undefined) return 'gone';
    const to = old.to === undefined ? {} : { to: old.to };
    channels.post(channel, { ...to, type: 'answer', reply, replaces: old.id });
    return 'edited';
  }

  return {
    post: ({ channel }, reply, key) => post(channel, { type: 'answer', reply }, key),
    edit: ({ channel }, message, reply) => Promise.resolve(edit(channel, message, reply)),
    whisper: ({ person }, reply, key) => post(ROOM, { to: person, type: 'answer', reply }, key),
  };
}
