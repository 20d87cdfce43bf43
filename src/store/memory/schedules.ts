import type { Firing, Schedule, Schedules } from '../../ports/schedules.ts';
import { nextAfter } from '../next-after.ts';
import { placeKey } from '../place-key.ts';

interface FiringRow {
  readonly id: string;
  readonly at: number;
  leaseUntil: number;
  fence: number;
  done: boolean;
}

/** Schedules that are forgotten when the process ends. */
export function memorySchedules(): Schedules {
  const schedules = new Map<string, Schedule>();
  let firings: readonly FiringRow[] = [];

  const held = ({ schedule, at, fence }: Firing): FiringRow | undefined =>
    firings.find((row) => row.id === schedule.id && row.at === at && row.fence === fence && !row.done);

  const fire = (schedule: Schedule, at: number, next: number | undefined): void => {
    const { nextAt: _due, ...rest } = schedule;
    schedules.set(schedule.id, { ...rest, ...(next === undefined ? {} : { nextAt: next }) });
    if (firings.some((row) => row.id === schedule.id && row.at === at)) return;
    // The latest one stays, so that a moment put again does not fire again.
    firings = firings.filter((row) => row.id !== schedule.id || !row.done);
    firings = [...firings, { id: schedule.id, at, leaseUntil: 0, fence: 0, done: false }];
  };

  return {
    put: (schedule) => {
      schedules.set(schedule.id, schedule);
      if (schedule.paused) firings = firings.filter((row) => row.id !== schedule.id || row.done);
      return Promise.resolve();
    },
    remove: (id) => {
      schedules.delete(id);
      firings = firings.filter((row) => row.id !== id);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(schedules.get(id)),
    in: (place) =>
      Promise.resolve(
        [...schedules.values()]
          .filter((schedule) => placeKey(schedule.place) === placeKey(place))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    claimDue: (platforms, now, leaseMs, next) => {
      const mine = [...schedules.values()].filter(({ place }) => platforms.includes(place.platform));
      for (const schedule of mine) {
        const { nextAt, paused } = schedule;
        if (paused || nextAt === undefined || nextAt > now) continue;
        fire(schedule, nextAt, nextAfter(schedule, nextAt, now, next));
      }
      const free = firings.filter((row) => !row.done && row.leaseUntil <= now);
      const claimed = free.flatMap((row): readonly Firing[] => {
        const schedule = schedules.get(row.id);
        if (schedule === undefined || !platforms.includes(schedule.place.platform)) return [];
        row.leaseUntil = now + leaseMs;
        row.fence += 1;
        return [{ schedule, at: row.at, fence: row.fence }];
      });
      return Promise.resolve(claimed.sort((a, b) => a.at - b.at || (a.schedule.id < b.schedule.id ? -1 : 1)));
    },
    done: (firing) => {
      const row = held(firing);
      if (row === undefined) return Promise.resolve('stale');
      row.done = true;
      return Promise.resolve('marked');
    },
  };
}
