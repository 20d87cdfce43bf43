import type { Failure } from '../../core/failure.ts';
import type { ReadAttached } from '../../ports/attached-files.ts';
import { fetchAttached, textOf } from '../attached.ts';

/** Where Discord keeps what people attach: https://docs.discord.com/developers/reference#signed-attachment-cdn-urls. */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Reads files that people attached in Discord. Their addresses are signed and need nothing else. */
export function createReadFile(apiUrl: string | undefined): ReadAttached {
  const origins = apiUrl === undefined ? ORIGINS : [...ORIGINS, new URL(apiUrl).origin];
  return async ({ at }) => textOf(await fetchAttached({ url: at, origins }), GONE);
}

const GONE: Failure = {
  type: 'missing',
  message: 'Discord does not show me that file any more. Send it once more, or paste the text.',
};
