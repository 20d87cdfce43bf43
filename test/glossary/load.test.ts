import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../src/glossary/load.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

const POD = 'terms/core-objects/pod.md';
const LISTS = globSync(['*.yaml', 'entries.tsv'], { cwd: 'glossary' });

/** A small glossary of its own: one entry of the real one, and the lists. */
function smallGlossary(): string {
  const folder = temporaryDirectory();
  for (const file of [POD, ...LISTS]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join('glossary', file), join(folder, file));
  }
  return folder;
}

const compiledIn = (folder: string): string => join(folder, '.compiled.json');

/** Changes the compiled form by hand, which shows whether it is what is read. */
function markCompiled(folder: string): void {
  const compiled = readFileSync(compiledIn(folder), 'utf8');
  writeFileSync(compiledIn(folder), compiled.replace('"name":"Pod"', '"name":"Marked"'));
}

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await loadGlossary(folder)).terms.map(({ name }) => name);

describe('the compiled glossary', () => {
  test('is written by the first start and read by the next, with the same content', async () => {
    const folder = smallGlossary();
    const parsed = await loadGlossary(folder);
    expect(await loadGlossary(folder)).toEqual(parsed);
    markCompiled(folder);
    expect(await namesIn(folder)).toEqual(['Marked']);
  });

  test.each<readonly [string, (folder: string) => void]>([
    ['an entry gets longer', (folder) => writeFileSync(join(folder, POD), `${readFileSync(join(folder, POD), 'utf8')}\n`)],
    ['an entry is saved again', (folder) => utimesSync(join(folder, POD), new Date(), new Date(Date.now() + 5_000))],
    ['a list changes', (folder) => writeFileSync(join(folder, 'errors.yaml'), '[]')],
    ['half of it is there', (folder) => writeFileSync(compiledIn(folder), '{"key":')],
    ['it is of another version', (folder) => writeFileSync(compiledIn(folder), '{"key":"old","glossary":{}}')],
    ['it is no file', (folder) => {
      rmSync(compiledIn(folder));
      mkdirSync(compiledIn(folder));
    }],
  ])('is made anew when %s', async (_, change) => {
    const folder = smallGlossary();
    await loadGlossary(folder);
    markCompiled(folder);
    change(folder);
    expect(await namesIn(folder)).toEqual(['Pod']);
  });

  test('is made anew when an entry comes or goes', async () => {
    const folder = smallGlossary();
    await loadGlossary(folder);
    const added = 'terms/core-objects/node.md';
    copyFileSync(join('glossary', added), join(folder, added));
    expect(await namesIn(folder)).toEqual(['Node', 'Pod']);
    rmSync(join(folder, POD));
    expect(await namesIn(folder)).toEqual(['Node']);
  });

  test('is no must: a folder that cannot be written to is read each time', async () => {
    const folder = smallGlossary();
    // The name under which it would be written is taken, so that writing fails for every user, root too.
    mkdirSync(`${compiledIn(folder)}.${String(process.pid)}`);
    expect(await namesIn(folder)).toEqual(['Pod']);
    expect(existsSync(compiledIn(folder))).toBe(false);
    expect(await namesIn(folder)).toEqual(['Pod']);
  });

  test('is whole when several processes start at once', async () => {
    const folder = smallGlossary();
    const all = await Promise.all(Array.from({ length: 5 }, () => namesIn(folder)));
    expect(all).toEqual(Array.from({ length: 5 }, () => ['Pod']));
  });
});

test('a glossary with mistakes is refused with every one of them, file and line in front', async () => {
  const folder = smallGlossary();
  const text = readFileSync(join(folder, POD), 'utf8');
  writeFileSync(join(folder, POD), text.replace('level: 1', 'level: 9').replace('kind: object', 'kind: thing'));
  writeFileSync(join(folder, 'errors.yaml'), '- id: nothing');
  const message = await loadGlossary(folder).then(
    () => '',
    (error: unknown) => String(error),
  );
  expect(message).toMatch(/pod\.md:6: kind: kind is "thing"; it should be one of object, component/u);
  expect(message).toMatch(/pod\.md:7: level: level should be 1/u);
  expect(message).toMatch(/errors\.yaml:1: 0\.patterns is missing/u);
});

test('a list that is missing is named', async () => {
  const folder = smallGlossary();
  rmSync(join(folder, 'how-to.yaml'));
  await expect(loadGlossary(folder)).rejects.toThrow(/how-to\.yaml:1: this file is missing/u);
});
