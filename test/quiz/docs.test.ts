import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAct } from '../../src/commands/quiz/verbs.ts';
import { parseWish, rulesOf } from '../../src/commands/quiz/wish.ts';
import type { Level } from '../../src/quiz/item.ts';
import { MODES } from '../../src/quiz/rules.ts';
import { points } from '../../src/quiz/score.ts';

const text = readFileSync(new URL('../../docs/quiz.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, the one of its columns first. */
function table(heading: string): readonly (readonly string[])[] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\|(.+)\|$/gmu)]
    .map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()))
    .filter(([first = '']) => !/^-+$/u.test(first));
}

const lines = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, line = '']) => line);

test('docs/quiz.md shows points that the formula gives', () => {
  const [head = [], ...rows] = table('Points');
  const columns = head.slice(1).map((name) => ({
    level: Number(/Level (\d)/u.exec(name)?.[1]) as Level,
    speedShare: Number(/(\d+) percent/u.exec(name)?.[1] ?? 0) / 100,
  }));
  expect(rows.length).toBeGreaterThan(4);
  for (const [seconds, ...cells] of rows) {
    const facts = { credit: 1, elapsedMs: Number(seconds) * 1_000, limitMs: 30_000 };
    expect(cells).toEqual(columns.map((column) => String(points({ ...facts, ...column }))));
  }
});

test('docs/quiz.md has a row for each mode, with what it is played with', () => {
  const [, ...rows] = table('Modes');
  expect(rows.map(([mode]) => mode)).toEqual(MODES.map((mode) => `\`${mode}\``));
  MODES.forEach((mode, at) => {
    const { count, rules } = rulesOf({}, mode);
    const share = rules.speedShare === 0 ? 'none' : `${String(rules.speedShare * 100)} percent`;
    expect([rows[at]?.[2], rows[at]?.[4]]).toEqual([String(count), share]);
  });
});

test('docs/quiz.md tells hosts only what is understood', () => {
  const said = table('Hosting').flatMap(([cell]) => lines(cell));
  expect(said.length).toBeGreaterThan(8);
  for (const line of said) expect([line, parseAct(line.replace(/^quiz /u, ''))]).not.toContain(undefined);
});

test.each([...text.matchAll(/^quiz (?<wish>.+)$/gmu)].map(([, wish = '']) => wish))(
  'docs/quiz.md wishes for a quiz that can be read: %s',
  (wish) => {
    expect(Object.keys(parseWish(wish)).length).toBeGreaterThan(1);
  },
);
