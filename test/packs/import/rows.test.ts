import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRows, separatorOf } from '../../../src/packs/import/rows.ts';

describe('rows of a table', () => {
  test.each<readonly [string, readonly (readonly [number, ...string[]])[]]>([
    [
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,"b,1"\r\n"c ""x""",d',
      [
        [1, 'a', 'b,1'],
        [2, 'c "x"', 'd'],
      ],
    ],
    [
      '"two\nlines",b\nc,d',
      [
        [1, 'two\nlines', 'b'],
        [3, 'c', 'd'],
      ],
    ],
    [
      '\uFEFFa,b\n\n , \nc,',
      [
        [1, 'a', 'b'],
        [4, 'c'],
      ],
    ],
    ['a,,b', [[1, 'a', '', 'b']]],
    ['"a"b,c', [[1, 'ab', 'c']]],
  ])('are cut from %j', (text, rows) => {
    const { rows: found, problems } = parseRows(text, ',');
    expect(found.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
    expect(problems).toEqual([]);
  });

  test('tell a quote that nobody closes', () => {
    expect(parseRows('a,b\nc,"d\ne,f', ',').problems).toEqual([
      { line: 2, message: 'this quote is never closed; close it, or double it inside of a cell' },
    ]);
  });

  test('give back what was quoted, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';') });
    const table = fc.array(
      fc.array(cell, { minLength: 1, maxLength: 4 }).filter((row) => row.some((each) => each.trim() !== '')),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(parseRows(text, ',').rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

test.each([
  ['Question;Answer\na,b;c', ';'],
  ['question\tanswer', '\t'],
  ['a,b,c', ','],
  ['My quiz; a; b; c\nNo,Question,Answer 1', ','],
])('the sign that parts %j is %j', (text, sign) => {
  expect(separatorOf(text)).toBe(sign);
});
