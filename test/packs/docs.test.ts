import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/glossary/read-yaml.ts';
import { IMPORTERS } from '../../src/packs/import/formats.ts';
import { parsePack } from '../../src/packs/load.ts';
import { KNOWLEDGE } from '../quiz/draw/real-bank.ts';

const text = readFileSync('docs/packs.md', 'utf8');

describe('docs/packs.md', () => {
  test('shows a pack that passes the lint', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/u.exec(text) ?? [];
    expect(parsePack('example.yaml', example, KNOWLEDGE).problems.map(problemLine)).toEqual([]);
  });

  test('names every format that can be imported', () => {
    const [, table = ''] = /## From other formats\n([\s\S]*)$/u.exec(text) ?? [];
    const named = [...table.matchAll(/^\| `(\w+)` +\|/gmu)].map(([, format = '']) => format);
    expect(named).toEqual(Object.keys(IMPORTERS));
  });
});
