import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/commands/quiz/csv.ts';

/** Reads CSV by RFC 4180, one sign after the other. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else if (/["\r\n]/u.test(sign)) throw new Error(`a bare ${JSON.stringify(sign)} at ${String(at)}`);
    else cell += sign;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('the last line does not end');
  return rows;
}

describe('rows as CSV', () => {
  const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(',', '"', '\r', '\n', '=', '-', ' ', 'é'), fc.string()) });

  test('read back as they were by RFC 4180, but for formulas', () => {
    const anyRow = fc.record({ name: anyText, points: fc.integer(), topic: anyText });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1 }), (rows) => {
        const [names, ...cells] = parseCsv(toCsv(rows));
        expect(names).toEqual(['name', 'points', 'topic']);
        const safe = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
        expect(cells).toEqual(rows.map(({ name, points, topic }) => [safe(name), String(points), safe(topic)]));
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a cell %j is text to a spreadsheet', (name) => {
    expect(parseCsv(toCsv([{ name }]))[1]).toEqual([`'${name}`]);
  });

  test('a number below zero stays a number', () => {
    expect(toCsv([{ points: -5 }])).toBe('points\r\n-5\r\n');
  });
});
