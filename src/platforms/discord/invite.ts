import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** Every permission the bot asks for, and what it does with it. */
const PERMISSIONS = [
  /** To be mentioned in a channel, and to find the channel for its greeting. */
  PermissionFlagsBits.ViewChannel,
  /** To answer a mention and to greet a server. */
  PermissionFlagsBits.SendMessages,
  /** To answer a mention in a thread. */
  PermissionFlagsBits.SendMessagesInThreads,
  /** To attach the drawings of a card. Without it their descriptions are sent. */
  PermissionFlagsBits.AttachFiles,
  /** To answer as a reply to the message: Discord refuses a reply to a message the bot may not read. */
  PermissionFlagsBits.ReadMessageHistory,
] as const;

/** Where somebody who manages a server adds the bot, with the permissions it needs and no more. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(PERMISSIONS.reduce((all, permission) => all | permission, 0n)),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
