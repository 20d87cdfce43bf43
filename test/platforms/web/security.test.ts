import { describe, expect, it } from 'vitest';
import { openWeb } from './client.ts';

const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;

describe('the printed link', () => {
  it('lets in once, with a cookie that scripts cannot read and other sites cannot send', async () => {
    const { web, ask, host } = await openWeb();
    const { status, headers, body } = await ask('GET', pathOf(web.url()));
    expect(status).toBe(200);
    expect(body).toContain('http-equiv="refresh"');
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^kube-tutor-${host.split(':')[1] ?? ''}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
    );
  });

  it('says kindly on a second visit that it was used, and how to come in', async () => {
    const { web, ask, enter } = await openWeb();
    const link = web.url();
    await enter(link);
    const { status, headers, body } = await ask('GET', pathOf(link));
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toContain('This link has done its work');
    expect(body).toMatch(/newest\s+link that kube-tutor printed/u);
  });

  it('still shows the page to whoever came in by it', async () => {
    const { web, ask, enter } = await openWeb();
    const link = web.url();
    const cookie = await enter(link);
    const { status, body } = await ask('GET', pathOf(link), { Cookie: cookie });
    expect([status, body.includes('id="composer"')]).toEqual([200, true]);
  });

  it('is not used up by a program that only looks at it', async () => {
    const { web, ask, enter } = await openWeb();
    await ask('HEAD', pathOf(web.url()));
    expect(await enter(web.url())).not.toBe('');
  });

  it('can be printed afresh, and never reaches the log', async () => {
    const { web, ask, enter, lines } = await openWeb();
    await enter(web.url());
    const cookie = await enter(web.newLink());
    expect((await ask('GET', '/complete?text=p', { Cookie: cookie })).status).toBe(200);
    expect(lines.join('\n')).not.toMatch(/key=|[\w-]{43}/u);
  });

  it.each(['/?key=', '/?key=guess', '/'])('lets nobody in by %s', async (path) => {
    const { ask } = await openWeb();
    const { status, headers } = await ask('GET', path);
    expect([status, headers['set-cookie']]).toEqual([401, undefined]);
  });
});

describe('whoever did not come in', () => {
  it.each([
    ['GET', '/events?name=a'],
    ['GET', '/complete?text=p'],
    ['GET', '/previews/slack/x'],
    ['GET', '/pictures/pod-in-node.svg'],
    ['GET', '/anything'],
    ['POST', '/say'],
  ])('is refused at %s %s', async (method, path) => {
    const { ask, posting } = await openWeb();
    const { status, body } = await ask(
      method,
      path,
      posting('kube-tutor-1=guess'),
      method === 'POST' ? '{"text":"pod"}' : undefined,
    );
    expect([status, body]).toEqual([401, '{"error":"Open the page with a fresh link first."}']);
  });

  it('gets the look of the door but no file beside those of the page', async () => {
    const { ask } = await openWeb();
    expect((await ask('GET', '/page/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    for (const path of ['/page/..%2fadapter.ts', '/page/../adapter.ts', '/page/adapter.ts', '/page/%2e%2e/limits.ts']) {
      expect((await ask('GET', path)).status).not.toBe(200);
    }
  });
});

describe('the host a request names', () => {
  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '10.0.0.7', '[::2]', 'localhost.'])(
    'refuses %s',
    async (host) => {
      const { ask, enter } = await openWeb();
      expect((await ask('GET', '/', { Host: host, Cookie: await enter() })).status).toBe(403);
    },
  );

  it('refuses what is no host at all', async () => {
    const { ask, enter } = await openWeb();
    expect((await ask('GET', '/', { Host: 'localhost@evil.example', Cookie: await enter() })).status).toBe(400);
  });

  it.each(['localhost:1', '127.0.0.1', '[::1]:8080', 'LOCALHOST'])('takes %s, which is this machine', async (host) => {
    const { ask, enter } = await openWeb();
    expect((await ask('GET', '/', { Host: host, Cookie: await enter() })).status).toBe(200);
  });

  it('takes the names that were configured', async () => {
    const { ask, enter } = await openWeb({ settings: { names: ['Tutor.example'] } });
    const cookie = await enter();
    expect((await ask('GET', '/', { Host: 'tutor.example', Cookie: cookie })).status).toBe(200);
  });
});

describe('a post', () => {
  it.each([
    ['no origin', { Origin: undefined }, 403],
    ['the origin of a stranger', { Origin: 'https://evil.example' }, 403],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['an origin that hides itself', { Origin: 'null' }, 403],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
  ])('is refused with %s', async (_, wrong, expected) => {
    const { ask, enter, posting } = await openWeb();
    const headers = Object.fromEntries(
      Object.entries({ ...posting(await enter()), ...wrong }).filter(([, value]) => value !== undefined),
    );
    expect((await ask('POST', '/say', headers, '{"text":"pod"}')).status).toBe(expected);
  });

  it('is taken from the page behind a proxy that speaks https', async () => {
    const { ask, enter, posting } = await openWeb({ settings: { names: ['tutor.example'] } });
    const headers = { ...posting(await enter()), Host: 'tutor.example', Origin: 'https://tutor.example' };
    expect((await ask('POST', '/say', headers, '{"text":"pod"}')).status).toBe(200);
  });

  it('is refused when it is longer than 16 KB, also when it does not say how long it is', async () => {
    const { ask, enter, posting } = await openWeb();
    const headers = posting(await enter());
    const long = JSON.stringify({ text: 'x'.repeat(17_000) });
    expect((await ask('POST', '/say', headers, long)).status).toBe(413);
    expect((await ask('POST', '/say', { ...headers, 'Transfer-Encoding': 'chunked' }, long)).status).toBe(413);
  });

  it.each([
    ['no JSON', '{', 'Send a JSON object'],
    ['a list', '[]', 'Send a JSON object'],
    ['no text', '{}', 'Type a question first.'],
    ['blanks', '{"text":"  "}', 'Type a question first.'],
    ['a long text', JSON.stringify({ text: 'x'.repeat(4_001) }), 'longer than 4000 characters'],
    ['an unknown way', '{"text":"pod","via":"slash"}', '\\"via\\" is'],
    ['a wrong name', '{"text":"pod","name":7}', 'are strings'],
    ['a wrong room', '{"text":"pod","shared":"yes"}', '\\"shared\\" is true'],
  ])('with %s is told what would be right', async (_, body, message) => {
    const { ask, enter, posting } = await openWeb();
    const answer = await ask('POST', '/say', posting(await enter()), body);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(message);
  });
});

describe('every answer', () => {
  it.each(['/', '/page/page.js', '/nothing', '/pictures/pod-in-node.svg'])(
    'keeps browsers from mischief at %s',
    async (path) => {
      const { ask, enter } = await openWeb();
      const { headers } = await ask('GET', path, { Cookie: await enter() });
      expect(headers['content-security-policy']).toMatch(/^default-src '(self|none)';/u);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/u);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );

  it('loads nothing from anywhere else and holds no script of its own', async () => {
    const { ask, enter } = await openWeb();
    const { body } = await ask('GET', '/', { Cookie: await enter() });
    expect(body).not.toMatch(/(?:src|href)="(?!\/|#)/u);
    expect(body).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/u);
  });

  it('shows a picture in which nothing can run', async () => {
    const { ask, enter } = await openWeb();
    const { status, headers, body } = await ask('GET', '/pictures/pod-in-node.svg', { Cookie: await enter() });
    expect([status, headers['content-type'], body.startsWith('<svg')]).toEqual([200, 'image/svg+xml', true]);
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});
