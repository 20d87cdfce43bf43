import { fail, ok, type Result } from '../core/failure.ts';
import { check, whereOf } from './check.ts';
import type { Environment } from './environment.ts';
import { DISCORD_SETTINGS, SLACK_SETTINGS, WEB_SETTINGS } from './settings.ts';

/** How the web page is opened. */
export interface WebConfig {
  readonly host: string;
  readonly port: number;
  readonly password?: string;
}

/** How Slack is reached: by Socket Mode when there is an app token, by HTTP otherwise. */
export interface SlackConfig {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port: number;
  readonly command: string;
  readonly uploads: boolean;
  readonly userGroups: boolean;
  readonly apiUrl?: string;
}

/** How Discord is reached. */
export interface DiscordConfig {
  readonly token: string;
  readonly command: string;
  readonly guildId?: string;
  readonly apiUrl?: string;
}

/** How a door is opened, nothing when it is not wanted, or why it cannot be. */
export type Door<T> = Result<T | undefined, readonly string[]>;

/** How the web page is to be opened. */
export function webOf(environment: Environment): Door<WebConfig> {
  const checked = check(WEB_SETTINGS, environment);
  if (!checked.ok) return checked;
  const { KUBE_TUTOR_WEB, KUBE_TUTOR_WEB_HOST: host, KUBE_TUTOR_WEB_PORT: port, ...rest } = checked.value;
  return ok(KUBE_TUTOR_WEB ? { host, port, ...given({ password: rest.KUBE_TUTOR_WEB_PASSWORD }) } : undefined);
}

/** How Slack is to be reached. */
export function slackOf(environment: Environment): Door<SlackConfig> {
  const checked = check(SLACK_SETTINGS, environment);
  if (!checked.ok) return checked;
  const { value } = checked;
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = value;
  const connected = appToken !== undefined || signingSecret !== undefined;
  if (botToken === undefined) return connected ? fail([missing('SLACK_BOT_TOKEN', SLACK_SETTINGS)]) : ok(undefined);
  if (!connected) {
    return fail([
      `SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET: Slack needs one of them. ` +
        `For Socket Mode, ${missing('SLACK_APP_TOKEN', SLACK_SETTINGS)} For HTTP, ${missing('SLACK_SIGNING_SECRET', SLACK_SETTINGS)}`,
    ]);
  }
  return ok({
    botToken,
    ...given({ appToken, signingSecret, apiUrl: value.SLACK_API_URL }),
    port: value.SLACK_PORT,
    command: value.SLACK_COMMAND,
    uploads: value.SLACK_UPLOADS,
    userGroups: value.SLACK_USER_GROUPS,
  });
}

/** How Discord is to be reached. */
export function discordOf(environment: Environment): Door<DiscordConfig> {
  const checked = check(DISCORD_SETTINGS, environment);
  if (!checked.ok) return checked;
  const {
    DISCORD_TOKEN: token,
    DISCORD_COMMAND: command,
    DISCORD_GUILD_ID: guildId,
    DISCORD_API_URL: apiUrl,
  } = checked.value;
  if (token === undefined)
    return guildId === undefined ? ok(undefined) : fail([missing('DISCORD_TOKEN', DISCORD_SETTINGS)]);
  return ok({ token, command, ...given({ guildId, apiUrl }) });
}

function missing<N extends string>(name: N, settings: Readonly<Record<N, { readonly where?: string }>>): string {
  return `${name} is missing.${whereOf(settings[name])}`;
}

/** The properties that are there: an absent setting is an absent property. */
export function given<T extends object>(properties: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  // What is left has lost exactly its undefined values.
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
