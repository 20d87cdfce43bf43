import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP_TEXT_LIMIT } from '../../src/store/store.ts';
import { kinds } from './stores.ts';

const gap = { kind: 'unknown', text: 'what is a frobnicator', terms: [], lastAt: 1 } as const;

describe.each(kinds())('gaps in $name', ({ open, reopen, renew }) => {
  test('count the same text of the same kind and keep its latest facts', async () => {
    const { gaps } = await open();
    await gaps.add({ ...gap, terms: ['pod'], place: 'slack/T1/C1' });
    await gaps.add({ ...gap, terms: ['node'], lastAt: 5 });
    await gaps.add({ ...gap, kind: 'feedback', lastAt: 9 });
    expect(await gaps.list()).toEqual([
      { ...gap, count: 2, terms: ['node'], lastAt: 5 },
      { ...gap, count: 1, kind: 'feedback', lastAt: 9 },
    ]);
  });

  test('are listed most frequent first, then latest', async () => {
    const { gaps } = await open();
    await gaps.add({ ...gap, text: 'early', lastAt: 1 });
    await gaps.add({ ...gap, text: 'often', lastAt: 2 });
    await gaps.add({ ...gap, text: 'often', lastAt: 3 });
    await gaps.add({ ...gap, text: 'late', lastAt: 4 });
    expect((await gaps.list()).map(({ text }) => text)).toEqual(['often', 'late', 'early']);
  });

  test('keep a place only when one is given', async () => {
    const { gaps } = await open();
    await gaps.add(gap);
    await gaps.add({ ...gap, text: 'placed', place: 'slack/T1/C1', lastAt: 2 });
    expect((await gaps.list()).map((each) => 'place' in each)).toEqual([true, false]);
  });

  test('cut a long text, and count what is the same after the cut as one', async () => {
    const { gaps } = await open();
    await gaps.add({ ...gap, text: `${'x'.repeat(GAP_TEXT_LIMIT)}one` });
    await gaps.add({ ...gap, text: `${'x'.repeat(GAP_TEXT_LIMIT)}two` });
    expect(await gaps.list()).toEqual([{ ...gap, text: 'x'.repeat(GAP_TEXT_LIMIT), count: 2 }]);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.gaps.add(gap);
    expect(await (await reopen(store)).gaps.list()).toEqual([{ ...gap, count: 1 }]);
  });

  test('keep the beginning of any text, never half a character', async () => {
    let store = await open();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 700 }), async (text) => {
        store = await renew(store);
        await store.gaps.add({ ...gap, text });
        const [kept] = await store.gaps.list();
        // PostgreSQL keeps no NUL.
        expect(text.replaceAll('\0', '\uFFFD').startsWith(kept?.text ?? 'missing')).toBe(true);
        expect([...(kept?.text ?? '')]).toHaveLength(Math.min(GAP_TEXT_LIMIT, [...text].length));
      }),
      { numRuns: 30 },
    );
  });
});
