import type { webApi } from '@slack/bolt';
import { fail, type Failure, type Result } from '../../core/failure.ts';
import type { ReadAttached } from '../../ports/attached-files.ts';
import { fetchAttached, textOf } from '../attached.ts';
import { Refused, type Call } from './call.ts';

/** What Slack has to allow for reading files: https://docs.slack.dev/reference/scopes/files.read. */
export const FILES_SCOPE = 'files:read';

const SLACK = 'https://slack.com/api/';

/** Where Slack keeps files: the bot token is shown there, and nowhere else but to the Web API. */
function originsOf(apiUrl = SLACK): readonly string[] {
  const { origin, host } = new URL(apiUrl);
  return [origin, `https://files.${host}`];
}

/** Reads files that people attached in Slack, by their address or, where an event tells none, by their id. */
export function createReadFile(world: {
  readonly client: webApi.WebClient;
  readonly call: Call;
  readonly botToken: string;
  readonly apiUrl?: string | undefined;
  /** Whether files may be read, as far as Slack told. */
  readonly mayRead: () => boolean;
}): ReadAttached {
  const { client, call, botToken, apiUrl, mayRead } = world;
  const origins = originsOf(apiUrl);
  const headers = { authorization: `Bearer ${botToken}` };

  async function fetchFrom(url: string): Promise<Result<string>> {
    const fetched = await fetchAttached({ url, origins, headers });
    // Slack shows its sign-in page to whoever may not read a file, and does not say why.
    return textOf(fetched, mayRead() ? HIDDEN : NO_SCOPE);
  }

  return async ({ at }) => {
    if (URL.canParse(at)) return fetchFrom(at);
    try {
      const { file } = await call('files.info', () => client.files.info({ file: at }), 'repeatable');
      return file?.url_private === undefined ? fail(HIDDEN) : await fetchFrom(file.url_private);
    } catch (error) {
      if (!(error instanceof Refused)) return textOf({ type: 'unreachable' }, HIDDEN);
      return fail(error.reason === 'missing_scope' ? NO_SCOPE : HIDDEN);
    }
  };
}

const NO_SCOPE: Failure = {
  type: 'unconfigured',
  message: `Slack does not let me read files: my app lacks the scope \`${FILES_SCOPE}\`. Whoever runs me can add it and install the app again. Pasting the text works without it.`,
};
const HIDDEN: Failure = {
  type: 'refused',
  message:
    'Slack does not show me that file. Is it still there, in a channel that I am in? Pasting the text works, too.',
};
