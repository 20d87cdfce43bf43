import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startFront } from '../e2e/discord/front.ts';
import { startTwin } from '../e2e/discord/twin.ts';
import { APP, startLocalSlack } from '../e2e/slack/local-slack.ts';
import { freePort } from '../e2e/slack/ports.ts';
import { percentile } from './latency.ts';

const MAIN = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const EMPTY = ['-e', 'setInterval(() => {}, 1e9)'] as const;
const SETTLE_MS = 4_000;
/** Nobody's token, in the form that settings ask for. */
const DISCORD_TOKEN = 'bench.bench.bench';

/** How long something takes from the start of its process, in milliseconds. */
export interface StartTime {
  readonly what: string;
  readonly firstByte: number | undefined;
  readonly end: number;
}

/** What a process that waits keeps in memory, in megabytes. */
export interface Idle {
  readonly what: string;
  readonly rss: number;
}

/** The settings of whoever runs the benchmark must not open their doors. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:KUBE_TUTOR|SLACK|DISCORD)/u.test(name));
  return { ...Object.fromEntries(own), KUBE_TUTOR_LOG: 'silent', KUBE_TUTOR_WEB: 'false', ...settings };
}

async function timeOnce(args: readonly string[], data: string): Promise<Omit<StartTime, 'what'>> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: environment({ KUBE_TUTOR_DATA: data }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let firstByte: number | undefined;
  child.stdout.once('data', () => {
    firstByte = performance.now() - begun;
  });
  child.stdout.resume();
  await once(child, 'close');
  return { firstByte, end: performance.now() - begun };
}

/** Medians of several starts, after one that nobody counts: it compiles the glossary and warms the disk. */
export async function measureStart(runs = 7): Promise<readonly StartTime[]> {
  const data = await mkdtemp(join(tmpdir(), 'kube-tutor-'));
  const all: StartTime[] = [];
  for (const [what, args] of [
    ['`node -e 0`', ['-e', '0']],
    ['`kube-tutor ask "what is a pod"`', [MAIN, 'ask', 'what is a pod']],
    [
      '`kube-tutor ask "the thing that restarts my app when it hangs"`',
      [MAIN, 'ask', 'the thing that restarts my app when it hangs'],
    ],
  ] as const) {
    await timeOnce(args, data);
    const times: Omit<StartTime, 'what'>[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timeOnce(args, data));
    const firsts = times.flatMap(({ firstByte }) => firstByte ?? []);
    all.push({
      what,
      firstByte: firsts.length === 0 ? undefined : percentile(firsts, 0.5),
      end: percentile(
        times.map(({ end }) => end),
        0.5,
      ),
    });
  }
  await rm(data, { recursive: true, force: true });
  return all;
}

async function rssOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

/** The process that a process started last: the tutor behind `script`. */
async function childOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return Number(children.trim().split(' ').at(-1));
}

/** Starts a process, lets it answer a question and rest, and looks how much memory it keeps. */
async function idle(
  what: string,
  command: readonly [string, ...string[]],
  { settings = {}, ask }: { readonly settings?: Readonly<Record<string, string>>; readonly ask?: string } = {},
): Promise<Idle> {
  const data = await mkdtemp(join(tmpdir(), 'kube-tutor-'));
  const [file, ...args] = command;
  const child: ChildProcess = spawn(file, args, {
    env: environment({ KUBE_TUTOR_DATA: data, ...settings }),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await sleep(SETTLE_MS / 2);
  if (ask !== undefined) child.stdin?.write(ask);
  await sleep(SETTLE_MS);
  const pid = child.pid ?? 0;
  const rss = await rssOf(file === 'script' ? await childOf(pid) : pid);
  child.kill('SIGTERM');
  if (/not open|wrong form/u.test(said)) throw new Error(`${what}: ${said}`);
  await once(child, 'close');
  await rm(data, { recursive: true, force: true });
  return { what, rss };
}

/** Idle memory of each way to run the tutor, after one question where a question can be typed. */
export async function measureMemory(): Promise<readonly Idle[]> {
  const node = process.execPath;
  const ask = 'what is a pod\n';
  const terminal = `exec '${node}' '${MAIN}'`;
  const slack = await startLocalSlack();
  const { twin } = await startTwin(DISCORD_TOKEN);
  const front = await startFront(twin);
  const slackSettings = {
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_APP_TOKEN: APP.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  const discordSettings = { DISCORD_TOKEN, DISCORD_API_URL: front.url };
  const webSettings = { KUBE_TUTOR_WEB: 'true', KUBE_TUTOR_WEB_PORT: String(await freePort()) };
  try {
    return [
      await idle('an empty Node.js process', [node, ...EMPTY]),
      await idle('terminal', ['script', '--quiet', '--return', '--command', terminal, '/dev/null'], {
        ask: 'what is a pod\r',
      }),
      await idle('lines behind a pipe', [node, MAIN], { ask }),
      await idle('lines and web page', [node, MAIN], { ask, settings: webSettings }),
      await idle('Slack', [node, MAIN], { ask, settings: slackSettings }),
      await idle('Discord', [node, MAIN], { ask, settings: discordSettings }),
      await idle('all doors', [node, MAIN], {
        ask,
        settings: { ...webSettings, ...slackSettings, ...discordSettings },
      }),
    ];
  } finally {
    await slack.stop();
    await front.stop();
    await twin.stop();
  }
}
