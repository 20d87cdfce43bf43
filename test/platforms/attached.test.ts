import { describe, expect, test } from 'vitest';
import { fetchAttached, textOf } from '../../src/platforms/attached.ts';
import { ATTACHED_BYTES } from '../../src/ports/attached-files.ts';
import { startFileServer } from './file-server.ts';

const SECRET = { authorization: 'Bearer xoxb-secret' };
const TURNED_AWAY = { type: 'refused', message: 'Turned away.' } as const;

/** What comes of a file that is answered so. */
async function fetched(...[answer]: Parameters<typeof startFileServer>) {
  const server = await startFileServer(answer);
  const source = { url: `${server.origin}/pack.yaml`, origins: [server.origin], headers: SECRET };
  return { ...server, fetched: await fetchAttached(source) };
}

const bytes = (text: string | Uint8Array) => textOf({ type: 'fetched', bytes: Buffer.from(text) }, TURNED_AWAY);

describe('a file that was attached', () => {
  test('is fetched from its platform with what that asks for', async () => {
    const { fetched: got, asked } = await fetched((_, response) => void response.end('id: our-week\n'));
    expect(textOf(got, TURNED_AWAY)).toEqual({ ok: true, value: 'id: our-week\n' });
    expect(asked).toEqual([{ path: '/pack.yaml', authorization: 'Bearer xoxb-secret' }]);
  });

  test.each([
    ['another host', 'https://files.slack.com.evil.example/x'],
    ['another port', 'http://127.0.0.1:1/x'],
    ['another scheme', 'file:///etc/passwd'],
    ['a name before the host', 'https://files.slack.com@evil.example/x'],
    ['no address', 'x'],
  ])('at %s is not asked for', async (_, url) => {
    const { origin, asked } = await startFileServer((_request, response) => void response.end('x'));
    const origins = ['https://files.slack.com', origin];
    expect(await fetchAttached({ url, origins, headers: SECRET })).toEqual({ type: 'foreign' });
    expect(asked).toEqual([]);
  });

  test('is not followed elsewhere, so that nothing is shown there', async () => {
    const other = await startFileServer((_, response) => void response.end('stolen'));
    const { fetched: got, asked } = await fetched(
      (_, response) => void response.writeHead(302, { location: `${other.origin}/sign-in` }).end(),
    );
    expect(got).toEqual({ type: 'turned away' });
    expect([asked.length, other.asked.length]).toEqual([1, 0]);
  });

  test.each([
    ['a page in its place', 200, { 'content-type': 'text/html; charset=utf-8' }, 'turned away'],
    ['a refusal', 403, {}, 'turned away'],
    ['nothing any more', 404, {}, 'turned away'],
    ['a platform in trouble', 503, {}, 'unreachable'],
  ])('that turns out to be %s is told so', async (_, status, headers, type) => {
    const { fetched: got } = await fetched((_request, response) => void response.writeHead(status, headers).end('x'));
    expect(got).toEqual({ type });
  });

  test('is read no further than it may be long, whatever was said of its length', async () => {
    let sent = 0;
    const { fetched: got } = await fetched((_, response) => {
      const more = () => {
        sent += 65_536;
        if (sent < 64 * ATTACHED_BYTES && !response.destroyed)
          response.write('x'.repeat(65_536), () => setImmediate(more));
        else response.end();
      };
      more();
    });
    expect(got).toEqual({ type: 'too large' });
    expect(sent).toBeLessThan(64 * ATTACHED_BYTES);
    expect(textOf(got, TURNED_AWAY)).toMatchObject({
      failure: { message: expect.stringContaining('256 KiB') as string },
    });
  });

  test('whose connection breaks can be sent again', async () => {
    const { fetched: got } = await fetched((request) => request.socket.destroy());
    expect(textOf(got, TURNED_AWAY)).toMatchObject({
      failure: { message: expect.stringContaining('Send it once more') as string },
    });
  });

  test('is text in UTF-8, or told that it is none', () => {
    expect(bytes('\uFEFFd\u00E9j\u00E0')).toEqual({ ok: true, value: 'd\u00E9j\u00E0' });
    for (const wrong of [
      new Uint8Array([0xff, 0xfe, 0x61, 0]),
      new Uint8Array([0x50, 0x4b, 3, 4, 0xe9]),
      new Uint8Array([0xc3]),
    ])
      expect(bytes(wrong)).toMatchObject({
        failure: { message: expect.stringContaining('no text in UTF-8') as string },
      });
  });
});
