import { expect, test } from 'vitest';
import { createKnowledge } from '../src/glossary/knowledge.ts';
import { readPack } from '../src/packs/read.ts';
import { createItemBank } from '../src/quiz/draw/bank.ts';
import { draw } from '../src/quiz/draw/draw.ts';
import { findTopic } from '../src/quiz/draw/topic.ts';
import { createMemoryStore } from '../src/store/memory.ts';
import { createTeamBanks } from '../src/team-banks.ts';
import { GLOSSARY } from './commands/whole-tutor.ts';
import { packText } from './packs/pack-text.ts';

const SHARED = createItemBank(createKnowledge(GLOSSARY), []);

/** Banks of one process over a store. */
function banksOver({ keptPacks } = createMemoryStore(), shared = SHARED) {
  const read: string[] = [];
  const banks = createTeamBanks({
    shared: () => Promise.resolve(shared),
    keptPacks,
    read: (text) => {
      read.push(text);
      return Promise.resolve(readPack('pack.yaml', text).read?.pack);
    },
  });
  const put = (team: string, text: string, id = 'our-week') => keptPacks.put(team, { id, text, addedAt: 0 });
  const idsOf = async (team: string) => (await banks.of(team)).packs.map(({ id }) => id);
  return { banks, put, idsOf, read, keptPacks };
}

test('a team can be asked from its own packs, and no other team can', async () => {
  const { banks, put, idsOf } = banksOver();
  await put('slack/T1', packText());
  expect(await idsOf('slack/T1')).toEqual(['our-week']);
  expect(await banks.of('slack/T2')).toBe(SHARED);
  const drawn = draw(await banks.of('slack/T1'), { topic: 'our first week', count: 3 }, 'seed');
  expect(drawn.ok && drawn.value.map(({ id }) => id).sort()).toEqual(['our-week#1', 'our-week#2', 'our-week#3']);
  expect(findTopic(await banks.of('slack/T2'), 'our-week').ok).toBe(false);
});

test('what nobody changed is made and read once', async () => {
  const { banks, put, read } = banksOver();
  await put('slack/T1', packText());
  await put('slack/T1', packText({ 'id: our-week': 'id: our-month' }), 'our-month');
  const bank = await banks.of('slack/T1');
  expect(await banks.of('slack/T1')).toBe(bank);
  await put('slack/T1', packText({ 'level: 1': 'level: 2' }));
  expect((await banks.of('slack/T1')).packs.map(({ level }) => level)).toEqual([1, 2]);
  expect(read).toHaveLength(3);
});

test('what another process added, changed or removed shows at once', async () => {
  const store = createMemoryStore();
  const [one, other] = [banksOver(store), banksOver(store)];
  expect(await other.idsOf('slack/T1')).toEqual([]);
  await one.put('slack/T1', packText());
  expect(await other.idsOf('slack/T1')).toEqual(['our-week']);
  await one.put('slack/T1', packText({ 'Our first week': 'Our second week' }));
  expect((await other.banks.of('slack/T1')).packs.map(({ title }) => title)).toEqual(['Our second week']);
  await one.keptPacks.remove('slack/T1', 'our-week');
  expect(await other.idsOf('slack/T1')).toEqual([]);
});

test('a pack that can no longer be read is left out, and so is one whose id all have since', async () => {
  const { put, idsOf } = banksOver();
  await put('slack/T1', 'id: our-week\nold: form\n');
  expect(await idsOf('slack/T1')).toEqual([]);
  const built = readPack('pack.yaml', packText()).read;
  const shared = createItemBank(SHARED.knowledge, built === undefined ? [] : [built.pack]);
  const later = banksOver(createMemoryStore(), shared);
  await later.put('slack/T1', packText({ 'Our first week': 'Mine' }));
  expect((await later.banks.of('slack/T1')).packs.map(({ title }) => title)).toEqual(['Our first week']);
});

test('a pack cannot take the name of an area, whatever its title is', async () => {
  const { banks, put } = banksOver();
  await put('slack/T1', packText({ 'title: Our first week': 'title: Networking' }));
  expect(findTopic(await banks.of('slack/T1'), 'networking')).toMatchObject({ value: { type: 'area' } });
  expect(findTopic(await banks.of('slack/T1'), 'our-week')).toMatchObject({ value: { type: 'pack' } });
});
