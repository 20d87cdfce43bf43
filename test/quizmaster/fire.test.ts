import { describe, expect, test } from 'vitest';
import { reply } from '../../src/core/reply.ts';
import type { Poster } from '../../src/ports/poster.ts';
import type { Schedule } from '../../src/ports/schedules.ts';
import * as moments from '../../src/quiz/moments.ts';
import { createFire } from '../../src/quizmaster/fire.ts';
import { createPause } from '../../src/quizmaster/pause.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Friday. */
const NOON = Date.UTC(2026, 10, 27, 12);

const daily: Schedule = {
  id: 's1',
  place: { platform: 'slack', team: 'T1', channel: 'C1' },
  line: 'quiz daily',
  cron: '0 12 * * *',
  zone: 'UTC',
  createdBy: { id: 'U1', name: 'Ada' },
  paused: false,
  nextAt: NOON,
};

/** A store with one schedule, and a process that looks at it when told to. */
async function open(schedule: Schedule, { isLocked = false, isDeaf = false } = {}) {
  const { schedules } = createMemoryStore();
  const said: string[] = [];
  let now = 0;
  const told: string[] = [];
  const poster: Pick<Poster, 'post' | 'whisper'> = {
    post: async () =>
      isLocked
        ? { type: 'refused', reason: 'Nobody may write here.' }
        : { type: 'posted', message: String(said.push(new Date(now).toISOString())), at: now },
    whisper: async ({ person }, { title }) => {
      told.push(`${person}: ${title ?? ''}`);
      if (isDeaf) throw new Error('no network');
      return { type: 'posted', message: 'w1', at: now };
    },
  };
  const posters = new Map([['slack', poster as Poster]]); // it changes nothing
  const quiet = (): void => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const fire = createFire({
    schedules,
    clock: () => now,
    log,
    posters,
    moments: async () => moments,
    say: async ({ schedule: { line } }) => reply('answer', line, []),
    pause: createPause({
      schedules,
      log,
      posters,
      cardFor: async ({ id }, reason) => reply('answer', id, [{ type: 'text', text: [reason] }]),
    }),
  });
  await schedules.put(schedule);
  return {
    said,
    told,
    lookAt: async (moment: number): Promise<Schedule | undefined> => {
      now = moment;
      await fire();
      return schedules.find(schedule.id);
    },
  };
}

describe('a schedule', () => {
  test('is said once a moment, however often somebody looks', async () => {
    const { said, lookAt } = await open(daily);
    for (const moment of [NOON - 1, NOON, NOON + 500, NOON + 23 * HOUR, NOON + 24 * HOUR]) await lookAt(moment);
    expect(said).toEqual(['2026-11-27T12:00:00.000Z', '2026-11-28T12:00:00.000Z']);
  });

  test('is made up for once after a time when nobody looked', async () => {
    const { said, lookAt } = await open({ ...daily, cron: '0 * * * *' });
    for (const moment of [NOON + 5.5 * HOUR, NOON + 5.6 * HOUR]) await lookAt(moment);
    expect(said).toEqual(['2026-11-27T17:30:00.000Z']);
  });

  test('waits with what it makes up for until people may be disturbed', async () => {
    const { said, lookAt } = await open({ ...daily, cron: '0 12 * * 1-5' });
    expect((await lookAt(NOON + 9 * HOUR))?.nextAt).toBe(Date.UTC(2026, 10, 30, 8));
    expect(said).toEqual([]);
    await lookAt(Date.UTC(2026, 10, 30, 8));
    expect(said).toEqual(['2026-11-30T08:00:00.000Z']);
  });

  test('loses no moment of its own to that: one that comes before makes up for it', async () => {
    const { said, lookAt } = await open(daily);
    // The end of the quiet hours is on Monday; people chose Saturday, too.
    expect((await lookAt(NOON + 9 * HOUR))?.nextAt).toBe(NOON + 24 * HOUR);
    await lookAt(NOON + 24 * HOUR);
    await lookAt(NOON + 48 * HOUR);
    expect(said).toEqual(['2026-11-28T12:00:00.000Z', '2026-11-29T12:00:00.000Z']);
  });

  test.each([false, true])(
    'is paused where the place takes nothing, and tells whoever made it once; on a broken line: %s',
    async (isDeaf) => {
      const { told, lookAt } = await open(daily, { isLocked: true, isDeaf });
      expect(await lookAt(NOON + MINUTE)).toMatchObject({ paused: true });
      await lookAt(NOON + 24 * HOUR);
      expect(told).toEqual(['U1: s1']);
    },
  );
});
