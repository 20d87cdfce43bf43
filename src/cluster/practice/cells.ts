import { formatAge, formatDuration } from '../../kubectl/age.ts';
import { listAt, textAt, type KubeObject } from '../../kubectl/object.ts';
import type { RecordedKind } from './snapshot.ts';

/** Computes a cell anew from the object, where time has passed since it was printed. */
type Recount = (cell: unknown, object: KubeObject, now: number) => unknown;

const since =
  (...path: readonly string[]): Recount =>
  (cell, object, now) => {
    const moment = textAt(object, ...path);
    return moment === '' ? cell : formatAge(moment, now);
  };

/** `14 (3m ago)`: since the last time that a container of the pod ended. */
const restarts: Recount = (cell, object, now) => {
  const count = typeof cell === 'string' ? /^(\d+) \(.+ ago\)$/u.exec(cell)?.[1] : undefined;
  if (count === undefined) return cell;
  const ends = [...listAt(object, 'status', 'containerStatuses'), ...listAt(object, 'status', 'initContainerStatuses')]
    .map((status) => Date.parse(textAt(status, 'lastState', 'terminated', 'finishedAt')))
    .filter((end) => !Number.isNaN(end));
  return ends.length === 0 ? count : `${count} (${formatDuration(now - Math.max(...ends))} ago)`;
};

/** How long a job has taken so far; one that is over stays as it was. */
const jobDuration: Recount = (cell, object, now) => {
  const start = textAt(object, 'status', 'startTime');
  const isOver = textAt(object, 'status', 'completionTime') !== '';
  return start === '' || isOver ? cell : formatAge(start, now);
};

const lastSeen: Recount = (cell, object, now) => {
  const seen =
    textAt(object, 'series', 'lastObservedTime') || textAt(object, 'lastTimestamp') || textAt(object, 'eventTime');
  return seen === '' ? cell : formatAge(seen, now);
};

/** Columns that time changes, by resource and name; kubernetes `pkg/printers/internalversion/printers.go`. */
const RECOUNTS: Readonly<Record<string, Recount>> = {
  'pods Restarts': restarts,
  'jobs Duration': jobDuration,
  'cronjobs Last Schedule': since('status', 'lastScheduleTime'),
  'events Last Seen': lastSeen,
  'events First Seen': since('firstTimestamp'),
};

const age = since('metadata', 'creationTimestamp');

/** The cells of a row as the server would print them now. */
export function cellsNow(
  { resource, columns }: Pick<RecordedKind, 'resource' | 'columns'>,
  { cells, object }: { readonly cells: readonly unknown[]; readonly object: KubeObject },
  now: number,
): readonly unknown[] {
  return cells.map((cell, at) => {
    const name = columns[at]?.name ?? '';
    const recount = name === 'Age' ? age : RECOUNTS[`${resource} ${name}`];
    return recount === undefined ? cell : recount(cell, object, now);
  });
}
