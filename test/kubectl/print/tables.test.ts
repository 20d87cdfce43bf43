import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAligner } from '../../../src/kubectl/print/align.ts';
import { createTablePrinter, showCell, type TableStyle } from '../../../src/kubectl/print/print-table.ts';
import { parseTable } from '../../../src/kubectl/print/table.ts';
import recorded from './recorded/tables.json' with { type: 'json' };

/** 130 rows, the widest after what kubectl sets in one go. */
const MANY = {
  ...recorded.tables.small[0],
  rows: Array.from({ length: 130 }, (_, index) => ({
    cells: [`web-${index}`, index === 120 ? 'wider-than-before' : '1/1', 'Running', 'n'],
    object: null,
  })),
};
const TABLES: Readonly<Record<string, readonly unknown[]>> = { ...recorded.tables, many: [MANY] };

const PLAIN: TableStyle = {
  wide: false,
  headers: true,
  decoration: { namespaces: false, labelColumns: [], labels: false },
};

function print(bodies: readonly unknown[], style: TableStyle): string {
  const aligner = createAligner();
  const printTable = createTablePrinter(aligner, style);
  for (const body of bodies) {
    const table = parseTable(body);
    if (table !== undefined) printTable(table);
  }
  aligner.flush();
  return aligner.text();
}

describe('a table', () => {
  test.each(recorded.cases)('$tables with $style is printed as kubectl prints it', ({ tables, style, printed }) => {
    expect(print(TABLES[tables] ?? [], style as TableStyle).split('\n')).toEqual(printed);
  });

  test('is told from objects', () => {
    expect([undefined, 'no', { kind: 'PodList', items: [] }].map(parseTable)).toEqual(Array(3).fill(undefined));
  });

  test('has a row for every row, and every cell in it', () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => !/[\n\f\r\t\v\u001b]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 250 }), (rows) => {
        const body = {
          kind: 'Table',
          columnDefinitions: ['A', 'B', 'C'].map((name) => ({ name, type: 'string', format: '', priority: 0 })),
          rows: rows.map((cells) => ({ cells, object: null })),
        };
        const lines = print([body], PLAIN).split('\n');
        expect(lines.length - 1).toBe(rows.length === 0 ? 0 : rows.length + 1);
        for (const [index, cells] of rows.entries()) {
          expect(lines[index + 1]?.split(/ +/u).join('')).toBe(cells.join('').split(/ +/u).join(''));
        }
      }),
    );
  });

  test('never breaks a line or sends a command to a terminal from within a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\f', '\u001b', '[') }), (text) => {
        expect(showCell(text)).not.toMatch(/[\n\r\f\u001b]/u);
      }),
    );
  });
});
