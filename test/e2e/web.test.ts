import { describe, expect, it } from 'vitest';
import { startProgram, type Start } from './program/program.ts';

interface Message {
  readonly html: string;
  readonly id: string;
}

/** The program with its page on a free port, and a browser's requests to it. */
async function openPage(settings: Start['settings'] = {}) {
  const program = await startProgram({ settings: { KUBE_TUTOR_WEB_PORT: '0', ...settings } });
  const [, link = ''] = await program.shows(/web page: open at (\S+)/u);
  const { origin } = new URL(link);
  const entered = await fetch(link);
  const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0] ?? '';

  async function say(said: object): Promise<readonly Message[]> {
    const headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' };
    const response = await fetch(`${origin}/say`, { method: 'POST', headers, body: JSON.stringify(said) });
    // The shape the page relies on too.
    return ((await response.json()) as { readonly messages: readonly Message[] }).messages;
  }

  const get = (path: string) => fetch(`${origin}${path}`, { headers: { Cookie: cookie } });

  return { program, origin, link, cookie, say, get };
}

const words = (html = '') => html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');

describe('the page of the program', () => {
  it('explains a word with a picture, and says the line of a button', async () => {
    const { say, get } = await openPage();
    const [, answer] = await say({ text: 'what is a pod?' });
    expect(answer?.html).toContain('<h2>Pod</h2>');
    const picture = /src="(\/pictures\/[^"]+)"/u.exec(answer?.html ?? '')?.[1] ?? '';
    expect(await (await get(picture)).text()).toMatch(/^<svg/u);
    const [, line = ''] = /data-line="(more[^"]*)"/u.exec(answer?.html ?? '') ?? [];
    const pressed = await say({ text: line, via: 'press', on: answer?.id });
    expect(words(pressed.at(-1)?.html)).toContain('Pod');
  });

  it('shows an answer as Slack and Discord would', async () => {
    const { say, get } = await openPage();
    const answer = (await say({ text: 'what is a pod?' })).at(-1);
    for (const platform of ['slack', 'discord']) {
      const { html } = (await (await get(`/previews/${platform}/${answer?.id ?? ''}`)).json()) as Message;
      expect(words(html)).toContain('The smallest thing Kubernetes runs');
      expect(html).not.toContain('is not drawn here');
    }
  });

  it('offers words while somebody types', async () => {
    const { get } = await openPage();
    const { completions } = (await (await get('/complete?text=statefuls')).json()) as {
      completions: readonly { line: string }[];
    };
    expect(completions.map(({ line }) => line).join(' ')).toMatch(/statefulset/iu);
  });

  it('remembers for each of two people what "example" means', async () => {
    const { say } = await openPage();
    await Promise.all([
      say({ text: 'what is a pod?', name: 'Ann' }),
      say({ text: 'what is a configmap?', name: 'Bob' }),
    ]);
    const [ann, bob] = await Promise.all([
      say({ text: 'example', name: 'Ann' }),
      say({ text: 'example', name: 'Bob' }),
    ]);
    expect(words(ann.at(-1)?.html)).toContain('kind: Pod');
    expect(words(bob.at(-1)?.html)).toContain('kind: ConfigMap');
  });

  it('stops a person who asks too fast, in words', async () => {
    const { say } = await openPage({ KUBE_TUTOR_RATE_PER_MINUTE: '2' });
    for (const text of ['pod', 'node']) await say({ text });
    expect(words((await say({ text: 'service' })).at(-1)?.html)).toContain('You ask faster than I can think');
  });

  it('sends the conversation again to a page that comes back', async () => {
    const { say, cookie, origin } = await openPage();
    await say({ text: 'what is a pod?', name: 'Ann' });
    const stop = new AbortController();
    const events = await fetch(`${origin}/events?name=Ann`, { headers: { Cookie: cookie }, signal: stop.signal });
    let seen = '';
    for await (const chunk of events.body ?? []) {
      seen += Buffer.from(chunk).toString('utf8');
      if (seen.includes('<h2>Pod</h2>')) break;
    }
    expect(seen).toContain('what is a pod?');
    stop.abort();
  });

  it('opens its link once, and asks whoever was in before for a new one after a restart', async () => {
    const first = await openPage();
    expect((await fetch(first.link)).status).toBe(401);
    const second = await openPage();
    const path = `${second.origin}/complete?text=pod`;
    expect((await fetch(path, { headers: { Cookie: first.cookie } })).status).toBe(401);
    expect((await fetch(path, { headers: { Cookie: second.cookie } })).status).toBe(200);
  });

  it('refuses a stranger: no cookie, another origin, another host', async () => {
    const { origin, cookie } = await openPage();
    const json = { 'Content-Type': 'application/json' };
    const body = '{"text":"pod"}';
    const post = (headers: Record<string, string>) =>
      fetch(`${origin}/say`, { method: 'POST', headers: { ...json, ...headers }, body });
    expect((await post({ Origin: origin })).status).toBe(401);
    expect((await post({ Origin: 'https://evil.example', Cookie: cookie })).status).toBe(403);
    expect((await post({ Cookie: cookie })).status).toBe(403);
  });

  it('stays shut to other machines without a password, and says which setting opens it', async () => {
    const program = await startProgram({ settings: { KUBE_TUTOR_WEB_HOST: '0.0.0.0', KUBE_TUTOR_WEB_PORT: '0' } });
    await program.shows(/web page: not open\. .*Set KUBE_TUTOR_WEB_PASSWORD/u);
    program.type('what is a pod\n');
    await program.shows(/Pod\n\n/u);
  });

  it('ends decently while a page listens', async () => {
    const { program, cookie, origin } = await openPage();
    const events = await fetch(`${origin}/events`, { headers: { Cookie: cookie } });
    program.kill('SIGTERM');
    expect(await events.text()).toContain('data: ');
    expect(await program.code()).toBe(0);
  });
});
