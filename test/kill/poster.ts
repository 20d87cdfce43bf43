import type { Poster, PostResult } from '../../src/ports/poster.ts';
import type { Fuse } from './fuse.ts';
import { send, type Answer } from './http.ts';
import type { SENDS } from './points.ts';

/** Posts to the stub of a platform, with a fuse before, on the way, and after. `life` tells who posted. */
export function createHttpPoster({
  url,
  life,
  fuse,
}: {
  readonly url: string;
  readonly life: string;
  readonly fuse: Fuse;
}): Poster {
  async function say(name: (typeof SENDS)[number], body: Readonly<Record<string, unknown>>): Promise<Answer> {
    fuse.pass(`${name}: before`);
    const answer = await send(`${url}/${name}`, { ...body, life }, () => {
      fuse.pass(`${name}: on its way`);
    });
    fuse.pass(`${name}: after`);
    if (answer.status >= 500) throw new Error(`the platform answered ${String(answer.status)}`);
    return answer;
  }
  return {
    // The stub answers in these shapes.
    post: async (place, reply, key) => (await say('post', { place, reply, key })).body as PostResult,
    edit: async (place, message, reply) =>
      (await say('edit', { place, message, reply })).body as Awaited<ReturnType<Poster['edit']>>,
    whisper: () => Promise.reject(new Error('nobody is whispered to here')),
  };
}
