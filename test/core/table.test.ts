import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, renderTable, wrap } from '../../src/core/table.ts';

test.each([
  ['', 0],
  ['pod', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['日本', 4],
  ['🦄', 2],
  ['한', 2],
])('"%s" takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test.each<readonly [string, number, readonly string[]]>([
  ['one two three', 7, ['one two', 'three']],
  ['one  two', 20, ['one two']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['ab cdefgh', 3, ['ab', 'cde', 'fgh']],
  ['日本語', 4, ['日本', '語']],
  ['', 5, ['']],
])('"%s" in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('a table reads as kubectl prints its own', () => {
  const table = renderTable(
    ['Name', 'Ready', 'Status'],
    [
      ['web-1', '1/1', 'Running'],
      ['database-0', '0/1', 'Pending'],
    ],
  );
  expect(table).toBe(
    ['NAME        READY  STATUS', 'web-1       1/1    Running', 'database-0  0/1    Pending'].join('\n'),
  );
});

test('a cell that is too long goes on below itself', () => {
  expect(renderTable(['A', 'B'], [['x', 'one two three four']], 12)).toBe('A  B\nx  one two\n   three\n   four');
});

test('a row with too few cells is filled, one with too many is cut to the columns', () => {
  expect(renderTable(['A', 'B'], [['1'], ['1', '2', '3']])).toBe('A  B\n1\n1  2');
});

/** Words of any script, none longer than what a column of a real table leaves. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z0-9/.:-]{1,8}$/u),
  fc.constantFrom('日本', 'é', '🦄', '한국', 'nginx:1.29', 'Überwachung'),
);
const cell = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.record({ columns: row, rows: fc.array(row, { maxLength: 6 }), width: fc.integer({ min: 48, max: 120 }) });
});

const squashed = (text: string): string => text.replace(/\s+/gu, '');

describe('whatever is in a table', () => {
  test('no line is wider than asked', () => {
    fc.assert(
      fc.property(table, ({ columns, rows, width }) => {
        for (const line of renderTable(columns, rows, width).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('no character is lost', () => {
    fc.assert(
      fc.property(table, ({ columns, rows, width }) => {
        const shown = [...squashed(renderTable(columns, rows, width))].sort().join('');
        const given = [...columns.map((column) => column.toUpperCase()), ...rows.flat()];
        expect(shown).toBe([...squashed(given.join(''))].sort().join(''));
      }),
    );
  });

  test('a text that is wrapped is whole, and no line of it is wider than asked', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(squashed(lines.join(''))).toBe(squashed(text));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('even a width that is none gives something, and in the end', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: -2, max: 2 }), (text, width) => {
        expect(squashed(wrap(text, width).join(''))).toBe(squashed(text));
        expect(typeof renderTable(['A'], [[text]], width)).toBe('string');
      }),
    );
  });
});
