import { webApi } from '@slack/bolt';
import { known } from './known.ts';

/** Who the tutor is in Slack. */
export interface Identity {
  readonly team: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** What Slack says about a bot token besides. */
export interface SignedIn extends Identity {
  /** The name people mention the tutor by, without the `@`. */
  readonly handle?: string;
  /** What the tutor was allowed to do when it was installed, as far as Slack tells. */
  readonly scopes: readonly string[];
}

const BOT_TOKEN_HELP =
  'Copy the "Bot User OAuth Token" (xoxb-…) from https://api.slack.com/apps, your app, OAuth & Permissions.';

/** Asks Slack who a bot token belongs to; rejects with a message for people. */
export async function identify(token: string, client: webApi.WebClient): Promise<SignedIn> {
  if (!token.startsWith('xoxb-')) throw new Error(`SLACK_BOT_TOKEN does not start with xoxb-. ${BOT_TOKEN_HELP}`);
  const {
    team_id: team,
    bot_id: botId,
    user_id: botUserId,
    user: handle,
    response_metadata: told,
  } = await client.auth.test().catch((cause: unknown) => {
    throw new Error(explain(cause), { cause });
  });
  if (team === undefined || botId === undefined || botUserId === undefined) {
    throw new Error(`SLACK_BOT_TOKEN belongs to no bot. ${BOT_TOKEN_HELP}`);
  }
  return { team, botId, botUserId, ...known({ handle }), scopes: told?.scopes ?? [] };
}

function explain(cause: unknown): string {
  if (cause instanceof webApi.WebAPIPlatformError) {
    return `Slack does not accept SLACK_BOT_TOKEN (${cause.data.error}). ${BOT_TOKEN_HELP}`;
  }
  return 'Slack cannot be reached, so that SLACK_BOT_TOKEN could not be checked. Is https://slack.com/api/ open from here?';
}
