import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/core/random.ts';
import type { Schedule } from '../../src/ports/schedules.ts';
import type { Fleet } from './fleet.ts';
import { LOCKED, PLATFORMS, type PlatformName } from './stub.ts';

const HOUR_MS = 3_600_000;

/** Who scheduled everything. */
export const PLANNER = { id: 'U-planner', name: 'Planner' };

/** What a schedule is there for. */
export const KINDS = ['second', 'restless', 'quiz', 'missed', 'quiet', 'locked'] as const;
export type ScheduleKind = (typeof KINDS)[number];

/** The kind of a schedule, which its id begins with. */
export function kindOf(id: string): ScheduleKind {
  const kind = KINDS.find((each) => id.startsWith(each));
  if (kind === undefined) throw new Error(`not ours: ${id}`);
  return kind;
}

/**
 * Schedules that have much to do: every second, quizzes, an hour missed, an hour missed at night, a channel that takes nothing,
 * and some that people stop and start all the time. Six fields: the first one is seconds.
 */
export function schedulesAt(from: number): readonly Schedule[] {
  const of = (id: string, platform: PlatformName, facts: Partial<Schedule>): Schedule => ({
    id: `${id}-${platform}`,
    place: { platform, team: 'T1', channel: `s ${id}` },
    line: `said by ${id}`,
    cron: '* * * * * *',
    zone: 'UTC',
    createdBy: PLANNER,
    paused: false,
    ...facts,
  });
  return PLATFORMS.flatMap((platform) => [
    of('second-1', platform, {}),
    of('second-2', platform, {}),
    of('restless', platform, {}),
    of('quiz', platform, { line: 'quiz 2', cron: '*/20 * * * * *' }),
    of('missed', platform, { cron: '0 * * * * *', nextAt: from - HOUR_MS }),
    // Two o'clock at night there.
    of('quiet', platform, { cron: '0 0 9 * * *', zone: 'America/Los_Angeles', nextAt: from - HOUR_MS }),
    of('locked', platform, { place: { platform, team: 'T1', channel: LOCKED } }),
  ]);
}

/**
 * When `quiet` may be said: at eight in Los Angeles; or at nine, its own next moment, when somebody died after the missed one was
 * marked as done and before the other one was written.
 */
export const quietEnds = (from: number): readonly number[] => [from + 6 * HOUR_MS, from + 7 * HOUR_MS];

/** Puts a schedule through any worker, again and again until somebody says that it is there. */
export async function putThrough(fleet: Pick<Fleet, 'ask'>, schedule: Schedule): Promise<void> {
  for (;;) {
    const isThere = await fleet.ask('/schedule', schedule).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isThere) return;
    await sleep(50);
  }
}

/** Stops and starts a schedule until the signal. */
export async function turnOnAndOff(
  fleet: Pick<Fleet, 'ask'>,
  schedule: Schedule,
  { random, speed, signal }: { readonly random: Random; readonly speed: number; readonly signal: AbortSignal },
): Promise<void> {
  for (let paused = true; !signal.aborted; paused = !paused) {
    await sleep((1_000 + random() * 3_000) / speed);
    await putThrough(fleet, { ...schedule, paused });
  }
}
