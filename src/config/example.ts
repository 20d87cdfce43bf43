import { CLUSTER_SETTINGS } from './cluster-settings.ts';
import type { AnySetting, Settings } from './setting.ts';
import { DISCORD_SETTINGS, SLACK_SETTINGS, TUTOR_SETTINGS, WEB_SETTINGS } from './settings.ts';

const INTRO = `# Settings of kube-tutor. Copy this file to .env and remove the # before the lines you need; the terminal and the web
# page work without any. The environment wins over .env. A secret may also stand in a file of its own: SLACK_BOT_TOKEN_FILE
# names the file that holds SLACK_BOT_TOKEN, and so on. Written by \`npm run env-example\`.
`;

/** The text of `.env.example`: every setting with what it does, its default and an example. */
export function renderEnvExample(): string {
  return [
    INTRO,
    section('The tutor', TUTOR_SETTINGS),
    section('Clusters: none is needed, a practice cluster is built in', CLUSTER_SETTINGS),
    section('Web page', WEB_SETTINGS),
    section('Slack: the bot token, and the app token (Socket Mode) or the signing secret (HTTP)', SLACK_SETTINGS),
    section('Discord: the token', DISCORD_SETTINGS),
  ].join('\n');
}

function section(title: string, settings: Settings): string {
  return [`# ---- ${title} ----`, '', ...Object.entries(settings).map(entry)].join('\n');
}

function entry([name, { about, example, where, schema }]: [string, AnySetting]): string {
  const initial = 'default' in schema ? schema.default : undefined;
  const lines = [
    about,
    ...(where === undefined ? [] : [`Found at: ${where}.`]),
    ...(typeof initial === 'string' ? [`Default: ${initial}`] : []),
  ];
  return [...lines.map((line) => `# ${line}`), `#${name}=${example}`, ''].join('\n');
}
