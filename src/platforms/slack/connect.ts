import type { Logger } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Connection } from './connection.ts';
import { connectByHttp } from './http.ts';
import type { SlackSettings } from './settings.ts';
import { connectBySocket } from './socket.ts';

/** Socket Mode when there is a token for it: it needs no public address. */
export function connectTo(
  { appToken, signingSecret, port = 3000, apiUrl }: SlackSettings,
  world: { readonly logger: Logger; readonly log: Log; readonly clock: Clock },
): Connection {
  if (appToken !== undefined) return connectBySocket({ ...world, appToken, apiUrl });
  if (signingSecret !== undefined) return connectByHttp({ ...world, signingSecret, port });
  throw new Error(
    'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP); both stand at https://api.slack.com/apps, your app, Basic Information.',
  );
}
