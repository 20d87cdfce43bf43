import type { QuizPlace } from '../quiz/event.ts';

/** A place as one text, the same for the same place whatever order its fields came in. */
export function placeKey({ platform, team, channel, thread }: QuizPlace): string {
  return JSON.stringify([platform, team, channel, ...(thread === undefined ? [] : [thread])]);
}

/** What the keys of all places on a platform begin with, and no others. */
export function platformKey(platform: string): string {
  return `[${JSON.stringify(platform)},`;
}

/** The place of a key. */
export function placeOf(key: string): QuizPlace {
  // Written by `placeKey`.
  const [platform, team, channel, thread] = JSON.parse(key) as readonly [string, string, string, string?];
  return { platform, team, channel, ...(thread === undefined ? {} : { thread }) };
}
