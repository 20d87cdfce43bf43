import { formatDuration } from '../age.ts';
import { lastSeenAt, toInterval } from '../events/event-time.ts';
import { textAt, type KubeObject } from '../object.ts';
import type { Entry } from './description.ts';
import { tableOf } from './lists.ts';
import { valueOf } from './parts.ts';
import type { Scene } from './scene.ts';
import { NONE, plain } from './text.ts';

/** What happened to the object, the latest last; a warning deserves a look, it may be over. */
export function eventsOf(scene: Scene): readonly Entry[] {
  const { events } = scene;
  if (events === undefined) return [];
  if (events.type === 'unread') return [{ type: 'note', value: valueOf(events.why, 'notice') }];
  const sorted = [...events.objects].sort((a, b) => (lastSeenAt(a) ?? 0) - (lastSeenAt(b) ?? 0));
  const more: readonly Entry[] = events.more ? [{ type: 'note', value: { text: 'There are more.' } }] : [];
  return [
    ...tableOf(
      '',
      sorted.slice(-EVENTS_LIMIT),
      [
        ['Type', (event) => valueOf(textAt(event, 'type'), isWarning(event) ? 'notice' : undefined)],
        ['Reason', 'reason'],
        ['Age', (event) => seen(event, scene.now)],
        ['From', source],
        ['Message', (event) => plain(textAt(event, 'message'))],
      ],
      scene,
      `${NONE} (events are kept for an hour, as a rule)`,
    ),
    ...more,
  ];
}

/** The latest are shown; who wants all asks for the events themselves. */
const EVENTS_LIMIT = 25;

function isWarning(event: KubeObject): boolean {
  return textAt(event, 'type') === 'Warning';
}

function seen(event: KubeObject, now: number): string {
  const ago = (micros: number | undefined): string =>
    micros === undefined ? '<unknown>' : formatDuration(now - micros / 1000);
  const { last, times, first } = toInterval(event);
  return times === undefined ? ago(last) : `${ago(last)} (x${String(times)} over ${ago(first)})`;
}

function source(event: KubeObject): string {
  const component = textAt(event, 'source', 'component') || textAt(event, 'reportingComponent');
  const host = textAt(event, 'source', 'host');
  return [component, host].filter((part) => part !== '').join(', ');
}
