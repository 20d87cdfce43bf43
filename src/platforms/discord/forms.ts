import type { Reply } from '../../core/reply.ts';
import type { Pictures } from '../../ports/pictures.ts';
import { paintAll } from '../drawings.ts';
import type { FormBook } from '../form-book.ts';
import { isRefusal } from './failed.ts';
import { render, renderBare, type Rendered } from './render.ts';

/** Sends a reply in the best form Discord takes. */
export type SendForm = <T>(reply: Reply, send: (message: Rendered) => Promise<T>) => Promise<T>;

/**
 * The forms of a reply, best first: with pictures; with their descriptions, where the bot may not attach files; as plain
 * text, should Discord refuse a card. A refused form was not sent, so the next one is no duplicate.
 */
export function createSendForm(pictures: Pictures, book: Pick<FormBook, 'keep'>): SendForm {
  return async (reply, send) => {
    await book.keep(reply);
    const full = render(reply, await paintAll(reply, pictures));
    try {
      return await send(full);
    } catch (error) {
      const onlyFiles =
        full.files.length > 0 && isRefusal(error, 'missingPermissions', 'requestTooLarge', 'invalidForm');
      if (!onlyFiles && !isRefusal(error, 'invalidForm')) throw error;
    }
    try {
      return await send(render(reply));
    } catch (error) {
      if (!isRefusal(error, 'invalidForm')) throw error;
      return send(renderBare(reply));
    }
  };
}
