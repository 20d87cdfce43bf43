import { describe, expect, test } from 'vitest';
import type { AddedPack, KeptPack } from '../../src/ports/kept-packs.ts';
import { kinds } from './stores.ts';

const TEAM = 'slack/T1';
const OTHER = 'slack/T2';
const ADA = { person: 'slack/T1/@U1', name: 'Ada "quoted" 👩‍🚀' };
const BEN = { person: 'slack/T1/@U2', name: 'Ben' };

const packOf = (id: string, rest: Partial<AddedPack> = {}): AddedPack => ({
  id,
  text: `id: ${id}\n# déjà vu 'quoted' \\n\n`,
  addedBy: ADA,
  addedAt: 1_700_000_000_000.5,
  ...rest,
});

/** What is found of a pack, whatever its mark. */
const kept = (pack: AddedPack): KeptPack => ({ ...pack, mark: expect.any(String) as string });

describe.each(kinds())('packs added in the chat, in $name', ({ open, reopen }) => {
  test('are found as they were put, and listed by their ids without their text', async () => {
    const { keptPacks } = await open();
    for (const id of ['b', 'a']) expect(await keptPacks.put(TEAM, packOf(id))).toBe('kept');
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(packOf('a')));
    expect(await keptPacks.find(TEAM, 'c')).toBeUndefined();
    const { text: _a, ...a } = kept(packOf('a'));
    const { text: _b, ...b } = kept(packOf('b'));
    expect(await keptPacks.list(TEAM)).toEqual([a, b]);
    expect(await keptPacks.list('slack/T9')).toEqual([]);
  });

  test('are seen, changed and removed by no other team', async () => {
    const { keptPacks } = await open();
    await keptPacks.put(TEAM, packOf('a'));
    expect(await keptPacks.find(OTHER, 'a')).toBeUndefined();
    expect(await keptPacks.list(OTHER)).toEqual([]);
    expect(await keptPacks.put(OTHER, packOf('a', { text: 'other' }))).toBe('taken');
    await keptPacks.remove(OTHER, 'a');
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(packOf('a')));
  });

  test('leave their id to their own team once they are removed: answers are kept by it', async () => {
    const { keptPacks } = await open();
    await keptPacks.put(TEAM, packOf('a'));
    await keptPacks.remove(TEAM, 'a');
    await keptPacks.remove(TEAM, 'a');
    expect(await keptPacks.find(TEAM, 'a')).toBeUndefined();
    expect(await keptPacks.list(TEAM)).toEqual([]);
    expect(await keptPacks.by(ADA.person)).toEqual([]);
    expect(await keptPacks.put(OTHER, packOf('a'))).toBe('taken');
    expect(await keptPacks.put(TEAM, packOf('a', { text: 'again' }))).toBe('kept');
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(packOf('a', { text: 'again' })));
  });

  test('are replaced by the same team, and then bear another mark; the same text bears the same', async () => {
    const { keptPacks } = await open();
    const markOf = async () => (await keptPacks.list(TEAM))[0]?.mark;
    await keptPacks.put(TEAM, packOf('a'));
    const mark = await markOf();
    await keptPacks.put(TEAM, packOf('a', { addedBy: BEN, addedAt: 9 }));
    expect(await markOf()).toBe(mark);
    const changed = packOf('a', { text: 'another text', addedBy: BEN, addedAt: 9 });
    await keptPacks.put(TEAM, changed);
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(changed));
    expect(await markOf()).not.toBe(mark);
  });

  test('go to one team when two put the same id at the same time', async () => {
    const { keptPacks } = await open();
    const teams = Array.from({ length: 6 }, (_, at) => `slack/T${String(at)}`);
    const put = await Promise.all(teams.map((team) => keptPacks.put(team, packOf('a'))));
    expect(put.filter((each) => each === 'kept')).toHaveLength(1);
    const found = await Promise.all(teams.map((team) => keptPacks.find(team, 'a')));
    expect(found.findIndex((each) => each !== undefined)).toBe(put.indexOf('kept'));
  });

  test('are found by whoever added them', async () => {
    const { keptPacks } = await open();
    await keptPacks.put(TEAM, packOf('b'));
    await keptPacks.put(TEAM, packOf('a'));
    await keptPacks.put(TEAM, packOf('c', { addedBy: BEN }));
    expect(await keptPacks.by(ADA.person)).toEqual([packOf('a'), packOf('b')].map(kept));
    expect(await keptPacks.by('slack/T1/@U9')).toEqual([]);
  });

  test('stay with their team without the name of somebody who is forgotten; those of that person alone go', async () => {
    const { keptPacks } = await open();
    await keptPacks.put(TEAM, packOf('a'));
    await keptPacks.put(TEAM, packOf('b', { addedBy: BEN }));
    await keptPacks.put(ADA.person, packOf('c'));
    await keptPacks.forget(ADA.person);
    const { addedBy: _gone, ...nameless } = packOf('a');
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(nameless));
    expect(await keptPacks.find(TEAM, 'b')).toEqual(kept(packOf('b', { addedBy: BEN })));
    expect(await keptPacks.find(ADA.person, 'c')).toBeUndefined();
    expect(await keptPacks.by(ADA.person)).toEqual([]);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.keptPacks.put(TEAM, packOf('a'));
    const { keptPacks } = await reopen(store);
    expect(await keptPacks.find(TEAM, 'a')).toEqual(kept(packOf('a')));
  });
});
