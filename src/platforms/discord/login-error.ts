import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

const TOKEN =
  'Discord refused the bot token. Set DISCORD_TOKEN to the token under ' +
  'https://discord.com/developers/applications > your application > Bot > Reset Token, without "Bot" before it.';

const EXPLAINED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN,
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refused an intent to the application of DISCORD_TOKEN. This bot asks for no privileged intent, so look at ' +
    'https://discord.com/developers/applications > your application > Bot: the application may be limited or disabled.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot of DISCORD_TOKEN is in more servers than one connection may serve. It needs sharding, which this door has not.',
};

/** What a connection closed for good means for the operator, or `undefined` for a close that heals itself. */
export function explainClose(code: number): string | undefined {
  return EXPLAINED[code];
}

/** Why the door did not open, in words for the operator. `closedWith` is the code of the gateway, if it came that far. */
export function explainLogin(error: unknown, closedWith: number | undefined): Error {
  const explained = closedWith === undefined ? undefined : explainClose(closedWith);
  if (explained !== undefined) return new Error(explained);
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return new Error(TOKEN);
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  return new Error(
    `Could not reach Discord (${reason}). DISCORD_TOKEN was not refused; check the network and start again.`,
  );
}
