import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from './stores.ts';

describe.each(kinds())('notes in $name', ({ open, reopen }) => {
  test('know nothing at first', async () => {
    expect(await (await open()).notes.read('ada', 'term')).toBeUndefined();
  });

  test('keep one value for each owner and name, the last one written', async () => {
    const { notes } = await open();
    await notes.write('ada', 'term', 'pod', 1);
    await notes.write('ada', 'term', 'node', 2);
    await notes.write('ada', 'tour', { step: 3 }, 3);
    await notes.write('bob', 'term', null, 4);
    expect(await notes.read('ada', 'term')).toBe('node');
    expect(await notes.read('ada', 'tour')).toEqual({ step: 3 });
    expect(await notes.read('bob', 'term')).toBeNull();
  });

  test('forget a value when undefined is written', async () => {
    const { notes } = await open();
    await notes.write('ada', 'term', 'pod', 1);
    await notes.write('ada', 'term', undefined, 2);
    expect(await notes.read('ada', 'term')).toBeUndefined();
  });

  test('forget everything about an owner and nothing about another', async () => {
    const { notes } = await open();
    await notes.write('ada', 'term', 'pod', 1);
    await notes.write('ada', 'tour', 2, 1);
    await notes.write('bob', 'term', 'pod', 1);
    await notes.forget('ada');
    expect(await notes.read('ada', 'term')).toBeUndefined();
    expect(await notes.read('ada', 'tour')).toBeUndefined();
    expect(await notes.read('bob', 'term')).toBe('pod');
  });

  test('tell everything about an owner, by name, and nothing about another', async () => {
    const { notes } = await open();
    expect(await notes.all('ada')).toEqual({});
    await notes.write('ada', 'tour', 2, 1);
    await notes.write('ada', 'recent', ['pod'], 1);
    await notes.write('ada', 'gone', 1, 1);
    await notes.write('ada', 'gone', undefined, 2);
    await notes.write('ada lovelace', 'term', 'pod', 1);
    expect(Object.entries(await notes.all('ada'))).toEqual([
      ['recent', ['pod']],
      ['tour', 2],
    ]);
  });

  test('put a value in the place of exactly the one that somebody read', async () => {
    const { notes } = await open();
    expect(await notes.replace('ada', 'tour', { step: 1 }, { step: 2 }, 1)).toBe(false);
    expect(await notes.read('ada', 'tour')).toBeUndefined();
    await notes.write('ada', 'tour', { step: 1, of: 'the "tour"' }, 2);
    const before = await notes.read('ada', 'tour');
    expect(await notes.replace('ada', 'tour', before, { step: 2 }, 3)).toBe(true);
    expect(await notes.replace('ada', 'tour', before, { step: 3 }, 4)).toBe(false);
    expect(await notes.read('ada', 'tour')).toEqual({ step: 2 });
  });

  test('are replaced once, however many read the same value', async () => {
    const { notes } = await open();
    await notes.write('ada', 'tour', 0, 1);
    const replaced = await Promise.all([1, 2, 3, 4, 5].map((step) => notes.replace('ada', 'tour', 0, step, 2)));
    expect(replaced.filter(Boolean)).toHaveLength(1);
    expect(await notes.read('ada', 'tour')).toBe(replaced.indexOf(true) + 1);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.notes.write('ada', 'term', 'pod', 1);
    expect(await (await reopen(store)).notes.read('ada', 'term')).toBe('pod');
  });

  test('read back any JSON value', async () => {
    const { notes } = await open();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const value: unknown = JSON.parse(json);
        await notes.write('ada', 'anything', value, 1);
        expect(JSON.stringify(await notes.read('ada', 'anything'))).toBe(JSON.stringify(value));
      }),
    );
  });
});
