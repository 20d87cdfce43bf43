import { picturedIn } from '../../src/core/pictured.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Tutor } from '../../src/core/tutor.ts';
import type { Pictures } from '../../src/ports/pictures.ts';
import { createWeb } from '../../src/platforms/web/adapter.ts';
import { render as renderDiscord } from '../../src/platforms/discord/render.ts';
import { render as renderSlack } from '../../src/platforms/slack/render.ts';
import { WEB_DEFAULTS, type WebSettings } from '../../src/platforms/web/settings.ts';
import { CLASSROOM_PICTURES, createClassroom } from '../platforms/classroom.ts';

const quiet = () => undefined;

interface ServeOptions {
  readonly tutor?: Tutor;
  readonly pictures?: Pictures;
  readonly settings?: Partial<WebSettings>;
}

const picturesOf = (reply: Reply) => picturedIn(reply).map(({ name }) => name);

/** The page as `main.ts` serves it, with the renderers of the other platforms, on a free port. */
export async function serve({
  tutor = createClassroom(),
  pictures = CLASSROOM_PICTURES,
  settings = {},
}: ServeOptions = {}) {
  const web = createWeb({
    tutor,
    clock: Date.now,
    log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
    pictures,
    settings: { ...WEB_DEFAULTS, port: 0, ...settings },
    previews: {
      // The page shows a picture by its name: it takes no upload to Slack, and no drawing for Discord.
      slack: (reply) =>
        renderSlack(reply, { kind: 'message', files: new Map(picturesOf(reply).map((name) => [name, name])) }),
      discord: (reply) =>
        renderDiscord(reply, new Map(picturesOf(reply).map((name) => [name, new Uint8Array(1)]))).body,
    },
  });
  await web.start();
  return web;
}
