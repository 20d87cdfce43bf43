import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPack, loadPacks } from '../../src/packs/load.ts';
import { KNOWLEDGE } from '../quiz/draw/real-bank.ts';
import { packText } from './pack-text.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const load = (...folders: readonly string[]) => {
  const { packs, problems } = loadPacks(folders, KNOWLEDGE);
  return { packs: packs.map(({ id }) => id), problems: problems.map(({ file, message }) => `${file} ${message}`) };
};

describe('a folder of packs', () => {
  test('gives its packs, in the order of their files', () => {
    write('b.yaml', packText({ 'id: our-week': 'id: second' }));
    write('a.yml', packText({ 'id: our-week': 'id: first' }));
    write('notes.txt', 'nothing for us');
    expect(load(folder)).toEqual({ packs: ['first', 'second'], problems: [] });
  });

  test('gives the others when one has problems', () => {
    write('bad.yaml', packText({ 'because: It only hands out images.': "because: ''" }));
    write('good.yaml', packText());
    expect(load(folder)).toEqual({
      packs: ['our-week'],
      problems: [`${join(folder, 'bad.yaml')} question 1: to be written: why this option is wrong`],
    });
  });

  test('that comes later cannot take an id that is taken', () => {
    mkdirSync(join(folder, 'team'));
    write('a.yaml', packText());
    write('team/b.yaml', packText());
    expect(load(folder, join(folder, 'team'))).toEqual({
      packs: ['our-week'],
      problems: [`${join(folder, 'team', 'b.yaml')} there is a pack "our-week" already`],
    });
  });

  test('that is not there is told', () => {
    const missing = join(folder, 'none');
    expect(load(missing)).toEqual({ packs: [], problems: [`${missing} there is no such folder of packs`] });
  });
});

test('a file that cannot be read is told', () => {
  expect(loadPack(folder, KNOWLEDGE).problems[0]?.message).toContain('cannot be read');
});
