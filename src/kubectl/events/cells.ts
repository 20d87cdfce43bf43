import { formatDuration } from '../age.ts';
import { escapeTerminal } from '../go/escape.ts';
import { goSort } from '../go/sort.ts';
import { textAt, type KubeObject } from '../object.ts';
import type { Column } from '../output.ts';
import { lastSeenAt, toInterval } from './event-time.ts';

/** The columns of `kubectl events`; NAMESPACE stands first with `-A`. */
export const EVENT_COLUMNS: readonly Column[] = [
  { name: 'LAST SEEN', priority: 0, description: 'How long ago it last happened, and how often since when.' },
  { name: 'TYPE', priority: 0, description: 'Normal, or Warning where something may need a look.' },
  { name: 'REASON', priority: 0, description: 'A short word for what happened, made for programs.' },
  { name: 'OBJECT', priority: 0, description: 'What it happened to.' },
  { name: 'MESSAGE', priority: 0, description: 'What happened, made for people.' },
];

/** Events with the one last that was seen last, as `kubectl events` sorts them. */
export function sortEvents(events: readonly KubeObject[]): readonly KubeObject[] {
  // Go's zero time lies before all others.
  return goSort(events, (a, b) => (lastSeenAt(a) ?? -Infinity) < (lastSeenAt(b) ?? -Infinity));
}

/** The cells of an event at a moment in milliseconds since 1970: kubectl `cmd/events/event_printer.go`. */
export function eventCells(event: KubeObject, now: number): readonly string[] {
  const object = `${textAt(event, 'involvedObject', 'kind')}/${textAt(event, 'involvedObject', 'name')}`;
  return [
    lastSeen(event, now),
    escapeTerminal(textAt(event, 'type')),
    escapeTerminal(textAt(event, 'reason')),
    escapeTerminal(object),
    escapeTerminal(textAt(event, 'message').trim()),
  ];
}

function lastSeen(event: KubeObject, now: number): string {
  const { last, times, first } = toInterval(event);
  return times === undefined ? since(last, now) : `${since(last, now)} (x${times} over ${since(first, now)})`;
}

function since(micros: number | undefined, now: number): string {
  return micros === undefined ? '<unknown>' : formatDuration(now - micros / 1000);
}
