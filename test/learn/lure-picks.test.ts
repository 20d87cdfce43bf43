import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lurePicks } from '../../src/learn/lure-picks.ts';
import type { Review } from '../../src/ports/reviews.ts';
import { review } from './reviews.ts';

const LURES = ['replicaset', 'statefulset', 'job'] as const;

/** Wrong answers to questions about Deployments that took an entry for it, as often as told. */
const wrong = (took: string | undefined, times: number, lures: readonly string[] = LURES): readonly Review[] =>
  Array.from({ length: times }, () =>
    review({ term: 'deployment', correct: false, drawn: { lures, ...(took === undefined ? {} : { took }) } }),
  );

describe('how often people take one entry for another', () => {
  test('is the share of those who were wrong and had it before them', () => {
    const picks = lurePicks([...wrong('replicaset', 60), ...wrong('job', 35), ...wrong('job', 100, ['job', 'pod'])]);
    expect(picks('deployment', 'replicaset')).toBeCloseTo(0.6, 10);
    expect(picks('deployment', 'job')).toBeCloseTo(135 / 200, 10);
    expect(picks('deployment', 'statefulset')).toBe(0);
    expect(picks('replicaset', 'deployment')).toBe(0);
  });

  test('makes little of a few answers', () => {
    expect(lurePicks(wrong('replicaset', 1))('deployment', 'replicaset')).toBeLessThan(0.2);
  });

  test('asks only those who were wrong, of questions whose wrong options were drawn', () => {
    const right = Array.from({ length: 50 }, () => review({ term: 'deployment', drawn: { lures: LURES } }));
    const written = Array.from({ length: 50 }, () => review({ term: 'deployment', correct: false }));
    expect(lurePicks([...right, ...written, ...wrong('job', 95)])('deployment', 'job')).toBeCloseTo(0.95, 10);
  });

  test('lies from 0 to 1, whatever the log says', () => {
    const any = fc.record({
      correct: fc.boolean(),
      term: fc.constantFrom(...LURES),
      drawn: fc.option(
        fc.record({ lures: fc.subarray([...LURES]), took: fc.constantFrom(...LURES) }, { requiredKeys: ['lures'] }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(any), (log) => {
        const picks = lurePicks(log.map(({ drawn, ...rest }) => review({ ...rest, ...(drawn && { drawn }) })));
        for (const key of LURES)
          for (const lure of LURES) {
            expect(picks(key, lure)).toBeGreaterThanOrEqual(0);
            expect(picks(key, lure)).toBeLessThan(1);
          }
      }),
    );
  });
});
