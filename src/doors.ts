import type { Config } from './config.ts';
import { picturedIn } from './core/pictured.ts';
import type { Reply } from './core/reply.ts';
import type { Tutor } from './core/tutor.ts';
import { createPictures } from './draw/create-pictures.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { ReadingDoor } from './ports/attached-files.ts';
import type { PostingDoor } from './ports/poster.ts';
import type { Store } from './store/store.ts';

/** What every door is built from. */
export interface DoorWorld {
  readonly tutor: Tutor;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * A door that is configured. Its SDK is loaded only when it is built: nobody waits for a platform they do not use. What it
 * builds can post, too, once it is started.
 */
export interface ConfiguredDoor {
  readonly name: 'Slack' | 'Discord' | 'web page';
  readonly build: () => Promise<PostingDoor & Partial<ReadingDoor> & { readonly url?: () => string }>;
}

/** The doors a configuration asks for, besides the terminal. */
export function configuredDoors(config: Config, { tutor, store, clock, log }: DoorWorld): readonly ConfiguredDoor[] {
  const pictures = createPictures();
  const world = { tutor, clock, log, pictures, inbox: store.inbox, notes: store.notes };
  const { slack, discord, web } = config;
  return [
    ...(slack === undefined
      ? []
      : [
          {
            name: 'Slack' as const,
            build: async () =>
              (await import('./platforms/slack/adapter.ts')).createSlack({ ...world, settings: slack }),
          },
        ]),
    ...(discord === undefined
      ? []
      : [
          {
            name: 'Discord' as const,
            build: async () =>
              (await import('./platforms/discord/adapter.ts')).createDiscord({ ...world, settings: discord }),
          },
        ]),
    ...(web === undefined ? [] : [{ name: 'web page' as const, build: () => buildWeb(web, world) }]),
  ];
}

type WebSettings = NonNullable<Config['web']>;

async function buildWeb(
  settings: WebSettings,
  world: {
    readonly tutor: Tutor;
    readonly clock: Clock;
    readonly log: Log;
    readonly pictures: ReturnType<typeof createPictures>;
  },
) {
  const { createWeb } = await import('./platforms/web/adapter.ts');
  // The page shows a picture by its name: it takes no upload to Slack, and no painting for Discord. A chart that could not be
  // painted is told in text there, and so it is here.
  const named = async <T>(reply: Reply, value: (name: string) => T): Promise<ReadonlyMap<string, T>> => {
    const names = picturedIn(reply).map(async ({ name, chart }) =>
      chart === undefined || (await world.pictures.pngOf(chart)) !== undefined ? [[name, value(name)] as const] : [],
    );
    return new Map((await Promise.all(names)).flat());
  };
  return createWeb({
    ...world,
    settings,
    previews: {
      // Loaded with the first preview: most people never ask for one.
      slack: async (reply) =>
        (await import('./platforms/slack/render.ts')).render(reply, {
          kind: 'message',
          files: await named(reply, (name) => name),
        }),
      discord: async (reply) =>
        (await import('./platforms/discord/render.ts')).render(reply, await named(reply, () => new Uint8Array(1))).body,
    },
  });
}
