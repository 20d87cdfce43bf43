import { describe, expect, test } from 'vitest';
import { MAX_TRIES } from '../../src/store/store.ts';
import { deliveryOf } from './delivery.ts';
import { kinds } from './stores.ts';

const LEASE = 100;

describe.each(kinds())('an inbox in $name', ({ open, reopen }) => {
  test('takes a delivery once while the claim lives', async () => {
    const { inbox } = await open();
    expect(await inbox.take(deliveryOf('a'), 1_000, LEASE)).toBe('taken');
    expect(await inbox.take(deliveryOf('a'), 1_000 + LEASE - 1, LEASE)).toBe('duplicate');
    expect(await inbox.take(deliveryOf('b'), 1_000, LEASE)).toBe('taken');
  });

  test('takes a redelivery once the claim ran out, with its newer address', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('a'), 1_000, LEASE);
    const again = { ...deliveryOf('a'), address: 'newer' };
    expect(await inbox.take(again, 1_000 + LEASE, LEASE)).toBe('taken');
    expect(await inbox.retake('slack', 0, 2_000, LEASE)).toEqual([again]);
  });

  test('never takes again what was answered', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('a'), 1_000, LEASE);
    await inbox.finish('a', 1_010);
    expect(await inbox.take(deliveryOf('a'), 9_000, LEASE)).toBe('duplicate');
    expect(await inbox.retake('slack', 0, 9_000, LEASE)).toEqual([]);
  });

  test('remembers an answer to something it never took', async () => {
    const { inbox } = await open();
    await inbox.finish('a', 1_000);
    expect(await inbox.take(deliveryOf('a'), 9_000, LEASE)).toBe('duplicate');
  });

  test('hands out whole deliveries again, of one platform, whose claim ran out', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('a'), 1_000, LEASE);
    await inbox.take(deliveryOf('b', 'discord'), 1_000, LEASE);
    await inbox.take(deliveryOf('c'), 1_050, LEASE);
    expect(await inbox.retake('slack', 0, 1_000 + LEASE, LEASE)).toEqual([deliveryOf('a')]);
    expect(await inbox.retake('slack', 0, 1_000 + LEASE, LEASE)).toEqual([]);
  });

  test('leaves alone what was taken too long ago to be answered', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('a'), 1_000, LEASE);
    expect(await inbox.retake('slack', 1_001, 2_000, LEASE)).toEqual([]);
    expect(await inbox.retake('slack', 1_000, 2_000, LEASE)).toEqual([deliveryOf('a')]);
  });

  test('gives up after a few tries, so that a poisonous request cannot kill every process', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('a'), 0, LEASE);
    for (let tries = 1; tries < MAX_TRIES; tries += 1) {
      expect(await inbox.retake('slack', 0, tries * LEASE, LEASE)).toHaveLength(1);
    }
    expect(await inbox.retake('slack', 0, MAX_TRIES * LEASE, LEASE)).toEqual([]);
    expect(await inbox.take(deliveryOf('a'), MAX_TRIES * LEASE, LEASE)).toBe('duplicate');
  });

  test('forgets what was taken before a moment, and nothing younger', async () => {
    const { inbox } = await open();
    await inbox.take(deliveryOf('old'), 1_000, LEASE);
    await inbox.finish('old', 1_010);
    await inbox.take(deliveryOf('young'), 2_000, LEASE);
    await inbox.finish('young', 2_010);
    await inbox.prune(2_000);
    expect(await inbox.take(deliveryOf('old'), 3_000, LEASE)).toBe('taken');
    expect(await inbox.take(deliveryOf('young'), 3_000, LEASE)).toBe('duplicate');
  });

  test('keeps claims and answers over a restart', async () => {
    const store = await open();
    await store.inbox.take(deliveryOf('open'), 1_000, LEASE);
    await store.inbox.take(deliveryOf('answered'), 1_000, LEASE);
    await store.inbox.finish('answered', 1_010);
    const { inbox } = await reopen(store);
    expect(await inbox.take(deliveryOf('open'), 1_050, LEASE)).toBe('duplicate');
    expect(await inbox.retake('slack', 0, 2_000, LEASE)).toEqual([deliveryOf('open')]);
  });

  test('reads back any text unchanged', async () => {
    const { inbox } = await open();
    const odd = deliveryOf('a', 'slack', 'x\u0000y \ud800 "quoted" \u2028 👩‍🚀');
    await inbox.take(odd, 1_000, LEASE);
    expect(await inbox.retake('slack', 0, 2_000, LEASE)).toEqual([odd]);
  });
});
