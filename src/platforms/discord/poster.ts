import { createHash } from 'node:crypto';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { Poster, PostResult } from '../../ports/poster.ts';
import type { Api } from './api.ts';
import { isRefusal, type CODES } from './failed.ts';
import type { SendForm } from './forms.ts';
import { LIMITS } from './limits.ts';
import { timeOf } from './place.ts';

/** What posting takes. */
export interface PosterWorld {
  /** The connection, while there is one. */
  readonly api: () => Api | undefined;
  readonly sendForm: SendForm;
  readonly log: Log;
}

const LACKING = 'Give me View Channel and Send Messages in this channel first.';
const UNREACHABLE =
  'That person takes no direct messages from me. They can allow them in the privacy settings of this server.';

/** Why Discord takes no message, now or later, in words for people. */
const REASONS: { readonly [N in keyof typeof CODES]?: string } = {
  unknownChannel: 'That channel is no longer there. Take another one.',
  unknownGuild: 'I am no longer in that server.',
  unknownUser: 'That person is not known to Discord.',
  banned: 'That person is banned from this server.',
  missingAccess: LACKING,
  missingPermissions: LACKING,
  notForText: 'Nobody can write in that channel itself. Take a text channel or a thread.',
  threadLocked: 'That thread is locked. Take the channel, or another thread.',
  closedDirectMessages: UNREACHABLE,
  noCommonServer: UNREACHABLE,
};

// The record's keys are names of refusals, and nothing else.
const NAMES = Object.keys(REASONS) as (keyof typeof REASONS)[];

/** A key as Discord takes it: longer ones are shortened to what still tells them apart. */
function nonceOf(key: string): string {
  if (key.length <= LIMITS.nonce) return key;
  return createHash('sha256').update(key).digest('base64url').slice(0, LIMITS.nonce);
}

/** Posts into Discord. The nonce makes a repeated post one message, for some minutes. */
export function createDiscordPoster({ api: connected, sendForm, log }: PosterWorld): Poster {
  function open(): Api {
    const api = connected();
    if (api === undefined) throw new Error('Discord is not open');
    return api;
  }

  async function attempt(work: () => Promise<PostResult>): Promise<PostResult> {
    try {
      return await work();
    } catch (cause) {
      const name = NAMES.find((each) => isRefusal(cause, each));
      const reason = name === undefined ? undefined : REASONS[name];
      if (reason === undefined) throw cause;
      log.warn('Discord refused a post', { platform: 'discord', cause });
      return { type: 'refused', reason };
    }
  }

  async function post(channel: string, server: string, reply: Reply, key: string): Promise<PostResult> {
    const api = open();
    const once = { nonce: nonceOf(key), enforce_nonce: true };
    const message = await sendForm(reply, (rendered) => api.post(channel, rendered, once));
    const link = `https://discord.com/channels/${server}/${channel}/${message}`;
    return { type: 'posted', message, at: timeOf(message), link };
  }

  return {
    // A thread is a channel of its own; a conversation with one person belongs to no server.
    post: ({ team, channel, thread }, reply, key) =>
      attempt(() => post(thread ?? channel, team === 'discord' ? '@me' : team, reply, key)),
    edit: async ({ channel, thread }, message, reply) => {
      try {
        await sendForm(reply, (rendered) => open().change(thread ?? channel, message, rendered));
        return 'edited';
      } catch (cause) {
        if (!isRefusal(cause, 'unknownMessage', 'otherAuthor', ...NAMES)) throw cause;
        log.info('a message can no longer be changed', { platform: 'discord', cause });
        return 'gone';
      }
    },
    whisper: ({ person }, reply, key) =>
      attempt(async () => post(await open().directChannel(person), '@me', reply, key)),
  };
}
