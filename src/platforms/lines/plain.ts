import type { Readable, Writable } from 'node:stream';
import { renderPlain } from '../../core/plain.ts';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import { visible } from '../visible.ts';
import { LINES_LIMITS } from './limits.ts';
import { createPump, type LineDoor } from './pump.ts';
import { toRequest } from './receive.ts';

/** Stands on a line of its own after each answer. */
export const SEPARATOR = '---';

const TOO_LONG = `That line is longer than ${String(LINES_LIMITS.lineBytes / 1024)} KB; a question is one short line.`;

/** Answers one line as plain text: what `npm run -s ask -- "what is a pod"` prints. */
export async function answerOnce(
  world: { readonly tutor: Tutor; readonly clock: Clock },
  text: string,
): Promise<string> {
  const reply = await world.tutor.respond(toRequest({ text }, world.clock()));
  return visible(renderPlain(reply, { bars: true }));
}

/** The door for pipes: each line is a question, each answer is plain text and a separator. */
export function createLines(world: {
  readonly tutor: Tutor;
  readonly clock: Clock;
  readonly input: Readable;
  readonly output: Writable;
}): LineDoor {
  return createPump({
    ...world,
    name: 'lines',
    limit: LINES_LIMITS.lineBytes,
    answer: async (line) => {
      if (line.type === 'too-long') return `${TOO_LONG}\n${SEPARATOR}\n`;
      if (line.text.trim() === '') return '';
      return `${await answerOnce(world, line.text)}\n${SEPARATOR}\n`;
    },
  });
}
