import { Hono, type Context } from 'hono';
import type { Reply } from '../../core/reply.ts';
import type { Tutor } from '../../core/tutor.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { Channels } from './channels.ts';
import { html } from './html.ts';
import { renderJson } from './json.ts';
import { WEB_LIMITS } from './limits.ts';
import { renderMessage } from './message.ts';
import { drawDiscord } from './preview-discord.ts';
import { drawSlack } from './preview-slack.ts';
import { parseSaid, toSpeaker } from './receive.ts';
import { streamMessages } from './stream.ts';
import type { Talk } from './talk.ts';

/** What the renderers of other platforms make of a reply: the payload they would send, perhaps after loading. */
export interface Previews {
  readonly slack: (reply: Reply) => unknown;
  readonly discord: (reply: Reply) => unknown;
}

/** What the routes of the page work with. */
export interface RouteOptions {
  readonly tutor: Tutor;
  readonly talk: Talk;
  readonly channels: Channels;
  readonly pictures: Pictures;
  readonly previews: Previews;
  /** Aborted when the door closes. */
  readonly closing: AbortSignal;
}

const DRAWN = { slack: drawSlack, discord: drawDiscord } as const;

/** A picture runs nothing, wherever it is opened. */
const PICTURE_HEADERS = {
  'Content-Type': 'image/svg+xml',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Cache-Control': 'private, max-age=300',
} as const;

const speakerOf = (c: Context) => toSpeaker(c.req.query('name'), c.req.query('shared') === 'true');

/** Everything a guest can do. */
export function createRoutes({ tutor, talk, channels, pictures, previews, closing }: RouteOptions): Hono {
  const routes = new Hono();
  let pages = 0;

  routes.post('/say', async (c) => {
    const said = parseSaid(await c.req.json().catch(() => undefined));
    if (!said.ok) return c.json({ error: said.failure }, 400);
    return c.json({ messages: (await talk.say(said.value)).map(renderMessage) });
  });

  routes.get('/events', async (c) => {
    if (pages >= WEB_LIMITS.pages) return c.json({ error: 'Too many pages are open. Close some and come again.' }, 503);
    const speaker = speakerOf(c);
    await talk.greet(speaker);
    const after = Number(c.req.header('Last-Event-ID') ?? 0);
    pages += 1;
    const left = () => (pages -= 1);
    return streamMessages(c, speaker, { channels, after: Number.isSafeInteger(after) ? after : 0, closing, left });
  });

  routes.get('/complete', (c) => {
    const text = (c.req.query('text') ?? '').slice(0, WEB_LIMITS.text);
    return c.json({ completions: tutor.complete(text, WEB_LIMITS.suggestions) });
  });

  routes.get('/previews/:platform/:id', async (c) => {
    const { from, place } = speakerOf(c);
    const platform = c.req.param('platform');
    const message = channels.find(place.channel, from.id, c.req.param('id'));
    if (message?.type !== 'answer' || (platform !== 'slack' && platform !== 'discord')) {
      return c.json({ error: 'That answer is no longer kept. Ask again to see it.' }, 404);
    }
    const payload = await previews[platform](message.reply);
    const drawn = html`<div class="drawn ${platform}">${DRAWN[platform](payload)}</div>
      ${renderJson(payload)}`;
    return c.json({ html: drawn.markup });
  });

  routes.get('/pictures/:file{.+\\.svg}', (c) => {
    const name = c.req.param('file').replace(/\.svg$/u, '');
    const chart = channels.chart(name);
    const ground = c.req.query('ground') === 'dark' ? 'dark' : 'light';
    const svg = chart === undefined ? pictures.svg(name) : pictures.svgOf(chart, ground);
    return svg === undefined ? c.notFound() : c.body(svg, 200, PICTURE_HEADERS);
  });

  return routes;
}
