import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';

interface Row {
  readonly case: string;
  readonly door: string;
  readonly how: string;
  readonly test: string;
}

/** Cases that every chat door has to have an answer to, if only why it needs none. */
const OWED = [
  'A line typed after the slash command',
  'A mention',
  'A mention in a thread',
  'A direct message',
  'Chatter, edits',
  'A button on a public message',
  'A button on a private message',
  'A button that replaces its message',
  '"Explain this"',
  'Completion while typing',
  'Home',
  'A form',
  'The same event twice',
  'Two people at once',
  'A slow answer',
  'Death between taking and answering',
  'A lost connection',
  'A wrong token, a refused intent',
  '429',
  'A lost confirmation',
  'A refused card',
  'No right to write',
] as const;

const NOT_APPLICABLE = /^not applicable: \S/u;
const here = (name: string): URL => new URL(name, import.meta.url);

let rows: readonly Row[];
let names: ReadonlySet<string>;

beforeAll(async () => {
  const readme = await readFile(here('README.md'), 'utf8');
  const [, , ...body] = readme.split('\n').filter((line) => line.startsWith('|'));
  rows = body.map((line) => {
    const [name = '', door = '', how = '', test = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { case: name, door, how, test };
  });
  // Some tests stand in suites that several files run.
  const files = (await readdir(here('.'), { recursive: true })).filter((name) => /(?:\.test|suite)\.ts$/u.test(name));
  const sources = await Promise.all(files.map((name) => readFile(here(name), 'utf8')));
  const calls = /^\s*(?:test|it)(?:\.each\([^\n]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gmu;
  names = new Set(
    sources.flatMap((source) => [...source.matchAll(calls)].map(([, , name = '']) => name.replace(/\\(.)/gu, '$1'))),
  );
});

test('the table of cases has no empty cell and nothing that was skipped', () => {
  expect(rows.length).toBeGreaterThan(OWED.length);
  const bad = rows.filter((row) => Object.values(row).some((cell) => cell === '' || /skip|todo/iu.test(cell)));
  expect(bad).toEqual([]);
});

test('every case names a test that exists, or says why it needs none', () => {
  const unknown = rows.filter(({ how, test: name }) => (NOT_APPLICABLE.test(how) ? name !== '–' : !names.has(name)));
  expect(unknown).toEqual([]);
});

test('no case stands twice for the same door', () => {
  const keys = rows.map((row) => `${row.door}: ${row.case}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each(['Slack', 'Discord'])('%s has an answer to every case that chat doors owe', (door) => {
  const told = rows.filter((row) => row.door === door).map((row) => row.case);
  expect(OWED.filter((each) => !told.includes(each))).toEqual([]);
});
