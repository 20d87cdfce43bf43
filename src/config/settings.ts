import * as v from 'valibot';
import { CLUSTER_SETTINGS } from './cluster-settings.ts';
import type { Settings } from './setting.ts';
import { address, flag, like, logLevel, port, whole, zone } from './values.ts';

/** Settings of the program as a whole. A wrong one keeps it from starting. */
export const TUTOR_SETTINGS = {
  KUBE_TUTOR_DATA: {
    about: 'The directory for what the tutor remembers. Made on demand.',
    example: '/var/lib/kube-tutor',
    schema: v.optional(v.string(), './data'),
  },
  DATABASE_URL: {
    about:
      'A PostgreSQL database (12 or later) for what the tutor remembers, which several processes can share. Unset: SQLite, in KUBE_TUTOR_DATA.',
    example: 'postgres://kube_tutor:secret@db.example.com:5432/kube_tutor',
    secret: true,
    schema: v.optional(
      like(/^postgres(?:ql)?:\/\/\S+$/u, 'should be an address that starts with postgres://, without blanks'),
    ),
  },
  KUBE_TUTOR_LOG: {
    about: 'How much to log: silent, error, warn, info or debug. Unset: warn in a terminal, info elsewhere.',
    example: 'debug',
    schema: v.optional(logLevel),
  },
  KUBE_TUTOR_RATE_PER_MINUTE: {
    about: 'How many questions one person may ask in a minute.',
    example: '30',
    schema: v.optional(whole(1, 10_000), '20'),
  },
  KUBE_TUTOR_PACKS: {
    about:
      'A folder with packs of questions that your team wrote; see docs/packs.md. They come beside the built-in ones.',
    example: '/etc/kube-tutor/packs',
    schema: v.optional(v.string()),
  },
  KUBE_TUTOR_ZONE: {
    about: 'The time zone of the team, by whose clocks its days go. People and channels can set their own.',
    example: 'Europe/Paris',
    schema: v.optional(zone, 'UTC'),
  },
  KUBE_TUTOR_KEEP_PLACES: {
    about: 'Keep the channel in which a question the tutor could not answer was asked.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
} as const satisfies Settings;

/** Settings of the web page. */
export const WEB_SETTINGS = {
  KUBE_TUTOR_WEB: {
    about: 'Open the web page.',
    example: 'false',
    schema: v.optional(flag, 'true'),
  },
  KUBE_TUTOR_WEB_HOST: {
    about: 'The address the web page listens on. Any but a loopback address needs KUBE_TUTOR_WEB_PASSWORD.',
    example: '0.0.0.0',
    schema: v.optional(like(/^[\w.:-]+$/u, 'should be a host name or an IP address'), '127.0.0.1'),
  },
  KUBE_TUTOR_WEB_PORT: {
    about: 'The port the web page listens on. Taken already: the next free one.',
    example: '8081',
    schema: v.optional(port, '8080'),
  },
  KUBE_TUTOR_WEB_PASSWORD: {
    about: 'Asks everybody who opens the web page for this password. At least 12 characters.',
    example: 'correct-horse-battery-staple',
    secret: true,
    schema: v.optional(v.pipe(v.string(), v.minLength(12, 'should have at least 12 characters'))),
  },
} as const satisfies Settings;

/** Settings of Slack. It opens once the bot token and one of app token and signing secret are set. */
export const SLACK_SETTINGS = {
  SLACK_BOT_TOKEN: {
    about: 'The token the bot speaks with.',
    example: 'xoxb-1234567890-abcdef',
    where: 'api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token',
    secret: true,
    schema: v.optional(like(/^xoxb-\S+$/u, 'should start with xoxb-')),
  },
  SLACK_APP_TOKEN: {
    about: 'For Socket Mode, which needs no public address: the token that opens the connection.',
    example: 'xapp-1-A0123-abcdef',
    where: 'api.slack.com/apps, your app, Basic Information, App-Level Tokens, one with the scope connections:write',
    secret: true,
    schema: v.optional(like(/^xapp-\S+$/u, 'should start with xapp-')),
  },
  SLACK_SIGNING_SECRET: {
    about: 'For HTTP instead of Socket Mode: proves that a request comes from Slack.',
    example: '0123456789abcdef0123456789abcdef',
    where: 'api.slack.com/apps, your app, Basic Information, App Credentials, Signing Secret',
    secret: true,
    schema: v.optional(
      like(/^(?!xox|xapp)\S{8,}$/u, 'should be the signing secret, which is no token and has no blanks'),
    ),
  },
  SLACK_PORT: {
    about: 'The port that takes requests from Slack, for HTTP.',
    example: '3001',
    schema: v.optional(port, '3000'),
  },
  SLACK_COMMAND: {
    about: 'The slash command, as the app manifest names it.',
    example: '/k8s',
    schema: v.optional(
      like(/^\/[a-z0-9_-]{1,31}$/u, 'should be a slash and up to 31 small letters, digits, - or _'),
      '/kube',
    ),
  },
  SLACK_UPLOADS: {
    about: 'Upload pictures and whole answers. The app needs the scope files:write.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
  SLACK_USER_GROUPS: {
    about:
      'Read who is in which user group, for an access file that names groups. The app needs the scope usergroups:read.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
  SLACK_API_URL: {
    about: 'Another server in place of Slack, for tests.',
    example: 'http://127.0.0.1:3010/api/',
    schema: v.optional(address),
  },
} as const satisfies Settings;

/** Settings of Discord. It opens once the token is set. */
export const DISCORD_SETTINGS = {
  DISCORD_TOKEN: {
    about: 'The token the bot signs in with.',
    example: 'MTA2.G7x1.abcdef',
    where: 'discord.com/developers/applications, your application, Bot, Reset Token',
    secret: true,
    schema: v.optional(
      like(/^[\w-]+\.[\w-]+\.[\w-]+$/u, 'should be three parts joined by dots, without the word Bot before them'),
    ),
  },
  DISCORD_COMMAND: {
    about: 'The slash command, without its slash.',
    example: 'k8s',
    schema: v.optional(
      like(/^[a-z0-9_-]{1,32}$/u, 'should be up to 32 small letters, digits, - or _, without a slash'),
      'kube',
    ),
  },
  DISCORD_GUILD_ID: {
    about: 'Offer the commands in this one server only, where they then appear at once: for development.',
    example: '123456789012345678',
    where: 'Discord, User Settings, Advanced, Developer Mode on; then right-click the server, Copy Server ID',
    schema: v.optional(like(/^\d{17,20}$/u, 'should be 17 to 20 digits')),
  },
  DISCORD_API_URL: {
    about: 'Another server in place of Discord, for tests.',
    example: 'http://127.0.0.1:3020/api',
    schema: v.optional(address),
  },
} as const satisfies Settings;

/** All settings, in the order in which they are explained. */
export const SETTINGS: Settings = {
  ...TUTOR_SETTINGS,
  ...CLUSTER_SETTINGS,
  ...WEB_SETTINGS,
  ...SLACK_SETTINGS,
  ...DISCORD_SETTINGS,
};
