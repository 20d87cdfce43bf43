import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Busy, Refused } from '../../../src/platforms/slack/call.ts';
import { postToResponseUrl } from '../../../src/platforms/slack/respond.ts';

const RESPONSE = { text: 'Pod', response_type: 'ephemeral', replace_original: false } as const;
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** An address that answers like this, and what it was sent. */
async function answering(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const heard: string[] = [];
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => heard.push(chunk));
    request.on('end', () => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/actions/T1/secret`, heard };
}

describe('a response url', () => {
  test('is told that nothing becomes a preview', async () => {
    const { url, heard } = await answering(200, 'ok');
    await postToResponseUrl(url, RESPONSE);
    expect(JSON.parse(heard.join(''))).toEqual({ ...RESPONSE, unfurl_links: false, unfurl_media: false });
  });

  test.each([
    ['404', 404, 'expired_url', 'expired_url'],
    ['404 in JSON', 404, '{"ok":false,"error":"used_url"}', 'used_url'],
    ['400 with a page', 400, '<html>no</html>', 'http_400'],
  ])('that answers %s is a refusal with a reason', async (_, status, body, reason) => {
    const { url } = await answering(status, body);
    await expect(postToResponseUrl(url, RESPONSE)).rejects.toMatchObject({ reason });
    await expect(postToResponseUrl(url, RESPONSE)).rejects.toBeInstanceOf(Refused);
  });

  test('that is busy says for how long', async () => {
    const { url } = await answering(429, '', { 'retry-after': '7' });
    await expect(postToResponseUrl(url, RESPONSE)).rejects.toEqual(new Busy(7));
  });

  test('never stands in an error', async () => {
    const { url } = await answering(500, 'broken');
    await expect(postToResponseUrl(url, RESPONSE)).rejects.toThrow(/^the response url answered 500$/u);
    server?.closeAllConnections();
    server?.close();
    await expect(postToResponseUrl(url, RESPONSE)).rejects.toThrow(
      /^the response url could not be reached: TypeError$/u,
    );
    await expect(postToResponseUrl('secret', RESPONSE)).rejects.toThrow(
      /^the response url could not be reached: TypeError$/u,
    );
  });
});
