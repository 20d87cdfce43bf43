import { describe, expect, test } from 'vitest';
import { reply } from '../../src/core/reply.ts';
import type { Posted, Poster } from '../../src/ports/poster.ts';

/** A door to post through, and a look at what stands behind it. */
export interface PostingRoom {
  readonly poster: Poster;
  readonly place: Parameters<Poster['post']>[0];
  /** Somebody who is there. */
  readonly person: Parameters<Poster['whisper']>[0];
  /** The id of a message that never was. */
  readonly nowhere: string;
  /** The words of a message that all can see, as they are now. */
  readonly shown: (message: string) => Promise<string | undefined>;
}

let keys = 0;
const nextKey = (): string => `contract-${String((keys += 1))}`;
const card = (title: string) => reply('answer', title, [{ type: 'text', text: ['Which runs on every node?'] }]);

/** What every poster promises. */
export function describePoster(name: string, enter: () => PostingRoom | Promise<PostingRoom>): void {
  describe(`a poster: ${name}`, () => {
    async function posted(): Promise<PostingRoom & { readonly post: Posted }> {
      const room = await enter();
      const post = await room.poster.post(room.place, card('Question'), nextKey());
      if (post.type === 'refused') throw new Error(post.reason);
      return { ...room, post };
    }

    test('shows a post to all, and tells when it appeared', async () => {
      const from = Date.now();
      const { post, shown } = await posted();
      expect(await shown(post.message)).toContain('Question');
      // Platforms round their times.
      expect(post.at).toBeGreaterThanOrEqual(from - 1_000);
      expect(post.at).toBeLessThanOrEqual(Date.now() + 1_000);
    });

    test('changes a post as often as it is asked to', async () => {
      const { poster, place, post, shown } = await posted();
      for (const title of ['Half-time', 'Closed']) {
        expect(await poster.edit(place, post.message, card(title))).toBe('edited');
        expect(await shown(post.message)).toContain(title);
      }
      expect(await shown(post.message)).not.toContain('Question');
    });

    test('tells that a message is gone', async () => {
      const { poster, place, nowhere } = await enter();
      expect(await poster.edit(place, nowhere, card('Closed'))).toBe('gone');
    });

    test('keeps posts with different keys apart', async () => {
      const [one, two] = [await posted(), await posted()];
      expect(one.post.message).not.toBe(two.post.message);
    });

    test('says a word to one person, which the others do not see', async () => {
      const { poster, person, shown } = await enter();
      const told = await poster.whisper(person, card('Between us'), nextKey());
      expect(told.type).toBe('posted');
      expect(told.type === 'posted' && (await shown(told.message))).toBeUndefined();
    });
  });
}
