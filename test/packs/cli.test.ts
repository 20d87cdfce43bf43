import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packText } from './pack-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does. */
function packs(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/packs-cli.ts', ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('npm run packs', () => {
  test('lints a folder: problems by line, and how many packs can be asked from', () => {
    file('good.yaml', packText());
    const bad = file('bad.yaml', packText({ 'truth: true': 'truth: maybe' }));
    const { status, out, err } = packs('lint', folder);
    expect([status, out]).toEqual([1, '2 files read, 1 packs can be asked from\n']);
    expect(err).toContain(`${bad}:24: questions.2.truth: `);
  });

  test('imports a file: the pack comes out, and what is left to be done is told', () => {
    const { status, out, err } = packs(
      'import',
      'aiken',
      file('My Quiz.txt', 'Q?\nA. a\nB. b\nC. c\nANSWER: A\n'),
      '--author',
      'Kim',
    );
    expect(status).toBe(0);
    expect(out).toContain('id: my-quiz\ntitle: My Quiz\n');
    expect(out).toContain('author: Kim\n');
    expect(err).toContain('my-quiz.yaml:14: question 1: to be written: why the right answer is right');
    expect(err).toContain('1 questions imported; 4 places left to be written or mended\n');
  });

  test.each([
    [[], 'What should be done with packs?'],
    [['import', 'kahot', 'x.csv'], '"kahot" is none of opentdb, csv, anki, aiken, gift, kahoot'],
    [['import', 'csv', 'no-such-file.csv'], 'there is no file no-such-file.csv'],
    [['lint', '--id'], 'Packs of questions'],
    [['export', 'x'], '"export x" is no whole request'],
  ])('says what would be right: %j', (args, message) => {
    const { status, err } = packs(...args);
    expect([status, err.includes(message)]).toEqual([2, true]);
  });
});
