import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, readSource, sources } from './imports.ts';

const root = new URL('../', import.meta.url);
const document = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** A row of the import table. */
interface Rule {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The words in backticks of a cell. */
const names = (cell: string): readonly string[] => [...cell.matchAll(/`([^`\n]+)`/gu)].map(([, name = '']) => name);

const rules: readonly Rule[] = (/\| Folder +\| May import[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/u.exec(document)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((row) => {
    const [, folder = '', folders = '', packages = ''] = row.split('|');
    return { folder: names(folder)[0] ?? '', folders: names(folders), packages: names(packages) };
  });

/** The row a file belongs to: the deepest folder that holds it. Files of `src` itself put the program together. */
const ruleOf = (file: string): Rule | undefined =>
  rules.filter(({ folder }) => file.startsWith(`${folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0];

const crossings = sources.flatMap(importsOf).flatMap((each) => {
  const rule = ruleOf(each.from);
  if (rule === undefined) return [];
  const to = each.kind === 'package' ? each.to : (ruleOf(each.to)?.folder ?? each.to);
  return to === rule.folder ? [] : [{ ...each, rule, to }];
});

describe('the import table of ARCHITECTURE.md', () => {
  test('names folders that exist', () => {
    expect(rules.length).toBeGreaterThan(8);
    for (const { folder } of rules)
      expect([folder, existsSync(new URL(`src/${folder}`, root))]).toEqual([folder, true]);
  });

  test('covers every folder', () => {
    expect(sources.filter((file) => file.includes('/') && ruleOf(file) === undefined)).toEqual([]);
  });

  test('allows every import there is', () => {
    const refused = crossings.filter(
      ({ kind, rule, to }) => !(kind === 'file' ? rule.folders : rule.packages).includes(to),
    );
    expect(refused.map(({ from, to }) => `src/${from} imports ${to}`)).toEqual([]);
  });

  test('allows nothing that nobody needs', () => {
    const unused = rules.flatMap((rule) =>
      [...rule.folders, ...rule.packages]
        .filter((name) => !crossings.some((each) => each.rule === rule && each.to === name))
        .map((name) => `${rule.folder} no longer imports ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test('lets nobody import the files that put the program together', () => {
    expect(crossings.filter(({ kind, to }) => kind === 'file' && !to.includes('/') && to.endsWith('.ts'))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  test('says why each package is there, and names none that is not', () => {
    const section = /## Dependencies\n([\s\S]*?)(?=\n## |$)/u.exec(document)?.[1] ?? '';
    const justified = [...section.matchAll(/^\| `([^`]+)` /gmu)].map(([, name = '']) => name);
    expect(justified.sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
  });

  test('names only files and folders that exist', () => {
    const paths = names(document.replaceAll(/^```[\s\S]*?^```/gmu, '')).filter((name) =>
      /^(?:src|test|glossary|deploy)\/[\w./-]+$/u.test(name),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});

describe('the sources', () => {
  test('read the environment in one place only', () => {
    const readers = sources.filter((file) => /\bprocess\.env\b|\benv\b.*from 'node:process'/u.test(readSource(file)));
    expect(readers).toEqual(['config.ts']);
  });

  test('say in a sentence what each export is for', () => {
    const bare = sources.flatMap((file) =>
      [...readSource(file).matchAll(/(^.*\n)export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gmu)]
        // What follows without a blank line is explained with what it follows: a type derived from a list or a schema.
        .filter(([, before = '']) => before.trim() === '' || before.startsWith('import '))
        .map(([, , name = '']) => `src/${file}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});
