import { PermissionFlagsBits, type Guild } from 'discord.js';
import type { Delivery } from '../../ports/inbox.ts';
import type { Address } from './address.ts';
import { GREETING, placeOf } from './place.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** The greeting for a server that just added the bot, or `undefined` where it may not write. */
export function greetingFor(guild: Guild, now: number): Delivery | undefined {
  const channel = guild.systemChannel;
  const me = guild.members.me;
  if (channel === null || me === null || !channel.permissionsFor(me).has(NEEDED)) return undefined;
  const address: Address = { to: 'message', channel: channel.id, user: guild.ownerId, nonce: `hello${guild.id}` };
  return {
    key: `discord/hello/${guild.id}`,
    address,
    request: {
      id: `hello${guild.id}`,
      text: GREETING,
      via: 'message',
      from: { id: guild.ownerId },
      place: placeOf(channel.id, guild.id, undefined),
      audience: 'place',
      at: now,
    },
  };
}
