import { describe, expect, test } from 'vitest';
import type { Schedule, Schedules } from '../../src/ports/schedules.ts';
import { LEASE, place } from './quiz-samples.ts';
import { kinds } from './stores.ts';

const HOUR = 1_000;

const scheduleOf = (id: string, nextAt: number | undefined, rest: Partial<Schedule> = {}): Schedule => ({
  id,
  place,
  line: 'quiz daily networking',
  cron: '0 * * * *',
  zone: 'Europe/Berlin',
  createdBy: { id: 'U1', name: 'Ada "quoted" 👩‍🚀' },
  paused: false,
  ...rest,
  ...(nextAt === undefined ? {} : { nextAt }),
});

/** Every hour. */
const hourly = ({ nextAt = 0 }: Schedule): number => nextAt + HOUR;

/** What fires now, as `id@moment`. */
const fire = async (schedules: Schedules, now: number, next = hourly as Parameters<Schedules['claimDue']>[3]) =>
  (await schedules.claimDue(['slack'], now, LEASE, next)).map(({ schedule, at }) => `${schedule.id}@${String(at)}`);

describe.each(kinds())('schedules in $name', ({ open, reopen }) => {
  test('are found as they were put, by their id or their place', async () => {
    const { schedules } = await open();
    const all = [
      scheduleOf('a', 5),
      scheduleOf('b', undefined, { paused: true }),
      scheduleOf('c', 7, { place: { ...place, thread: '1.2' } }),
    ];
    for (const each of all.toReversed()) await schedules.put(each);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => schedules.find(id)))).toEqual([...all, undefined]);
    expect(await schedules.in(place)).toEqual(all.slice(0, 2));
    expect(await schedules.in({ ...place, thread: '1.2' })).toEqual(all.slice(2));
    expect(await schedules.in({ ...place, channel: 'C9' })).toEqual([]);
  });

  test('are changed by putting them again, and gone when removed', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 5));
    await schedules.put(scheduleOf('a', undefined, { line: 'quiz', cron: '5 * * * *' }));
    expect(await schedules.find('a')).toEqual(scheduleOf('a', undefined, { line: 'quiz', cron: '5 * * * *' }));
    await schedules.put(scheduleOf('b', 5));
    await schedules.remove('b');
    expect(await schedules.find('b')).toBeUndefined();
    expect(await fire(schedules, 9_999)).toEqual([]);
  });

  test('fire when their moment has come, the earliest first, and move on', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    await schedules.put(scheduleOf('b', 10));
    await schedules.put(scheduleOf('c', 21));
    expect(await fire(schedules, 9)).toEqual([]);
    expect(await fire(schedules, 20)).toEqual(['b@10', 'a@20']);
    expect(await schedules.find('a')).toEqual(scheduleOf('a', 20 + HOUR));
  });

  test('fire with the schedule as it is then', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    const [firing] = await schedules.claimDue(['slack'], 20, LEASE, hourly);
    expect(firing).toEqual({ schedule: scheduleOf('a', 20 + HOUR), at: 20, fence: firing?.fence });
  });

  test('fire once for a moment, however many ask at the same time', async () => {
    const { schedules } = await open();
    const ids = Array.from({ length: 10 }, (_, at) => `schedule-${String(at)}`);
    for (const id of ids) await schedules.put(scheduleOf(id, 20));
    const fired = [
      ...(await Promise.all([1, 2, 3, 4, 5].map(() => fire(schedules, 20)))).flat(),
      ...(await fire(schedules, 20)),
    ];
    expect(fired.toSorted()).toEqual(ids.map((id) => `${id}@20`));
  });

  test('fire once after a downtime, for the first moment missed, and then when the next comes', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', HOUR));
    const [firing] = await schedules.claimDue(['slack'], 10.5 * HOUR, LEASE, hourly);
    expect(firing?.at).toBe(HOUR);
    if (firing !== undefined) await schedules.done(firing);
    expect(await fire(schedules, 10.9 * HOUR)).toEqual([]);
    expect(await fire(schedules, 11 * HOUR)).toEqual([`a@${String(11 * HOUR)}`]);
  });

  test.each([
    ['nothing', () => undefined],
    ['the same moment again', ({ nextAt }: Schedule) => nextAt],
  ])('never fire again where the next moment is %s', async (_, next) => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    expect(await fire(schedules, 30, next)).toEqual(['a@20']);
    expect(await schedules.find('a')).toEqual(scheduleOf('a', undefined));
  });

  test('do not fire while paused, nor what was left of a firing when they go on', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    await schedules.claimDue(['slack'], 20, LEASE, hourly);
    await schedules.put(scheduleOf('a', 30, { paused: true }));
    expect(await fire(schedules, 9_999)).toEqual([]);
    await schedules.put(scheduleOf('a', 20_000));
    expect(await fire(schedules, 9_999)).toEqual([]);
    expect(await fire(schedules, 20_000)).toEqual(['a@20000']);
  });

  test('give a firing to somebody else when the claim runs out, and then the first one marks nothing', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    const [first] = await schedules.claimDue(['slack'], 20, LEASE, hourly);
    expect(await fire(schedules, 20 + LEASE - 1)).toEqual([]);
    const [second] = await schedules.claimDue(['slack'], 20 + LEASE, LEASE, hourly);
    expect(second?.at).toBe(20);
    expect(first !== undefined && (await schedules.done(first))).toBe('stale');
    expect(second !== undefined && (await schedules.done(second))).toBe('marked');
    expect(second !== undefined && (await schedules.done(second))).toBe('stale');
    expect(await fire(schedules, 20 + 9 * LEASE)).toEqual([]);
  });

  test('do not fire again for a moment that is done, even when it is put again', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    const [firing] = await schedules.claimDue(['slack'], 20, LEASE, hourly);
    if (firing !== undefined) await schedules.done(firing);
    await schedules.put(scheduleOf('a', 20));
    expect(await fire(schedules, 30)).toEqual([]);
    expect(await schedules.find('a')).toEqual(scheduleOf('a', 20 + HOUR));
  });

  test('fire for the platforms one can post to, and stay free for others', async () => {
    const { schedules } = await open();
    for (const platform of ['slack', 'slack-2', 'discord'])
      await schedules.put(scheduleOf(platform, 20, { place: { ...place, platform } }));
    const firedOn = async (now: number, ...platforms: string[]) =>
      (await schedules.claimDue(platforms, now, LEASE, hourly)).map(({ schedule }) => schedule.id);
    expect(await firedOn(20)).toEqual([]);
    expect(await firedOn(20, 'discord')).toEqual(['discord']);
    expect(await schedules.find('slack')).toEqual(scheduleOf('slack', 20));
    expect(await firedOn(20, 'web', 'slack')).toEqual(['slack']);
    // Those of the others have run out by then, and still are not theirs.
    expect(await firedOn(20 + LEASE, 'slack-2')).toEqual(['slack-2']);
    expect(await firedOn(20 + LEASE, 'slack', 'discord')).toEqual(['discord', 'slack']);
  });

  test('keep each firing until it is done, also when the next one comes', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', HOUR));
    await schedules.claimDue(['slack'], HOUR, LEASE, hourly);
    expect(await fire(schedules, 2 * HOUR)).toEqual([`a@${String(HOUR)}`, `a@${String(2 * HOUR)}`]);
  });

  test('mark nothing of one that was removed', async () => {
    const { schedules } = await open();
    await schedules.put(scheduleOf('a', 20));
    const [firing] = await schedules.claimDue(['slack'], 20, LEASE, hourly);
    await schedules.remove('a');
    expect(firing !== undefined && (await schedules.done(firing))).toBe('stale');
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.schedules.put(scheduleOf('a', 20));
    await store.schedules.claimDue(['slack'], 20, LEASE, hourly);
    const { schedules } = await reopen(store);
    expect(await fire(schedules, 21)).toEqual([]);
    expect(await fire(schedules, 20 + LEASE)).toEqual(['a@20']);
  });
});
