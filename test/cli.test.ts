import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseMode, USAGE } from '../src/cli.ts';
import { temporaryDirectory } from './contracts/stores.ts';
import { startProgram } from './e2e/program/program.ts';

const START = fileURLToPath(new URL('../src/start.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

type Settings = Readonly<Record<string, string>>;

/** A directory for what the program keeps, and no setting of whoever runs the tests. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:KUBE_TUTOR|SLACK|DISCORD|DATABASE_URL|VITEST)/u.test(name),
  );
  return { ...Object.fromEntries(own), KUBE_TUTOR_DATA: temporaryDirectory(), KUBE_TUTOR_WEB: 'false', ...settings };
}

/** Runs a program to its end. */
async function run([file, ...args]: readonly [string, ...string[]], input: string, settings: Settings = {}) {
  const child = spawn(file, args, { env: environment(settings), stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code: code as number | null };
}

const tutor = (args: readonly string[], input = '', settings: Settings = {}) =>
  run([process.execPath, START, ...args], input, settings);

describe('the command line', () => {
  test.each([
    [[], { type: 'start' }],
    [['start'], { type: 'start' }],
    [['json'], { type: 'json' }],
    [['gaps'], { type: 'gaps' }],
    [['--help'], { type: 'help' }],
    [['-h'], { type: 'help' }],
    [['json', '--help'], { type: 'help' }],
    [['--version'], { type: 'version' }],
    [['-v'], { type: 'version' }],
    [['ask', 'what', 'is', 'a', 'pod'], { type: 'ask', question: 'what is a pod' }],
    [['ask', '--set', 'in', 'helm'], { type: 'ask', question: '--set in helm' }],
    [['ask'], { type: 'wrong', message: 'ask needs a question: npm run -s ask -- "what is a pod"' }],
    [
      ['serve'],
      { type: 'wrong', message: '"serve" is none of: ask, backup, restore, start, json, gaps, audit, practice' },
    ],
    [['backup', 'a file'], { type: 'backup', file: 'a file' }],
    [['restore', '--odd'], { type: 'restore', file: '--odd' }],
    [['backup'], { type: 'wrong', message: 'backup needs one file: npm run -s backup -- FILE' }],
    [['restore', 'a', 'b'], { type: 'wrong', message: 'restore needs one file: npm run -s restore -- FILE' }],
    [['json', 'fast'], { type: 'wrong', message: '"json" takes no further words' }],
    [['--port'], { type: 'wrong', message: expect.stringContaining("'--port'") as string }],
  ] as const)('%j means %j', (args, mode) => {
    expect(parseMode(args)).toEqual(mode);
  });

  test('prints its help and its version', async () => {
    expect(await tutor(['--help'])).toEqual({ stdout: USAGE, stderr: '', code: 0 });
    expect(await tutor(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
  });

  test.each([['serve'], ['ask'], ['--colour'], ['gaps', 'all']])(
    'that is wrong (%s) ends with code 2, says why and how',
    async (...args) => {
      const { stdout, stderr, code } = await tutor(args);
      expect([stdout, code]).toEqual(['', 2]);
      expect(stderr.split('\n')[0]).not.toBe('');
      expect(stderr).toContain(USAGE);
    },
  );
});

describe('asking once', () => {
  test('prints one answer, keeps nothing, and ends', async () => {
    const { stdout, stderr, code } = await tutor(['ask', 'what', 'is', 'a', 'pod']);
    expect(stdout).toMatch(/^Pod\n\nThe smallest thing Kubernetes runs/u);
    expect([stderr, code]).toEqual(['', 0]);
  });

  test('does so for what is no question either', async () => {
    expect((await tutor(['ask', 'asdf qwer zxcv'])).stdout).toMatch(/^Not in my book/u);
  });
});

describe('lines through a pipe', () => {
  test('are answered one by one, in order', async () => {
    const { stdout, stderr, code } = await tutor([], 'what is a pod\n\nexample\nno newline at the end');
    expect(stdout.split('\n---\n').map((answer) => answer.split('\n')[0])).toEqual([
      'Pod',
      'Example: Pod',
      expect.any(String),
      '',
    ]);
    expect([stderr, code]).toEqual(['', 0]);
  });

  test('that nobody writes end the program', async () => {
    expect(await tutor([])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test.each([
    ['plain lines', `yes 'what is a pod' | head -300 | '${process.execPath}' '${START}'`],
    ['JSON lines', `yes '{"text":"what is a pod"}' | head -300 | '${process.execPath}' '${START}' json`],
    ['one answer', `'${process.execPath}' '${START}' ask what is a pod`],
  ])('whose reader leaves after the first (%s) end quietly', async (_, command) => {
    const { stdout, stderr, code } = await run(
      ['bash', '-c', `(${command}; echo "ended with $?" >&2) | head -n 1`],
      '',
    );
    expect(stdout.split('\n').length).toBe(2);
    expect([stderr.replace(/^.*write error.*\n/gmu, ''), code]).toEqual(['ended with 0\n', 0]);
  });
});

describe('JSON lines', () => {
  test('go on after a bad line', async () => {
    const { stdout, code } = await tutor(['json'], 'nonsense\n{"id":1}\n{"id":2,"text":"what is a pod"}\n');
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; kind: string });
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [null, 'error'],
      [1, 'error'],
      [2, 'answer'],
    ]);
    expect(code).toBe(0);
  });
});

describe('the list for authors', () => {
  test('is empty at first, then shows what nobody could answer, from one run to the next', async () => {
    const settings = { KUBE_TUTOR_DATA: temporaryDirectory() };
    expect((await tutor(['gaps'], '', settings)).stdout).toBe('No gaps: every question kept so far was answered.\n');
    await tutor([], 'how do I bake bread\nhow do I bake bread\nfeedback more pictures\nwhat is a pod\n', settings);
    const { stdout, code } = await tutor(['gaps'], '', settings);
    const [head, first, second, ...rest] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^COUNT +KIND +LAST +QUESTION/u);
    expect(first).toMatch(/^2 +unknown +\d{4}-\d\d-\d\d +how do I bake bread/u);
    expect(second).toMatch(/^1 +feedback +\d{4}-\d\d-\d\d +more pictures/u);
    expect([rest, code]).toEqual([[], 0]);
  });
});

describe('a wrong setting', () => {
  test.each([
    ['KUBE_TUTOR_RATE_PER_MINUTE', 'many'],
    ['KUBE_TUTOR_KEEP_PLACES', 'perhaps'],
    ['KUBE_TUTOR_LOG', 'loud'],
  ])('%s=%s is named, and nothing starts', async (name, value) => {
    const { stdout, stderr, code } = await tutor([], 'what is a pod\n', { [name]: value });
    expect(stderr).toContain(name);
    expect([stdout, code]).toEqual(['', 2]);
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'my-secret-1'],
    ['DISCORD_TOKEN', 'Bot my-secret-1'],
    ['KUBE_TUTOR_WEB_PORT', 'eighty'],
  ])('%s=%s closes its door only: it is named, its value is not, and lines are answered', async (name, value) => {
    const { stdout, stderr, code } = await tutor([], 'what is a pod\n', {
      KUBE_TUTOR_WEB: 'true',
      KUBE_TUTOR_WEB_PORT: '0',
      [name]: value,
    });
    expect(stderr).toContain(name);
    if (name.endsWith('TOKEN')) expect(stderr).not.toContain(value);
    expect(stdout).toMatch(/^Pod\n/u);
    expect(code).toBe(0);
  });
});

test('a Slack token that Slack refuses is told by the name of its setting, and lines are answered all the same', async () => {
  const slack = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end('{"ok":false,"error":"invalid_auth"}');
  }).listen(0, '127.0.0.1');
  await once(slack, 'listening');
  onTestFinished(() => void slack.close());
  // A server that listens on a port has an address with one.
  const { port } = slack.address() as AddressInfo;
  const { shows, type } = await startProgram({
    command: [process.execPath, START],
    settings: {
      KUBE_TUTOR_WEB: 'false',
      SLACK_BOT_TOKEN: 'xoxb-refused',
      SLACK_APP_TOKEN: 'xapp-refused',
      SLACK_API_URL: `http://127.0.0.1:${String(port)}/api/`,
    },
  });
  await shows(/Slack: not open\. .*SLACK_BOT_TOKEN/u);
  type('what is a pod\n');
  await shows(/Pod\n\nThe smallest thing/u);
});
