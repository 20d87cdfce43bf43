import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.ts';
import { REDACTED } from '../../src/ops/redact.ts';
import { LOG_LEVELS, type Log, type LogLevel } from '../../src/ports/log.ts';

const clock = (): number => Date.UTC(2030, 0, 2, 3, 4, 5);

/** A log and the lines it has written. */
function logged(options: { level?: LogLevel; pretty?: boolean } = {}): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', pretty: false, clock, write: (line) => lines.push(line), ...options });
  return { log, lines };
}

/** The one object that logging these facts writes. */
function written(facts: Record<string, unknown>): Record<string, unknown> {
  const { log, lines } = logged();
  log.info('said', facts);
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

describe('the log', () => {
  test('writes one JSON object a line, with time, level and message', () => {
    const { log, lines } = logged();
    log.warn('slow answer', { ms: 12 });
    expect(lines).toEqual(['{"ms":12,"time":"2030-01-02T03:04:05.000Z","level":"warn","message":"slow answer"}\n']);
  });

  test.each(LOG_LEVELS)('says at level %s what that level allows', (level) => {
    const { log, lines } = logged({ level });
    for (const say of [log.error, log.warn, log.info, log.debug]) say('x');
    expect(lines).toHaveLength(LOG_LEVELS.indexOf(level));
  });

  test('does not let a fact pass for the level or the time', () => {
    expect(written({ level: 'error', time: 'never' })).toMatchObject({
      level: 'info',
      time: '2030-01-02T03:04:05.000Z',
    });
  });

  test('keeps the stack and the cause of an error, and what else it holds', () => {
    const error = Object.assign(new Error('outer', { cause: new TypeError('inner') }), { code: 'E_ODD' });
    expect(written({ cause: error })['cause']).toMatchObject({
      name: 'Error',
      message: 'outer',
      code: 'E_ODD',
      stack: expect.stringContaining('log.test.ts') as string,
      cause: { name: 'TypeError', message: 'inner' },
    });
  });

  test('goes to standard error, so that standard output belongs to the answers', () => {
    const program = `import { createLog } from './src/ops/log.ts'; createLog({ level: 'info', pretty: false }).info('hello');`;
    const root = new URL('../..', import.meta.url).pathname;
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('"message":"hello"');
  });

  test('survives any facts', () => {
    const circle: Record<string, unknown> = {
      big: 1n,
      call: () => 1,
      none: undefined,
      map: new Map([[1, new Set([2])]]),
    };
    circle['self'] = circle;
    const trap = {
      get broken(): never {
        throw new Error('no');
      },
    };
    expect(written({ circle, trap, bytes: new Uint8Array(3), date: new Date(NaN) })).toMatchObject({
      trap: '[unreadable]',
      bytes: '[3 bytes]',
      date: 'no date',
    });
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (facts) => written(facts)['message'] === 'said'));
  });
});

describe('at a terminal, the log', () => {
  test('is one short line, with the stacks of errors below', () => {
    const { log, lines } = logged({ pretty: true });
    log.info('listening', { port: 80 });
    log.error('broken', { door: 'slack', cause: new Error('outer', { cause: new Error('inner') }) });
    expect(lines[0]).toMatch(/^03:04:05 \S*info\s+\S*\s?listening port=80\n$/u);
    expect(lines[1]).toContain('broken door="slack"\n    Error: outer\n');
    expect(lines[1]).toContain('    caused by Error: inner\n');
  });

  test('shows control characters as escapes, so that a name cannot move the cursor or forge a line', () => {
    const { log, lines } = logged({ pretty: true });
    log.info('hello \u001b[2J\nworld\u009b', { name: '\u001b[31m' });
    expect(lines.join('')).toContain('hello \\x1b[2J\\x0aworld\\x9b name="\\u001b[31m"\n');
  });
});

// Put together here, so that no scanner takes them for real ones.
const SECRETS = {
  'a Slack bot token': ['xoxb', '17653672481', '19874698323', 'pdFZKVeTuE8sk7oOcBrzbqgy'].join('-'),
  'a Slack app token': ['xapp', '1', 'A017', '2345', 'abcdef0123456789'].join('-'),
  'a rotating Slack token': ['xoxe.xoxb', '1', 'Mi0yLTEyMzQ1'].join('-'),
  'a Discord token': ['MTk4NjIyNDgzNDcxOTI1MjQ4', 'Cl2FMQ', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs'].join('.'),
  'a database address': `postgres://tutor:${'p'.repeat(12)}@db.example.com/tutor`,
  'a Slack response address': `https://hooks.slack.com/commands/T01/${'4'.repeat(12)}/AbCdEfGh`,
  'a Discord answer address': `https://discord.com/api/v10/webhooks/123456789012345678/${'aW50'.repeat(20)}/messages/@original`,
  'a Discord acknowledgement address': `/interactions/123456789012345678/${'aW50'.repeat(20)}/callback`,
  'a Socket Mode ticket': 'wss://wss-primary.slack.com/link/?ticket=9d8f7a6b-1234&app_id=x',
  'a bearer header': 'Authorization: Bearer abcdefghijklmnopqrstuvwxyz',
} as const;

/** The part of each that must not be seen. */
const HIDDEN: Readonly<Record<keyof typeof SECRETS, string>> = {
  'a Slack bot token': 'pdFZKVeT',
  'a Slack app token': 'abcdef0123',
  'a rotating Slack token': 'Mi0yLTEy',
  'a Discord token': 'ZnCjm1XV',
  'a database address': 'pppp',
  'a Slack response address': 'AbCdEfGh',
  'a Discord answer address': 'aW50',
  'a Discord acknowledgement address': 'aW50',
  'a Socket Mode ticket': '9d8f7a6b',
  'a bearer header': 'abcdefghij',
};

describe.each(Object.entries(SECRETS))('%s', (name, secret) => {
  const hidden = HIDDEN[name as keyof typeof SECRETS];

  test.each([true, false])('is taken out wherever it stands (pretty: %s)', (pretty) => {
    const { log, lines } = logged({ pretty });
    log.error(`at ${secret}!`, {
      cause: new Error(secret, { cause: [secret] }),
      deep: { list: [{ text: `<${secret}>` }] },
    });
    expect(lines.join('')).not.toContain(hidden);
    expect(lines.join('')).toContain(REDACTED);
  });
});

describe('a fact with a secret name', () => {
  test.each([
    'token',
    'botToken',
    'x-slack-signing-secret',
    'Authorization',
    'response_url',
    'responseUrl',
    'PASSWORD',
    'cookie',
  ])('(%s) is taken out whatever it looks like', (name) => {
    expect(written({ request: { headers: { [name]: { value: 'plain' } } } })).toMatchObject({
      request: { headers: { [name]: REDACTED } },
    });
  });

  test('is told from one that only looks alike', () => {
    const facts = { kind: 'answer', ms: 3, platform: 'slack', url: 'https://kubernetes.io/docs/concepts/' };
    expect(written(facts)).toMatchObject(facts);
  });
});
