import { renderPlain } from '../../src/core/plain.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Poster } from '../../src/ports/poster.ts';
import type { QuizPlace } from '../../src/quiz/event.ts';

/** Something that was posted, as it stands by now. */
export interface Post {
  readonly message: string;
  readonly place: QuizPlace;
  readonly key: string;
  readonly reply: Reply;
}

/** A poster that keeps what it posts, and refuses where a test wants it to. */
export interface RecordingPoster extends Poster {
  readonly posts: () => readonly Post[];
  readonly whispers: readonly { readonly person: string; readonly reply: Reply; readonly key: string }[];
  /** All posts as plain text, the earliest first. */
  readonly texts: () => readonly string[];
  /** The newest post. */
  readonly last: () => Reply;
  /** From now on the platform takes nothing, or nothing in channels, or takes things again. */
  readonly refuse: (reason: string | undefined, where?: 'in channels') => void;
}

/** Opens a door whose messages appear at once, by the clock of the test. */
export function createRecordingPoster(clock: Clock): RecordingPoster {
  const posts = new Map<string, Post>();
  const whispers: { person: string; reply: Reply; key: string }[] = [];
  let refusal: string | undefined;
  let isOnlyInChannels = false;
  return {
    posts: () => [...posts.values()],
    whispers,
    texts: () => [...posts.values()].map(({ reply }) => renderPlain(reply)),
    last: () => {
      const post = [...posts.values()].at(-1);
      if (post === undefined) throw new Error('nothing was posted');
      return post.reply;
    },
    refuse: (reason, where) => {
      refusal = reason;
      isOnlyInChannels = where !== undefined;
    },
    post: (place, reply, key) => {
      if (refusal !== undefined) return Promise.resolve({ type: 'refused', reason: refusal });
      const message = `post-${String(posts.size + 1)}`;
      posts.set(message, { message, place, key, reply });
      return Promise.resolve({ type: 'posted', message, at: clock(), link: `https://chat.example/${message}` });
    },
    edit: (_, message, reply) => {
      const post = posts.get(message);
      if (post === undefined) return Promise.resolve('gone');
      posts.set(message, { ...post, reply });
      return Promise.resolve('edited');
    },
    whisper: ({ person }, reply, key) => {
      if (refusal !== undefined && !isOnlyInChannels) return Promise.resolve({ type: 'refused', reason: refusal });
      whispers.push({ person, reply, key });
      return Promise.resolve({ type: 'posted', message: `whisper-${String(whispers.length)}`, at: clock() });
    },
  };
}
