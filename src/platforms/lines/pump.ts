import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Adapter } from '../../core/tutor.ts';
import { splitLines, type InputLine } from './split.ts';

/** A door that lasts as long as its input; `closed` resolves when all of it is answered. */
export type LineDoor = Adapter & { readonly closed: Promise<void> };

/** What flows from where to where, and what each line becomes. */
export interface PumpOptions {
  readonly name: string;
  readonly input: Readable;
  readonly output: Writable;
  /** The longest line taken, in bytes. */
  readonly limit: number;
  readonly answer: (line: InputLine) => Promise<string>;
}

/** True for the error of writing to a reader that has gone, as `head` does: an end like any other. */
const readerIsGone = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_PREMATURE_CLOSE');

/** Answers lines one after the other, in order, reading no faster than the output takes them. */
export function createPump({ name, input, output, limit, answer }: PumpOptions): LineDoor {
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  let state: 'new' | 'open' | 'stopping' = 'new';

  async function* answers(): AsyncGenerator<string, void, void> {
    try {
      for await (const line of splitLines(input, limit)) yield await answer(line);
    } catch (cause) {
      // `stop` destroys the input, which ends the reading by an exception.
      if (state !== 'stopping') throw cause;
    }
  }

  return {
    name,
    closed,
    start: () => {
      state = 'open';
      pipeline(Readable.from(answers()), output, { end: false }).then(resolve, (cause: unknown) => {
        if (readerIsGone(cause)) resolve();
        else reject(cause instanceof Error ? cause : new Error('reading stopped', { cause }));
      });
      return Promise.resolve();
    },
    stop: async () => {
      if (state === 'new') return;
      state = 'stopping';
      input.destroy();
      await closed;
    },
  };
}
