import { parseArgs } from 'node:util';
import { manifest } from './manifest.ts';
import { toYaml } from './yaml.ts';

const USAGE = `Prints the manifest for "Create an app from a manifest" at https://api.slack.com/apps.

  --mode socket            Slack is asked for events; needs no public address (the default)
  --mode http --url URL    Slack sends events to URL, which must be public and https
  --command /NAME          the slash command, /kube unless told
  --uploads                asks for files:write, so that pictures can be shown and files shared
  --user-groups            asks for usergroups:read, so that the access file can name user groups
  --files                  asks for files:read, so that packs of questions can be added as files
  --names                  asks for users:read, so that people are called as Slack shows them and not by user name
`;

/** What the command line asks for, or what is wrong with it. */
function choices(): Parameters<typeof manifest>[0] | string {
  try {
    const { values } = parseArgs({
      options: {
        mode: { type: 'string', default: 'socket' },
        url: { type: 'string' },
        command: { type: 'string', default: '/kube' },
        uploads: { type: 'boolean', default: false },
        'user-groups': { type: 'boolean', default: false },
        names: { type: 'boolean', default: false },
        files: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { mode, url, command, uploads, 'user-groups': userGroups, names, files } = values;
    const chosen = { command, uploads, userGroups, names, files };
    if (values.help) return '';
    if (!/^\/[a-z0-9_-]{1,31}$/u.test(command))
      return 'A command is a slash and up to 31 small letters, digits, - or _.';
    if (mode === 'socket') return url === undefined ? chosen : 'Socket Mode takes no --url.';
    if (mode !== 'http') return 'The mode is socket or http.';
    if (URL.parse(url ?? '')?.protocol !== 'https:') return 'HTTP mode needs --url with an https address.';
    return { ...chosen, ...(url === undefined ? {} : { url }) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const chosen = choices();
if (typeof chosen === 'string') {
  process.stderr.write(chosen === '' ? USAGE : `${chosen}\n\n${USAGE}`);
  process.exitCode = chosen === '' ? 0 : 2;
} else {
  process.stdout.write(
    `# Written by "npm run slack-manifest"; change src/platforms/slack/manifest.ts instead.\n${toYaml(manifest(chosen))}\n`,
  );
}
