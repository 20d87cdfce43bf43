import { MessageType, type GatewayMessageCreateDispatchData } from 'discord.js';
import type { Delivery } from '../../ports/inbox.ts';
import type { Address } from './address.ts';
import { attachedTo } from './attachments.ts';
import { GREETING, personFrom, placeOf, timeOf, type Surroundings } from './place.ts';
import { titleOf } from './subject.ts';

/** What people write; everything else (joins, pins, boosts) is Discord speaking. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** A message as a delivery, or `undefined` when it is not for us: other bots, our own, chatter between people. */
export function receiveMessage(message: GatewayMessageCreateDispatchData, here: Surroundings): Delivery | undefined {
  const { id, author, channel_id: channel, content } = message;
  if (author.bot === true || author.system === true || message.webhook_id !== undefined) return undefined;
  if (!WRITTEN.includes(message.type)) return undefined;
  // An empty id is no server either.
  const guild = message.guild_id || undefined;
  if (guild !== undefined && !isCalled(message, here.self)) return undefined;
  // A sticker or a picture alone, said to us in private, is no question.
  if (guild === undefined && content.trim() === '') return undefined;

  const place = placeOf(channel, guild, here.parentOf(channel));
  const subject = subjectOf(message, here.self);
  const address: Address = { to: 'message', channel, user: author.id, reply: id, nonce: id };
  return {
    key: `discord/${id}`,
    address,
    request: {
      id,
      text: lineOf(message, here.self) || GREETING,
      via: 'message',
      from: personFrom(author, message.member),
      place,
      audience: 'place',
      // Only interactions can be answered for one person among others: https://docs.discord.com/developers/resources/message
      ...(guild === undefined ? {} : { aside: false }),
      ...attachedTo(message.attachments),
      at: timeOf(id),
      ...(subject === undefined ? {} : { subject }),
    },
  };
}

/** Named in the text, or pinged by a reply. Only then Discord shows us the text at all. */
function isCalled({ mentions, content, referenced_message: replied }: GatewayMessageCreateDispatchData, self: string) {
  if (mentions.some(({ id }) => id === self) || mentionOf(self).test(content)) return true;
  return replied?.author.id === self && content !== '';
}

function subjectOf(
  { referenced_message: replied }: GatewayMessageCreateDispatchData,
  self: string,
): string | undefined {
  return replied?.author.id === self ? titleOf(replied) : undefined;
}

const mentionOf = (id: string): RegExp => new RegExp(`<@!?${id}>`, 'u');

/** What was said, without our name; other people, emoji and commands as they read on the screen. */
function lineOf({ content, mentions }: GatewayMessageCreateDispatchData, self: string): string {
  return content
    .replace(/<@!?(\d+)>/gu, (_, id: string) => {
      if (id === self) return '';
      return `@${mentions.find((user) => user.id === id)?.username ?? 'somebody'}`;
    })
    .replace(/<a?(:\w+:)\d+>/gu, '$1')
    .replace(/<(\/[^:>]+):\d+>/gu, '$1')
    .trim();
}
