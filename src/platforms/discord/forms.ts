import type { Reply } from '../../core/reply.ts';
import type { Pictures } from '../../ports/pictures.ts';
import { isRefusal } from './failed.ts';
import { render, renderBare, type Rendered } from './render.ts';

/** Sends a reply in the best form Discord takes. */
export type SendForm = (reply: Reply, send: (message: Rendered) => Promise<void>) => Promise<void>;

/** Draws what a reply shows. */
async function draw(reply: Reply, pictures: Pictures): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawings = new Map<string, Uint8Array>();
  for (const block of reply.blocks) {
    if (block.type !== 'image') continue;
    // A picture that cannot be drawn is told in words; the answer does not wait for it.
    const png = await pictures.png(block.picture).catch(() => undefined);
    if (png !== undefined) drawings.set(block.picture, png);
  }
  return drawings;
}

/**
 * The forms of a reply, best first: with pictures; with their descriptions, where the bot may not attach files; as plain
 * text, should Discord refuse a card. A refused form was not sent, so the next one is no duplicate.
 */
export function createSendForm(pictures: Pictures): SendForm {
  return async (reply, send) => {
    const full = render(reply, await draw(reply, pictures));
    try {
      await send(full);
      return;
    } catch (error) {
      const onlyFiles =
        full.files.length > 0 && isRefusal(error, 'missingPermissions', 'requestTooLarge', 'invalidForm');
      if (!onlyFiles && !isRefusal(error, 'invalidForm')) throw error;
    }
    try {
      await send(render(reply));
    } catch (error) {
      if (!isRefusal(error, 'invalidForm')) throw error;
      await send(renderBare(reply));
    }
  };
}
