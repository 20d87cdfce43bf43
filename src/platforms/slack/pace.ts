import type { Clock } from '../../ports/clock.ts';
import type { Sleep } from './call.ts';

/** Slack takes about one message a second in a channel: https://docs.slack.dev/apis/web-api/rate-limits. */
const GAP_MS = 1_000;

/** Waits until it is a channel's turn. */
export type Pace = (channel: string) => Promise<void>;

/** Lets messages into each channel one by one, a second apart. */
export function createPace({ clock, sleep }: { readonly clock: Clock; readonly sleep: Sleep }): Pace {
  const free = new Map<string, number>();
  return async (channel) => {
    const now = clock();
    for (const [each, at] of free) if (at <= now) free.delete(each);
    const turn = Math.max(now, free.get(channel) ?? 0);
    free.set(channel, turn + GAP_MS);
    if (turn > now) await sleep(turn - now);
  };
}
