import type { QuizPlace } from '../quiz/event.ts';

/** A place as one text, the same for the same place whatever order its fields came in. */
export function placeKey({ platform, team, channel, thread }: QuizPlace): string {
  return JSON.stringify([platform, team, channel, ...(thread === undefined ? [] : [thread])]);
}
