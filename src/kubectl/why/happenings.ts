import { lastSeenAt, toInterval } from '../events/event-time.ts';
import { textAt, type KubeObject } from '../object.ts';

/** What an event says. */
export interface Happening {
  readonly reason: string;
  readonly message: string;
  readonly times: number;
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly last: number;
}

/** The newest event of each reason, the newest first: an old one of another reason is not hidden by a new one. */
export function newestByReason(events: readonly KubeObject[]): readonly Happening[] {
  const newest = new Map<string, Happening>();
  for (const event of events) {
    const happening = toHappening(event);
    const known = newest.get(happening.reason);
    if (known === undefined || known.last < happening.last) newest.set(happening.reason, happening);
  }
  return [...newest.values()].sort((a, b) => b.last - a.last);
}

function toHappening(event: KubeObject): Happening {
  return {
    reason: textAt(event, 'reason'),
    // client-go `tools/record/events_cache.go` puts this before events that it counts together.
    message: textAt(event, 'message').replace('(combined from similar events): ', '').trim(),
    times: toInterval(event).times ?? 1,
    last: (lastSeenAt(event) ?? 0) / 1000,
  };
}
