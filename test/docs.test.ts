import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderEnvExample } from '../src/config/example.ts';
import { SETTINGS } from '../src/config/settings.ts';
import { answerOnce } from '../src/platforms/lines/plain.ts';
import { manifest } from '../src/platforms/slack/manifest.ts';
import { openTutor } from './commands/whole-tutor.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'docs/packs.md',
  'docs/quiz.md',
  'glossary/README.md',
  'src/platforms/lines/README.md',
  'test/e2e/README.md',
  'test/servers/README.md',
];
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** The cells of every row of every table. */
const rows = (document: string): readonly (readonly string[])[] =>
  [...document.matchAll(/^\|(.+)\|$/gmu)].map(([, cells = '']) => cells.split('|').map((cell) => cell.trim()));

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('the conversation at the top of README.md', () => {
  const shown = /```text\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
  const exchanges = shown
    .split(/^> /mu)
    .slice(1)
    .map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n'))] as const);

  test('has a word, a misspelt one, a comparison, a description and an error', () => {
    expect(exchanges).toHaveLength(5);
  });

  test.each(exchanges)('is what the tutor says to: %s', async (question, answer) => {
    const said = squash(await answerOnce({ tutor: openTutor(), clock: Date.now }, question));
    let from = 0;
    for (const part of answer.split(/^\.\.\.$/mu).map(squash)) {
      const at = said.indexOf(part, from);
      expect(at < 0 ? part : '').toBe('');
      from = at + part.length;
    }
  });
});

const examples = rows(/^## What it can do\n([\s\S]*?)^## /mu.exec(readme)?.[1] ?? '').flatMap(([ask = '']) =>
  [...ask.matchAll(/`([^`]+)`/gu)].map(([, line = '']) => line),
);

test('README.md has an example of everything the tutor can do', () => {
  expect(examples.length).toBeGreaterThan(8);
});

test.each(examples)('what README.md says one can ask is answered: %s', async (line) => {
  const { about } = await openTutor().say(line);
  expect(['unknown', 'error', 'refusal']).not.toContain(about.kind);
});

describe('README.md', () => {
  test('begins with the two commands, word for word', () => {
    const fences = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$/gmu)].map(([, code = '']) => code.trim());
    expect(fences.slice(1, 3)).toEqual([
      'npm ci --omit=dev && npm start',
      'npm ci && npm ci --prefix test/servers && npm test',
    ]);
  });

  test('lists every setting as the program knows it, and no other', () => {
    const listed = rows(readme).filter(([name = '']) => /^`[A-Z_]+`$/u.test(name));
    const known = Object.entries(SETTINGS).map(([name, { about, schema }]) => {
      const initial = 'default' in schema ? schema.default : undefined;
      return [`\`${name}\``, about, typeof initial === 'string' ? `\`${initial}\`` : ''];
    });
    expect(listed).toEqual(known);
  });

  test('says what each scope of the Slack app is for', () => {
    const { bot } = manifest({ command: '/kube', uploads: true, userGroups: true }).oauth_config.scopes;
    const explained = rows(readme).flatMap(([name = '']) => /^`([a-z_]+:?[a-z]*)`$/u.exec(name)?.[1] ?? []);
    expect(explained).toEqual(expect.arrayContaining(bot));
  });
});

test('.env.example is the one that `npm run env-example` writes', () => {
  expect(read('.env.example')).toBe(renderEnvExample());
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run|(?=test|start))(?: -\S+)* ?([a-z][\w:-]*)/gu)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)].map(([, link = '']) => link);
    const relative = links.filter((link) => !/^[a-z]+:/u.test(link));
    expect(relative.filter((link) => !existsSync(new URL(link, new URL(file, root))))).toEqual([]);
  });

  test('names no place that is on one machine only', () => {
    expect(text.match(/(?:^|[\s"'`(])(?:file:\/\/)?\/(?:work|tmp|home|root|Users|private|mnt)\/\S*/gu)).toBeNull();
    expect(text.match(/\bregistry\.(?:npmjs|yarnpkg)\.\S+/gu)).toBeNull();
  });
});
