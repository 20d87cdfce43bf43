import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitListing, listingText } from '../../src/core/listing.ts';
import { displayWidth } from '../../src/core/table.ts';

const COLUMNS = [
  { name: 'NAME', priority: 0 },
  { name: 'READY', priority: 0 },
  { name: 'STATUS', priority: 0 },
  { name: 'AGE', priority: 0 },
  { name: 'IP', priority: 1 },
];
const ROWS = [
  ['web-7d4b9c-x2x4z', '1/1', 'Running', '5d', '10.244.0.7'],
  ['cart-0', '0/1', 'CrashLoopBackOff', '3h', '10.244.0.9'],
];

describe('a listing', () => {
  test('reads as kubectl prints it', () => {
    expect(listingText(COLUMNS.slice(0, 4), ROWS)).toBe(
      [
        'NAME               READY   STATUS             AGE',
        'web-7d4b9c-x2x4z   1/1     Running            5d',
        'cart-0             0/1     CrashLoopBackOff   3h',
      ].join('\n'),
    );
  });

  test('loses the least important columns first where room is short, the later of two alike', () => {
    expect(fitListing(COLUMNS, ROWS, 80)).toEqual({ text: listingText(COLUMNS, ROWS), dropped: [] });
    expect(fitListing(COLUMNS, ROWS, 60).dropped).toEqual(['IP']);
    expect(fitListing(COLUMNS, ROWS, 45).dropped).toEqual(['AGE', 'IP']);
  });

  test('cuts the last of two columns where that still says enough', () => {
    const { text } = fitListing(
      COLUMNS.slice(0, 1).concat(COLUMNS.slice(2, 3)),
      ROWS.map(([name, , status]) => [name ?? '', status ?? '']),
      33,
    );
    expect(text).toBe(
      ['NAME               STATUS', 'web-7d4b9c-x2x4z   Running', 'cart-0             CrashLoopBackO…']
        .join('\n')
        .replace('CrashLoopBackO…', 'CrashLoopBack…'),
    );
  });

  test('cuts a message rather than leave columns out, and leaves it out last', () => {
    const columns = [
      { name: 'TYPE', priority: 0 },
      { name: 'REASON', priority: -2 },
      { name: 'AGE', priority: 1 },
      { name: 'MESSAGE', priority: -2 },
    ];
    const rows = [
      ['Warning', 'BackOff', '6m35s (x167 over 66m)', 'Back-off restarting failed container worker in pod web-1'],
    ];
    const at = (width: number) => fitListing(columns, rows, width);
    expect(at(90)).toMatchObject({
      dropped: [],
      text: expect.stringContaining('Back-off restarting failed container worker i…'),
    });
    expect(at(60)).toMatchObject({ dropped: ['AGE'], text: expect.stringContaining('Back-off restarting') });
    expect(at(45).text).toContain('Back-off restarting fa');
  });

  test('becomes labelled lines where not even two columns fit', () => {
    expect(fitListing(COLUMNS.slice(0, 3), ROWS, 20).text).toBe(
      [
        'web-7d4b9c-x2x4z',
        '  ready: 1/1',
        '  status: Running',
        'cart-0',
        '  ready: 0/1',
        '  status: CrashLoopBackOff',
      ].join('\n'),
    );
  });

  test('never loses a row or its name, and keeps to the width unless it is labelled', () => {
    const cell = fc.stringMatching(/^[a-z0-9./-]{1,30}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 10, max: 120 }),
        (rows, width) => {
          const { text } = fitListing(COLUMNS, rows, width);
          const lines = text.split('\n');
          const labelled = lines[0]?.startsWith('NAME') !== true || lines.length > rows.length + 1;
          if (!labelled) expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
          const names = labelled
            ? lines.filter((line) => !line.startsWith('  '))
            : lines.slice(1).map((line) => line.split(' ')[0]);
          expect(names).toEqual(rows.map(([name]) => name));
        },
      ),
    );
  });
});
