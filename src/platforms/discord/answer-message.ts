import type { Audience } from '../../core/request.ts';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { Outgoing } from '../deliver.ts';
import type { Address } from './address.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failed.ts';
import type { SendForm } from './forms.ts';
import type { Rendered } from './render.ts';

/** What answering takes. */
export interface Answering {
  readonly api: Api;
  readonly sendForm: SendForm;
  readonly log: Log;
}

/** Where an answer can be posted as a message of its own. */
export type PostAddress = Pick<Extract<Address, { to: 'message' }>, 'channel' | 'nonce' | 'reply' | 'user'>;

/** Posts in the channel, as a reply where there is something to reply to. The nonce makes a repeated post one message. */
async function post(api: Api, { channel, reply, nonce }: PostAddress, message: Rendered): Promise<void> {
  const once = { nonce, enforce_nonce: true };
  if (reply === undefined) {
    await api.post(channel, message, once);
    return;
  }
  try {
    await api.post(channel, message, { ...once, message_reference: { message_id: reply, fail_if_not_exists: false } });
  } catch (error) {
    if (!isRefusal(error, 'mayNotReply')) throw error;
    await api.post(channel, message, once);
  }
}

/** Posts to the person alone; where they take no direct messages, says so in the channel without the answer. */
async function postPrivately({ api, sendForm }: Answering, address: PostAddress, reply: Reply): Promise<void> {
  try {
    const channel = await api.directChannel(address.user);
    await sendForm(reply, (message) => post(api, { channel, nonce: address.nonce, user: address.user }, message));
  } catch (error) {
    if (!isRefusal(error, 'closedDirectMessages')) throw error;
    await sendForm(CLOSED, (message) => post(api, address, message));
  }
}

const CLOSED: Reply = {
  blocks: [
    {
      type: 'text',
      text: ['That answer is for you alone, and I cannot send you a direct message. Ask again with the slash command.'],
    },
  ],
  about: { kind: 'refusal', terms: [] },
};

/** Posts for all who read along; where the bot may not write, for whoever said something there: they wait for an answer. */
async function postOpenly(answering: Answering, address: PostAddress, reply: Reply): Promise<void> {
  try {
    await answering.sendForm(reply, (message) => post(answering.api, address, message));
  } catch (cause) {
    if (address.reply === undefined || !isRefusal(cause, 'missingAccess', 'missingPermissions')) throw cause;
    answering.log.warn(MAY_NOT, { cause });
    await postPrivately(answering, address, reply);
  }
}

const MAY_NOT = 'may not write there; give the bot View Channels and Send Messages in that channel';

/** Posts an answer for those it is for; where the bot may write to nobody, that is final and logged. */
export async function postAnswer(
  answering: Answering,
  address: PostAddress,
  audience: Audience,
  reply: Reply,
): Promise<void> {
  try {
    if (audience === 'asker') await postPrivately(answering, address, reply);
    else await postOpenly(answering, address, reply);
  } catch (cause) {
    if (!isRefusal(cause, 'missingAccess', 'missingPermissions', 'unknownChannel', 'closedDirectMessages')) throw cause;
    answering.log.warn(MAY_NOT, { cause });
  }
}

/** Answers a mention or a direct message. */
export function answerMessage(answering: Answering, address: PostAddress, audience: Audience): Outgoing {
  return {
    send: (reply) => postAnswer(answering, address, audience, reply),
    working: () => answering.api.typing(address.channel),
  };
}
