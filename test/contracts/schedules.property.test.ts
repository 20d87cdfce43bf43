import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Firing, Schedule, Schedules } from '../../src/ports/schedules.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { LEASE, place } from './quiz-samples.ts';
import { kinds } from './stores.ts';

const IDS = ['a', 'b', 'c'] as const;
const EVERY = 50;

const id = fc.constantFrom(...IDS);
const moment = fc.nat(3 * LEASE);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('put' as const),
      id,
      paused: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
      wait: fc.option(moment, { nil: undefined, freq: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), id }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('claimDue' as const) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('done' as const), claim: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: moment }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What one process was handed, the latest first; it may long have run out. */
interface Holder {
  schedules: Schedules;
  firings: readonly Firing[];
}

/** Does a step, and tells what anybody could see of it. */
async function take(holder: Holder, each: Step, now: number): Promise<unknown> {
  const { schedules } = holder;
  switch (each.type) {
    case 'put':
      return schedules.put({
        id: each.id,
        place,
        line: `quiz ${String(now)}`,
        cron: '0 9 * * *',
        zone: 'UTC',
        createdBy: { id: 'U1', name: 'Ada' },
        paused: each.paused,
        ...(each.wait === undefined ? {} : { nextAt: now + each.wait - LEASE }),
      });
    case 'remove':
      return schedules.remove(each.id);
    case 'claimDue': {
      const firings = await schedules.claimDue(['slack'], now, LEASE, ({ nextAt = 0 }: Schedule) => nextAt + EVERY);
      holder.firings = [...firings, ...holder.firings];
      return firings.map((firing) => ({ ...firing, fence: undefined }));
    }
    case 'done': {
      const firing = holder.firings[each.claim];
      return firing && schedules.done(firing);
    }
    case 'wait':
    case 'restart':
      return undefined;
  }
}

describe.each(kinds().filter(({ name }) => name !== 'memory'))('schedules in $name', ({ open, reopen, renew }) => {
  test('are those of the memory store, whatever happens to them', async () => {
    let store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        store = await renew(store);
        const mine: Holder = { schedules: store.schedules, firings: [] };
        const model: Holder = { schedules: createMemoryStore().schedules, firings: [] };
        let now = 1_000;
        for (const each of steps) {
          if (each.type === 'wait') now += each.ms;
          if (each.type === 'restart') mine.schedules = (store = await reopen(store)).schedules;
          const expected = await take(model, each, now);
          expect(await take(mine, each, now)).toEqual(expected);
        }
        expect(await mine.schedules.in(place)).toEqual(await model.schedules.in(place));
      }),
      { numRuns: 25 },
    );
  }, 180_000);
});

describe.each(kinds())('many who fire schedules in $name', ({ open }) => {
  test('fire each moment once, whoever dies in between', async () => {
    const { schedules } = await open();
    for (const each of IDS)
      await schedules.put({
        id: each,
        place,
        line: 'quiz',
        cron: '* * * * *',
        zone: 'UTC',
        createdBy: { id: 'U1', name: 'Ada' },
        paused: false,
        nextAt: 0,
      });
    const done: string[] = [];
    for (let now = 0; now < 20 * EVERY; now += EVERY) {
      const claims = await Promise.all(
        [1, 2, 3].map(() => schedules.claimDue(['slack'], now, 2 * EVERY, ({ nextAt = 0 }) => nextAt + EVERY)),
      );
      // Every third one dies with its firing in hand, and another one gets it later.
      const alive = claims.flat().filter((_, at) => at % 3 !== 0);
      const outcomes = await Promise.all(alive.map((firing) => schedules.done(firing)));
      expect(outcomes).toEqual(alive.map(() => 'marked'));
      done.push(...alive.map(({ schedule, at }) => `${schedule.id}@${String(at)}`));
    }
    for (let now = 20 * EVERY; ; now += 2 * EVERY) {
      const rest = await schedules.claimDue(['slack'], now, 2 * EVERY, () => undefined);
      if (rest.length === 0) break;
      await Promise.all(rest.map((firing) => schedules.done(firing)));
      done.push(...rest.map(({ schedule, at }) => `${schedule.id}@${String(at)}`));
    }
    expect(new Set(done).size).toBe(done.length);
    for (let now = 0; now < 20 * EVERY; now += EVERY)
      for (const each of IDS) expect(done).toContain(`${each}@${String(now)}`);
  });
});
