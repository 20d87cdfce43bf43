import type { webApi } from '@slack/bolt';
import { picturedIn, type Pictured } from '../../core/pictured.ts';
import { createRecent } from '../../core/recent.ts';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import type { Pictures } from '../../ports/pictures.ts';
import { paint } from '../drawings.ts';
import { known } from './known.ts';
import { LIMITS } from './limits.ts';
import { clean, cutText, flat } from './text.ts';

/** Slack's ids of the pictures in a reply by their names; a picture that is missing there is described in words. */
export type Uploads = (reply: Reply) => Promise<ReadonlyMap<string, string>>;

/** No right to upload: every picture is described in words. */
export const NO_UPLOADS: Uploads = () => Promise.resolve(new Map());

/** Charts whose uploads are remembered; an older one that is shown again is uploaded again. */
const CHARTS = 200;

/**
 * Uploads each picture once and shows it by its id from then on, so that pictures work in private messages too. Needs
 * `files:write`. What cannot be drawn or uploaded is left out.
 */
export function createUploads(world: {
  readonly client: webApi.WebClient;
  readonly pictures: Pictures;
  readonly log: Log;
}): Uploads {
  const { client, pictures, log } = world;
  // Drawings are few and stay; charts come and go. Charts are known by all they say, which no two share.
  const drawings = new Map<string, Promise<string | undefined>>();
  const charts = createRecent<Promise<string | undefined>>(CHARTS);

  async function upload(pictured: Pictured): Promise<string | undefined> {
    const png = await paint(pictured, pictures);
    if (png === undefined) return undefined;
    const { name, alt, chart } = pictured;
    const { files } = await client.filesUploadV2({
      file: Buffer.from(png),
      filename: `${name}.png`,
      title: chart === undefined ? name : flat(chart.title) || name,
      ...known({ alt_text: cutText(clean(alt), LIMITS.uploadAlt).text || undefined }),
    });
    return files[0]?.files?.[0]?.id;
  }

  /** A failure is forgotten, so that the next reply tries again. */
  function idOf(pictured: Pictured): Promise<string | undefined> {
    const { name, chart } = pictured;
    const [ids, key] = chart === undefined ? [drawings, name] : [charts, JSON.stringify(chart)];
    const before = ids.get(key);
    if (before !== undefined) return before;
    const id = upload(pictured).catch((cause: unknown) => {
      log.warn('could not upload a picture', { platform: 'slack', picture: name, cause });
      ids.delete(key);
      return undefined;
    });
    ids.set(key, id);
    return id;
  }

  return async (reply) => {
    const found = await Promise.all(picturedIn(reply).map(async (each) => [each.name, await idOf(each)] as const));
    return new Map(found.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
  };
}
