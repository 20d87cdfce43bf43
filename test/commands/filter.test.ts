import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, pagesOfText } from '../../src/commands/cluster/cards/room.ts';
import { filterGrid, filterText } from '../../src/commands/cluster/filter.ts';
import type { Grid } from '../../src/kubectl/output.ts';

const grid: Grid = {
  resource: 'pods',
  columns: ['NAME', 'READY', 'STATUS', 'RESTARTS'].map((name) => ({ name, priority: 0 })),
  rows: [
    ['web-1', '1/1', 'Running', '0'],
    ['web-2', '0/1', 'CrashLoopBackOff', '1 (3m ago)'],
    ['cart-1', '1/1', 'Running', '10'],
  ].map((cells) => ({ cells })),
};
const names = (words: string) => filterGrid(grid, words).rows.map(({ cells }) => cells[0]);

describe('a filter', () => {
  test.each([
    ['web', ['web-1', 'web-2']],
    ['WEB running', ['web-1']],
    ['status=crash', ['web-2']],
    ['status!=running', ['web-2']],
    ['restarts=1', ['web-2']],
    ['restarts!=0', ['web-2', 'cart-1']],
    ['ready=0/1', ['web-2']],
    ['colour=red', []],
    ['', ['web-1', 'web-2', 'cart-1']],
  ])('"%s" keeps %j, and the columns', (words, kept) => {
    expect(names(words)).toEqual(kept);
    expect(filterGrid(grid, words).columns).toEqual(grid.columns);
  });

  test('keeps lines of text that hold every word', () => {
    expect(filterText('GET /a 200\nGET /b 500\nPOST /b 500', 'get 500')).toBe('GET /b 500');
  });
});

describe('pages', () => {
  test('of text hold every line once, in order, within both limits', () => {
    const line = fc.stringMatching(/^[a-z ]{0,40}$/u);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (lines, size) => {
        const text = lines.join('\n').replace(/\n+$/u, '');
        const pages = pagesOfText(text, { lines: size, characters: 100 });
        expect(pages.join('\n')).toBe(text);
        for (const page of pages) {
          expect(page.split('\n').length).toBeLessThanOrEqual(size);
          expect(page.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test.each([
    [1, [1, 2], 1, 3],
    [3, [5], 3, 3],
    [9, [5], 3, 3],
    [0, [1, 2], 1, 3],
  ])('number %i of five by two is %j', (wanted, items, page, pages) => {
    expect(pageOf([1, 2, 3, 4, 5], 2, wanted)).toMatchObject({ items, page, pages });
  });
});
