import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Tutor } from '../../../src/core/tutor.ts';
import type { Facts, Log } from '../../../src/ports/log.ts';
import { createWeb } from '../../../src/platforms/web/adapter.ts';
import type { PageMessage } from '../../../src/platforms/web/message.ts';
import { WEB_DEFAULTS, type WebSettings } from '../../../src/platforms/web/settings.ts';
import { CLASSROOM_PICTURES, createClassroom } from '../classroom.ts';

/** What a server said. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A log that keeps what it is told. */
export function keptLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string, facts: Facts = {}) => void lines.push(`${message} ${JSON.stringify(facts)}`);
  return { log: { debug: keep, info: keep, warn: keep, error: keep }, lines };
}

interface Options {
  readonly settings?: Partial<WebSettings>;
  readonly tutor?: Tutor;
  readonly clock?: () => number;
}

/** A page served on a free port until the test ends, and ways to ask it as any program could. */
export async function openWeb({ settings = {}, tutor = createClassroom(), clock = () => 0 }: Options = {}) {
  const { log, lines } = keptLog();
  const web = createWeb({
    tutor,
    clock,
    log,
    pictures: CLASSROOM_PICTURES,
    settings: { ...WEB_DEFAULTS, port: 0, ...settings },
    previews: {
      slack: (reply) => ({ blocks: [{ type: 'header', text: { type: 'plain_text', text: reply.title ?? '' } }] }),
      discord: (reply) => ({ components: [{ type: 10, content: `## ${reply.title ?? ''}` }] }),
    },
  });
  await web.start();
  onTestFinished(() => web.stop());
  const { port, host, origin } = new URL(web.url());

  async function send(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders = {},
    body?: string,
  ): Promise<IncomingMessage> {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { Host: host, ...headers }, agent: false });
    sent.end(body);
    // A response event comes with the response alone.
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return response;
  }

  async function ask(method: string, path: string, headers?: OutgoingHttpHeaders, body?: string): Promise<Answer> {
    const response = await send(method, path, headers, body);
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  }

  /** Follows a link and keeps the cookie, as a browser does. */
  async function enter(link = web.newLink()): Promise<string> {
    const { headers } = await ask('GET', new URL(link).pathname + new URL(link).search);
    return (headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? '';
  }

  const posting = (cookie: string) => ({ Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' });

  /** Says a line as the page does. */
  async function say(cookie: string, said: object): Promise<readonly PageMessage[]> {
    const { status, body } = await ask('POST', '/say', posting(cookie), JSON.stringify(said));
    if (status !== 200) throw new Error(body);
    // The shape the server sends; what is in it is looked at by the tests.
    return (JSON.parse(body) as { readonly messages: readonly PageMessage[] }).messages;
  }

  /** Listens as a page does; `next` waits for the next message. */
  async function listen(cookie: string, query: string, lastId?: number) {
    const resume = lastId === undefined ? {} : { 'Last-Event-ID': String(lastId) };
    const response = await send('GET', `/events?${query}`, { Cookie: cookie, ...resume });
    onTestFinished(() => void response.destroy());
    let seen = '';
    response.setEncoding('utf8').on('data', (chunk: string) => (seen += chunk));
    const next = async (): Promise<PageMessage> => {
      for (;;) {
        const found = /data: (.*)\n/u.exec(seen);
        if (found !== null) {
          seen = seen.slice(found.index + found[0].length);
          return JSON.parse(found[1] ?? '') as PageMessage;
        }
        await once(response, 'data');
      }
    };
    return { next, response, ended: once(response, 'close') };
  }

  return { web, lines, port: Number(port), host, origin, send, ask, enter, posting, say, listen };
}
