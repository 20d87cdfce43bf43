import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, until } from './ports.ts';

const PROGRAM = fileURLToPath(
  new URL('../../servers/node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url),
);
const PRELOAD = fileURLToPath(new URL('loopback.js', import.meta.url));

/** What the door and the stand-in know of each other. */
export const APP = {
  appId: 'A0KUBE',
  botUserId: 'U0BOT',
  botToken: 'xoxb-stand-in-token',
  appToken: 'xapp-stand-in-token',
  signingSecret: 'stand-in-secret',
} as const;
export const ANN = 'U0ANN';
export const BEN = 'U0BEN';
export const CAM = 'U0CAM';
export const DEE = 'U0DEE';
export const EVE = 'U0EVE';
export const GENERAL = 'C0GENERAL';

/** A message as the stand-in keeps it. */
export interface Seen {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly ephemeral_to?: string;
  readonly blocks?: readonly { readonly type: string; readonly elements?: readonly Record<string, unknown>[] }[];
}

/** A file that somebody posts. */
export interface Upload {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

type Told = Readonly<Record<string, unknown>>;

/** A Slack workspace on loopback. */
export interface LocalSlack {
  readonly port: number;
  readonly apiUrl: string;
  /** Does what a person does: `message`, `command`, `interact`, `open-home`, … */
  readonly act: (what: string, body: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;
  /** Somebody posts a file with a line. */
  readonly upload: (post: Upload) => Promise<void>;
  readonly messages: (channel: string) => Promise<readonly Seen[]>;
  /** What the door called, by name, in order. */
  readonly calls: () => Promise<readonly string[]>;
  /** Everything the stand-in sent to the door, the latest thousand, in order. */
  readonly told: () => Promise<readonly Told[]>;
  /** The latest permission to open a window, which every command and press carries. */
  readonly lastTrigger: () => Promise<string>;
  /** The channel of direct messages between a person and the tutor, which opening Home makes. */
  readonly directChannel: (user: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the stand-in. With `requestUrl` it sends signed requests there; otherwise it waits for Socket Mode. */
export async function startLocalSlack(
  options: { readonly port?: number; readonly requestUrl?: string } = {},
): Promise<LocalSlack> {
  if (!existsSync(PROGRAM))
    throw new Error('The Slack stand-in is missing: run `npm --prefix test/servers ci` (64-bit Linux only).');
  const port = options.port ?? (await freePort());
  const directory = await mkdtemp(join(tmpdir(), 'local-slack-'));
  const config = join(directory, 'config.json');
  await writeFile(config, JSON.stringify(workspace(options.requestUrl)));
  const files = join(directory, 'files');
  const program = spawn(
    PROGRAM,
    ['--config', config, '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', files],
    {
      env: { ...process.env, BUN_OPTIONS: `--preload=${PRELOAD}` },
      stdio: 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${String(port)}`;

  // Answers come as the stand-in documents them.
  const read = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T;
  await until(
    'the stand-in being up',
    () =>
      read('/_control/state').then(
        () => true,
        () => undefined,
      ),
    15_000,
  );

  const traffic = async () =>
    (
      await read<{ log: { kind: string; summary: string; direction: string; detail?: Told | string }[] }>(
        '/_control/log',
      )
    ).log;
  const act: LocalSlack['act'] = async (what, body) => {
    const answer = await fetch(`${url}/_control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

  return {
    port,
    apiUrl: `${url}/api/`,
    act,
    upload: async ({ channel, user, text, name, content }) => {
      const form = new FormData();
      for (const [field, value] of Object.entries({ channel, user, text })) form.append(field, value);
      form.append('file', new Blob([content]), name);
      const answer = await fetch(`${url}/_control/upload`, { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`the stand-in took no file: ${await answer.text()}`);
    },
    messages: async (channel) => (await read<{ messages: Seen[] }>(`/_control/messages/${channel}`)).messages,
    calls: async () => (await traffic()).filter(({ kind }) => kind === 'web_api').map(({ summary }) => summary),
    told: async () =>
      (await traffic()).flatMap(({ direction, detail }) =>
        direction === 'to_bot' && detail !== undefined ? [toTold(detail)] : [],
      ),
    lastTrigger: () =>
      until('a trigger', async () => {
        const said = (await traffic()).map((line) => /trigger_id\W+([\w.]+)/u.exec(JSON.stringify(line))?.[1]);
        return said.findLast((trigger) => trigger !== undefined);
      }),
    directChannel: async (user) => {
      await act('open-home', { user });
      return until('a direct channel', async () => {
        const { channels } = await read<{ channels: { id: string; is_im: boolean; members: string[] }[] }>(
          '/_control/state',
        );
        return channels.find(({ is_im: direct, members }) => direct && members.includes(user))?.id;
      });
    },
    stop: async () => {
      program.kill('SIGKILL');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What was sent over HTTP stands in the log as the form that it was. */
function toTold(detail: Told | string): Told {
  if (typeof detail !== 'string') return detail;
  const form = Object.fromEntries(new URLSearchParams(detail));
  return form['payload'] === undefined ? form : (JSON.parse(form['payload']) as Told);
}

const USERS = [
  { id: ANN, name: 'ann' },
  { id: BEN, name: 'ben' },
  { id: CAM, name: 'cam' },
  { id: DEE, name: 'dee' },
  { id: EVE, name: 'eve' },
];

function workspace(requestUrl: string | undefined) {
  const mode = requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl };
  return {
    workspace: { name: 'Classroom' },
    apps: [{ ...APP, botName: 'kube-tutor', ...mode }],
    users: USERS,
    channels: [{ id: GENERAL, name: 'general', members: [...USERS.map(({ id }) => id), APP.botUserId] }],
  };
}
