import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { PostingDoor } from '../../ports/poster.ts';
import { createChannels } from './channels.ts';
import { createClose } from './close.ts';
import { createEntrance } from './entrance.ts';
import { loadPageFiles } from './files.ts';
import { headers, ownHost, ownPosts } from './guard.ts';
import { createGuests } from './guests.ts';
import { GRACE_MS } from './limits.ts';
import { listen } from './listen.ts';
import { createWebPoster } from './poster.ts';
import { createRoutes, type Previews } from './routes.ts';
import { checkSettings, createHostCheck, inAddress, type WebSettings } from './settings.ts';
import { createTalk } from './talk.ts';

/** What the page needs. */
export interface WebOptions {
  readonly tutor: Tutor;
  readonly clock: Clock;
  readonly log: Log;
  readonly pictures: Pictures;
  readonly settings: WebSettings;
  readonly previews: Previews;
}

/** The page's door. */
export interface Web extends PostingDoor {
  /** The address to print: with a link that opens once, unless a password guards the page. Only for the screen, not for logs. */
  readonly url: () => string;
  /** The same with a fresh link, for the next person or after the first was used. */
  readonly newLink: () => string;
}

/** The door in a browser: one page, served to this machine, or to others behind a password. */
export function createWeb({ tutor, clock, log, pictures, settings, previews }: WebOptions): Web {
  const { host, password } = settings;
  const hasPassword = password !== undefined && password !== '';
  const channels = createChannels();
  const guests = createGuests({ clock, password });
  const closing = new AbortController();
  const app = new Hono();
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const close = createClose(server);
  let port = settings.port;

  async function route(): Promise<void> {
    const files = await loadPageFiles();
    const talk = createTalk({ tutor, clock, channels });
    const { routes, guestsOnly } = createEntrance({ guests, hasPassword, cookie: () => `kube-tutor-${String(port)}` });
    app.use(headers, ownHost(createHostCheck(settings)), ownPosts);
    app.get('/page/:file', (c) => {
      const file = files.get(c.req.param('file'));
      return file === undefined ? c.notFound() : c.body(file.text, 200, { 'Content-Type': file.type });
    });
    app.route('/', routes);
    app.use(guestsOnly);
    app.route('/', createRoutes({ tutor, talk, channels, pictures, previews, closing: closing.signal }));
    app.notFound((c) => c.json({ error: 'There is nothing here.' }, 404));
    app.onError((cause, c) => {
      log.error('the web page failed', { path: c.req.path, cause });
      return c.json({ error: 'Sorry, something broke on my side. It is logged; please try again.' }, 500);
    });
  }

  const base = (): string => {
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    return `http://${inAddress(shown)}:${String(port)}/`;
  };
  const newLink = (): string => `${base()}?key=${guests.invite()}`;
  let first: string | undefined;

  return {
    name: 'web',
    poster: createWebPoster({ channels, clock }),
    url: () => (hasPassword ? base() : (first ??= newLink())),
    newLink,
    start: async () => {
      checkSettings(settings);
      await route();
      port = await listen(server, host, settings.port);
      server.on('error', (cause) => log.error('the web page failed', { cause }));
      if (settings.port !== 0 && port !== settings.port) {
        log.info('the port of the web page was busy, so it took another', { wanted: settings.port, port });
      }
      log.info('the web page is open', { host, port });
    },
    stop: async () => {
      // Pages that only listen are sent away; answers under way get their time.
      closing.abort();
      await close(GRACE_MS);
    },
  };
}
