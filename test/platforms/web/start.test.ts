import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSettings, createHostCheck, isLoopback } from '../../../src/platforms/web/settings.ts';
import { openWeb } from './client.ts';

/** Takes a port until the test ends. */
async function occupy(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('where the page listens', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'tutor.example'])('refuses %s without a password', async (host) => {
    await expect(openWeb({ settings: { host } })).rejects.toThrow(
      `The web page would listen on ${host}, where others can reach it, without a password. Set KUBE_TUTOR_WEB_PASSWORD`,
    );
    expect(() => checkSettings({ host, port: 1, password: '' })).toThrow('Set KUBE_TUTOR_WEB_PASSWORD');
  });

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '127.9.9.9'])('needs no password on %s', (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(() => checkSettings({ host, port: 1 })).not.toThrow();
  });

  it('takes an address in numbers as its own where it listens on all, and no name but the configured', () => {
    const isOurs = createHostCheck({ host: '0.0.0.0', port: 1, password: 'x', names: ['tutor.example'] });
    expect(['10.0.0.7:80', '[fe80::1]:80', 'tutor.example', 'localhost'].map(isOurs)).toEqual([true, true, true, true]);
    expect(['evil.example', undefined, '10.0.0.7.evil.example'].map(isOurs)).toEqual([false, false, false]);
  });

  it('moves on from a busy port, and says so', async () => {
    const busy = await occupy();
    const { web, lines, port } = await openWeb({ settings: { port: busy } });
    expect(port).toBeGreaterThan(busy);
    expect(web.url()).toContain(`:${String(port)}/`);
    expect(lines.join('\n')).toContain(
      `was busy, so it took another {"wanted":${String(busy)},"port":${String(port)}}`,
    );
  });

  it('says which setting to change where it cannot listen at all', async () => {
    await expect(openWeb({ settings: { host: '203.0.113.9', password: 'secret' } })).rejects.toThrow(
      /cannot listen on 203\.0\.113\.9, port 0\. Set another KUBE_TUTOR_WEB_HOST or KUBE_TUTOR_WEB_PORT/u,
    );
  });

  it('closes while pages listen', async () => {
    const { web, enter, listen } = await openWeb();
    const { ended } = await listen(await enter(), 'name=ann');
    await web.stop();
    await ended;
    await expect(web.stop()).resolves.toBeUndefined();
  });
});

describe('a password', () => {
  const settings = { password: 'correct horse' };
  const tryOne = (password: unknown) => JSON.stringify({ password });

  it('is asked for instead of a link', async () => {
    const { web, ask } = await openWeb({ settings });
    expect(web.url()).not.toContain('key=');
    const { status, body } = await ask('GET', '/');
    expect([status, body.includes('type="password"')]).toEqual([401, true]);
  });

  it('lets in who knows it', async () => {
    const { ask, posting } = await openWeb({ settings });
    const { status, headers } = await ask('POST', '/login', posting(''), tryOne('correct horse'));
    expect(status).toBe(200);
    const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
    expect((await ask('GET', '/', { Cookie: cookie })).body).toContain('id="composer"');
  });

  it.each(['wrong', '', 'correct horse ', 7, null])('keeps out who says %j', async (password) => {
    const { ask, posting } = await openWeb({ settings });
    const { status, headers } = await ask('POST', '/login', posting(''), tryOne(password));
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('may be tried five times a minute, even the right one', async () => {
    let now = 0;
    const { ask, posting } = await openWeb({ settings, clock: () => now });
    const tried = async (password: string) => ask('POST', '/login', posting(''), tryOne(password));
    for (let count = 0; count < 5; count++) expect((await tried('wrong')).status).toBe(403);
    const sixth = await tried('correct horse');
    expect([sixth.status, sixth.headers['retry-after']]).toEqual([429, '12']);
    now += 12_000;
    expect((await tried('correct horse')).status).toBe(200);
  });

  it('opens nothing where none is set', async () => {
    const { ask, posting } = await openWeb();
    expect((await ask('POST', '/login', posting(''), tryOne(''))).status).toBe(403);
  });
});
