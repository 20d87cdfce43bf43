import { numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { microsAt } from '../time.ts';

/** When an event was last seen, in microseconds: what `kubectl events` sorts by (kubectl `cmd/events/events.go`). */
export function lastSeenAt(event: KubeObject): number | undefined {
  if (isSeries(event)) return microsAt(textAt(event, 'series', 'lastObservedTime'));
  return microsAt(textAt(event, 'lastTimestamp')) ?? microsAt(textAt(event, 'eventTime'));
}

/** How an event's times are told: when it was last seen, and how often since when where it was seen again. */
export interface Interval {
  readonly last: number | undefined;
  readonly times?: number;
  readonly first: number | undefined;
}

/** The times of an event for its LAST SEEN column: of its series, else of its count, else of its only sight. */
export function toInterval(event: KubeObject): Interval {
  const first = microsAt(textAt(event, 'eventTime')) ?? microsAt(textAt(event, 'firstTimestamp'));
  if (isSeries(event)) return { last: lastSeenAt(event), times: numberAt(event, 'series', 'count') ?? 0, first };
  const count = numberAt(event, 'count') ?? 0;
  if (count > 1) return { last: microsAt(textAt(event, 'lastTimestamp')), times: count, first };
  return { last: first, first };
}

function isSeries(event: KubeObject): boolean {
  const series = valueAt(event, 'series');
  return series !== undefined && series !== null;
}
