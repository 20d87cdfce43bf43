import { SnowflakeUtil, type APIGuildMember, type APIUser } from 'discord.js';
import type { Person, Place } from '../../core/request.ts';

/** What the door knows about itself and where things are. */
export interface Surroundings {
  /** The bot's own user id. */
  readonly self: string;
  /** The channel a thread belongs to, or `undefined` for a channel that is no thread. */
  readonly parentOf: (channel: string) => string | undefined;
}

/** Where something was said; without a server it was said to the bot alone. */
export function placeOf(channel: string, guild: string | undefined, parent: string | undefined): Place {
  // A server is let in as a whole: all who read along in it are its members.
  const kind = guild === undefined ? ({ kind: 'direct' } as const) : ({ kind: 'shared', internal: true } as const);
  const place = { platform: 'discord', team: guild ?? 'discord', channel: parent ?? channel, ...kind } as const;
  return parent === undefined ? place : { ...place, thread: channel };
}

/** Who said it, by the name they go by in this server, with their roles there. */
export function personFrom(
  user: APIUser,
  member?: Pick<APIGuildMember, 'nick'> & Partial<Pick<APIGuildMember, 'roles'>>,
): Person {
  const { nick, roles = [] } = member ?? {};
  const person = { id: user.id, name: nick ?? user.global_name ?? user.username };
  return roles.length === 0 ? person : { ...person, groups: roles };
}

/** When an id was made, by Discord's clock, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return SnowflakeUtil.timestampFrom(id);
}

/** The line for somebody who called the bot and said nothing. */
export const GREETING = 'hello';
