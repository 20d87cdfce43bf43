import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TRIES } from '../../src/store/store.ts';
import { deliveryOf } from './delivery.ts';
import { kinds } from './stores.ts';

const LEASE = 10;
const KEYS = ['a', 'b', 'c'] as const;

const key = fc.constantFrom(...KEYS);
const step = fc.oneof(
  fc.record({ type: fc.constant('take' as const), key }),
  fc.record({ type: fc.constant('finish' as const), key }),
  fc.record({ type: fc.constant('retake' as const) }),
  fc.record({ type: fc.constant('restart' as const) }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.nat(2 * LEASE) }),
);

/** What anybody watching from outside may know of a key. */
interface Seen {
  readonly claims: number;
  readonly leaseUntil: number;
  readonly answered: boolean;
}

const NEVER: Seen = { claims: 0, leaseUntil: 0, answered: false };

/** May somebody work on this now? The whole promise of the inbox in one line. */
const isFree = ({ claims, leaseUntil, answered }: Seen, now: number): boolean =>
  !answered && claims < MAX_TRIES && leaseUntil <= now;

describe.each(kinds())('an inbox in $name', ({ open, reopen, renew }) => {
  test('hands out a delivery exactly when it is unanswered, unclaimed and has tries left, whatever happened before', async () => {
    let store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        store = await renew(store);
        let now = 1_000;
        const seen = new Map<string, Seen>();
        const of = (name: string): Seen => seen.get(name) ?? NEVER;
        const claim = (name: string): unknown =>
          seen.set(name, { claims: of(name).claims + 1, leaseUntil: now + LEASE, answered: false });

        for (const each of steps) {
          switch (each.type) {
            case 'take': {
              const free = isFree(of(each.key), now);
              expect(await store.inbox.take(deliveryOf(each.key), now, LEASE)).toBe(free ? 'taken' : 'duplicate');
              if (free) claim(each.key);
              break;
            }
            case 'finish':
              await store.inbox.finish(each.key, now);
              seen.set(each.key, { ...of(each.key), answered: true });
              break;
            case 'retake': {
              const free = KEYS.filter((name) => seen.has(name) && isFree(of(name), now));
              const taken = await store.inbox.retake('slack', 0, now, LEASE);
              expect(taken.map((delivery) => delivery.key).sort()).toEqual(free);
              free.forEach(claim);
              break;
            }
            case 'restart':
              store = await reopen(store);
              break;
            case 'wait':
              now += each.ms;
              break;
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
