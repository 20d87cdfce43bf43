import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { createCall } from '../../../src/platforms/slack/call.ts';
import { createReadFile } from '../../../src/platforms/slack/read-file.ts';
import { startFileServer } from '../file-server.ts';
import { createTestLog } from './log.ts';

const TOKEN = 'xoxb-secret';

/** Slack on loopback: its Web API tells `info` of every file, or an error; files are answered by `file`. */
async function slackWith({
  file = 'id: our-week\n',
  info = {},
  mayRead = true,
  type = 'text/plain',
}: {
  readonly file?: string;
  readonly info?: object | string;
  readonly mayRead?: boolean;
  readonly type?: string;
} = {}) {
  const server = await startFileServer((request, response) => {
    if (request.url?.startsWith('/api/') !== true)
      return void response.writeHead(200, { 'content-type': type }).end(file);
    const said = typeof info === 'string' ? { ok: false, error: info } : { ok: true, file: info };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  const apiUrl = `${server.origin}/api/`;
  const { log, everything } = createTestLog();
  const client = new webApi.WebClient(TOKEN, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const read = createReadFile({ client, call: createCall(log), botToken: TOKEN, apiUrl, mayRead: () => mayRead });
  const messageOf = async (at: string) => {
    const result = await read({ name: 'a.yaml', size: 1, at });
    return result.ok ? result.value : result.failure.message;
  };
  return { ...server, messageOf, everything };
}

describe('a file in Slack', () => {
  test('is fetched with the bot token', async () => {
    const { origin, messageOf, asked } = await slackWith();
    expect(await messageOf(`${origin}/files-pri/T1-F1/a.yaml`)).toBe('id: our-week\n');
    expect(asked).toEqual([{ path: '/files-pri/T1-F1/a.yaml', authorization: `Bearer ${TOKEN}` }]);
  });

  test('of which only an id is known is looked up first', async () => {
    const info: { url_private?: string } = {};
    const { origin, messageOf, asked } = await slackWith({ info });
    info.url_private = `${origin}/files-pri/T1-F1/a.yaml`;
    expect(await messageOf('F1')).toBe('id: our-week\n');
    expect(asked.map(({ path }) => path)).toEqual(['/api/files.info', '/files-pri/T1-F1/a.yaml']);
  });

  test('that lives elsewhere is left there: the token goes to Slack alone, also where Slack itself names the place', async () => {
    const other = await startFileServer((_, response) => void response.end('x'));
    const { messageOf } = await slackWith({ info: { url_private: `${other.origin}/x` } });
    for (const at of [`${other.origin}/x`, 'F1']) expect(await messageOf(at)).toContain('lives somewhere else');
    expect(other.asked).toEqual([]);
  });

  test.each([
    ['a sign-in page', { type: 'text/html' }, undefined],
    ['an error of the Web API', { info: 'missing_scope' }, 'F1'],
  ])(
    'that the app may not read is told by %s: which scope is missing, and that pasting works',
    async (_, wrong, id) => {
      const { origin, messageOf, everything } = await slackWith({ ...wrong, mayRead: false });
      const message = await messageOf(id ?? `${origin}/a.yaml`);
      expect(message).toContain('`files:read`');
      expect(message).toContain('Pasting the text works');
      expect(everything()).not.toContain(TOKEN);
    },
  );

  test('that is hidden from an app with the scope is told so', async () => {
    const { origin, messageOf } = await slackWith({ type: 'text/html', info: 'file_deleted' });
    for (const at of [`${origin}/a.yaml`, 'F1']) expect(await messageOf(at)).toContain('does not show me that file');
  });
});

test('without another address the token goes to files.slack.com only', async () => {
  const fetched: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (input) => {
    fetched.push(input instanceof Request ? input.url : input.toString());
    return Promise.resolve(new Response('text'));
  };
  const { log } = createTestLog();
  const client = new webApi.WebClient(TOKEN);
  const read = createReadFile({ client, call: createCall(log), botToken: TOKEN, mayRead: () => true });
  const places = [
    'https://files.slack.com/a',
    'http://files.slack.com/b',
    'https://files.slack.com:444/c',
    'https://x.slack.com/d',
  ];
  for (const at of places) await read({ name: 'a', size: 1, at });
  globalThis.fetch = before;
  expect(fetched).toEqual(['https://files.slack.com/a']);
});
