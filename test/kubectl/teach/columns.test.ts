import { describe, expect, test } from 'vitest';
import { columnLessons } from '../../../src/kubectl/teach/columns.ts';
import { recorded, toGrid } from './recorded.ts';
import { TERM_IDS } from './terms.ts';

/** The metrics API prints its own; `top` shows them, and explains its columns itself. */
const listings = recorded.kinds.filter(({ group }) => group !== 'metrics.k8s.io').map(toGrid);

describe('lessons on columns', () => {
  test.each(listings)('cover every column of $resource', (grid) => {
    const lessons = columnLessons(grid);
    expect(lessons.map(({ name }) => name)).toStrictEqual(grid.columns.map(({ name }) => name));
    for (const { means, term = 'pod' } of lessons) {
      expect(means.length).toBeGreaterThan(5);
      expect(means.length).toBeLessThanOrEqual(220);
      expect(TERM_IDS).toContain(term);
    }
  });

  test.each([
    ['pods', 'READY', 'readiness-probe'],
    ['services', 'PORT(S)', 'network-port'],
    ['persistentvolumeclaims', 'ACCESS MODES', 'access-mode'],
    ['nodes', 'CONTAINER-RUNTIME', 'container-runtime'],
  ])('say in our own words what %s have under %s', (resource, name, term) => {
    const grid = { resource, columns: [{ name, priority: 0, description: 'Of the server.' }], rows: [] };
    expect(columnLessons(grid)).toStrictEqual([{ name, means: expect.not.stringContaining('server'), term }]);
  });

  test('leave out a column that nobody has explained', () => {
    expect(columnLessons({ resource: 'pods', columns: [{ name: 'APP', priority: 0 }], rows: [] })).toStrictEqual([]);
  });

  test("take whole sentences of a server's long words", () => {
    const description = `First sentence. ${'More and more of it. '.repeat(30)}`;
    const [lesson] = columnLessons({
      resource: 'menus.example.com',
      columns: [{ name: 'DISH', priority: 0, description }],
      rows: [],
    });
    expect(lesson?.means).toMatch(/^First sentence\..*\.$/u);
    expect(lesson?.means.length).toBeLessThanOrEqual(220);
  });
});
