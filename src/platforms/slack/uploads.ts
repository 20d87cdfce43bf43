import type { webApi } from '@slack/bolt';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { Pictures } from '../../ports/pictures.ts';

/** Slack's ids of the pictures in a reply by their names; a picture that is missing there is described in words. */
export type Uploads = (reply: Reply) => Promise<ReadonlyMap<string, string>>;

/** No right to upload: every picture is described in words. */
export const NO_UPLOADS: Uploads = () => Promise.resolve(new Map());

/**
 * Uploads each picture once in the life of the process and shows it by its id from then on, so that pictures work in
 * private messages too. Needs `files:write`.
 */
export function createUploads(world: {
  readonly client: webApi.WebClient;
  readonly pictures: Pictures;
  readonly log: Log;
}): Uploads {
  const { client, pictures, log } = world;
  const ids = new Map<string, Promise<string | undefined>>();

  async function upload(name: string, alt: string): Promise<string | undefined> {
    const png = await pictures.png(name);
    if (png === undefined) return undefined;
    const file = Buffer.from(png);
    const { files } = await client.filesUploadV2({ file, filename: `${name}.png`, alt_text: alt, title: name });
    return files[0]?.files?.[0]?.id;
  }

  /** A failure is forgotten, so that the next reply tries again. */
  function idOf(name: string, alt: string): Promise<string | undefined> {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = upload(name, alt).catch((cause: unknown) => {
      log.warn('could not upload a picture', { platform: 'slack', picture: name, cause });
      ids.delete(name);
      return undefined;
    });
    ids.set(name, id);
    return id;
  }

  return async ({ blocks }) => {
    const images = blocks.filter((block) => block.type === 'image');
    const found = await Promise.all(
      images.map(async ({ picture, alt }) => [picture, await idOf(picture, alt)] as const),
    );
    return new Map(found.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
  };
}
