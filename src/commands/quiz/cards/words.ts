import { toNumber } from '../../../core/chart-words.ts';

/** `1 question`, `10 questions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${toNumber(count)} ${count === 1 ? one : many}`;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A time in words: seconds up to two minutes, then whole minutes, then hours. */
export function duration(ms: number): string {
  if (ms < 2 * MINUTE) return counted(Math.round(ms / SECOND), 'second');
  if (ms < 2 * HOUR) return counted(Math.round(ms / MINUTE), 'minute');
  return counted(Math.round(ms / HOUR), 'hour');
}

/** How long somebody took, to the tenth of a second while that matters. */
export function taken(ms: number): string {
  return ms < MINUTE ? `${toNumber(ms / SECOND)} s` : duration(ms);
}

/** How many of all did the same, in the words people would use. */
export function share(count: number, all: number): string {
  if (count === all) return all === 1 ? 'The only answer' : 'Everybody';
  if (count * 2 === all) return 'Half';
  return count * 3 >= all * 2
    ? `Most, ${toNumber(count)} of ${toNumber(all)},`
    : `${toNumber(count)} of ${toNumber(all)}`;
}

/** A share from 0 to 1 in percent. */
export function percent(part: number): string {
  return `${String(Math.round(part * 100))}%`;
}
