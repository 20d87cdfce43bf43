import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAlt } from '../../src/core/chart-alt.ts';
import { toBars, toCaption } from '../../src/core/chart-bars.ts';
import { tidy } from '../../src/core/chart-tidy.ts';
import { mapWords, type Chart } from '../../src/core/chart.ts';
import { chartName, picturedIn } from '../../src/core/pictured.ts';
import { renderPlain } from '../../src/core/plain.ts';
import { chartBlock, reply } from '../../src/core/reply.ts';
import { displayWidth } from '../../src/core/table.ts';
import { anyChart } from '../platforms/any-reply.ts';
import { chartNamed, CHARTS } from './charts.ts';

const BAD = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const named = Object.entries(CHARTS);

describe('a chart in words', () => {
  test.each(named)('tells all of it: %s', async (name, chart) => {
    await expect(`${toAlt(chart)}\n`).toMatchFileSnapshot(`../golden/core/${name}.alt.txt`);
  });

  test('is one line of sentences without anything that turns or controls, and short enough to be read aloud', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const alt = toAlt(chart);
        expect(alt).not.toMatch(BAD);
        expect(alt.isWellFormed()).toBe(true);
        expect(alt).toMatch(/[.!?…:]$/u);
        expect(alt.length).toBeLessThan(4_000);
      }),
    );
  });

  test('leaves out ticks and crosses, which would be read aloud as what they look like', () => {
    const options = [
      { letter: '✓', label: 'The right word', count: 3, right: true },
      { letter: '✗', label: 'Another word', count: 1, right: false },
    ];
    expect(toAlt({ type: 'counts', title: '3 of 4 answers right', options })).toBe(
      '3 of 4 answers right. The right word, the right answer, chosen 3 times. Another word, chosen once.',
    );
  });

  test('names everybody, with what they have', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,12}$/u), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(names, (all) => {
        const rows = all.map((name, at) => ({ rank: at + 1, name, value: 1_000 - at }));
        const alt = toAlt({ type: 'board', title: 'Board', unit: 'points', rows });
        for (const { name, value } of rows)
          expect(alt).toContain(`${name} with ${value.toLocaleString('en-US')} points`);
      }),
    );
  });

  test('keeps a Latin word between a name and a number, which would move beside letters read from the right', () => {
    expect(toAlt(chartNamed('board-hostile'))).toContain('שלום עולם with 800 points');
    const area = { name: 'רשת', parts: { new: 1, learning: 0, familiar: 0, proficient: 0, solid: 2 } };
    expect(toAlt({ type: 'mastery', title: 'x', areas: [area] })).toContain('רשת has 2 solid and 1 new');
  });
});

describe('a chart in lines of text', () => {
  test.each(named)('is drawn with blocks and with ASCII: %s', async (name, chart) => {
    const drawn = [false, true].map((ascii) => toBars(chart, { width: 60, ascii }).join('\n'));
    await expect(`${toCaption(chart)}\n\n${drawn.join('\n\n')}\n`).toMatchFileSnapshot(`../golden/core/${name}.txt`);
  });

  test('is never wider than the screen, and of ASCII alone where the words are', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 20, max: 100 }), fc.boolean(), (chart, width, ascii) => {
        const lines = toBars(chart, { width, ascii });
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect([line, displayWidth(line) <= width]).toEqual([line, true]);
        expect(lines.join('')).not.toMatch(BAD);
        const words = mapWords(chart, () => 'x');
        if (ascii) expect(toBars(words, { width, ascii }).join('')).toMatch(/^[ -~]*$/u);
      }),
    );
  });

  test('shows a bar for whatever is more than nothing, and a longer one for more', () => {
    const value = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 10 }), fc.boolean(), (values, ascii) => {
        const rows = values.map((each, at) => ({ rank: at + 1, name: 'x', value: each }));
        const chart: Chart = { type: 'board', title: 'x', unit: 'points', rows };
        const lengths = toBars(chart, { width: 78, ascii }).map((line) => line.replace(/[^#▏▎▍▌▋▊▉█]/gu, '').length);
        for (const [at, each] of values.entries()) {
          expect((lengths[at] ?? 0) > 0).toBe(each > 0);
          for (const [other, less] of values.entries()) {
            if (less <= each) expect(lengths[other]).toBeLessThanOrEqual(lengths[at] ?? 0);
          }
        }
      }),
    );
  });

  test('gives each part of an area that is there a letter, and all of them the whole bar', () => {
    const part = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }));
    const parts = fc.record({ new: part, learning: part, familiar: part, proficient: part, solid: part });
    fc.assert(
      fc.property(parts, fc.integer({ min: 20, max: 90 }), (all, width) => {
        const [line = '', below = ''] = toBars(
          { type: 'mastery', title: 'x', areas: [{ name: 'x', parts: all }] },
          { width, ascii: true },
        );
        const bar = /[SPFLN]+/u.exec(line.startsWith('x') ? below : line)?.[0] ?? '';
        const shown = [...new Set(bar)].join('');
        const there = (['solid', 'proficient', 'familiar', 'learning', 'new'] as const).filter((each) => all[each] > 0);
        expect(shown).toBe(there.map((each) => each.slice(0, 1).toUpperCase()).join(''));
        if (there.length > 0)
          expect(bar.length).toBe(Math.max(there.length, Math.min(20, Math.max(4, Math.floor(width / 4)))));
      }),
    );
  });

  test('says in its caption what the numbers count, where the title does not', () => {
    expect(toCaption({ type: 'board', title: 'This month', unit: 'points', rows: [] })).toBe('This month (points)');
    expect(toCaption({ type: 'board', title: 'Points this month', unit: 'points', rows: [] })).toBe(
      'Points this month',
    );
    expect(toCaption({ type: 'board', title: 'Accuracy', unit: 'percent', rows: [] })).toBe('Accuracy');
    expect(toCaption({ type: 'podium', title: '', places: [] })).toBe('(points)');
  });
});

describe('a chart that is tidied', () => {
  test('stays as it is when it is tidied again', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(tidy(tidy(chart))).toEqual(tidy(chart));
      }),
    );
  });

  test('counts whom it leaves out', () => {
    const names = Array.from({ length: 9 }, (_, at) => `n${String(at)}`);
    const place = { rank: 1, names, others: 2, points: 1 };
    const places = Array.from({ length: 14 }, () => place);
    const tidied = tidy({ type: 'podium', title: 'x', places, more: 3 });
    const kept = { rank: 1, names: names.slice(0, 6), others: 5, points: 1 };
    expect(tidied).toEqual({ type: 'podium', title: 'x', places: Array.from({ length: 10 }, () => kept), more: 7 });
  });

  test('keeps the latest of many steps', () => {
    const points = Array.from({ length: 15 }, (_, at) => ({ label: `q${String(at)}`, value: at }));
    expect(tidy({ type: 'steps', title: 'x', points })).toEqual({
      type: 'steps',
      title: 'x',
      points: points.slice(3),
      more: 3,
    });
  });

  test('calls somebody whose name nobody can see by that', () => {
    for (const name of ['', ' ', '\u200b\u2060', '\u3164', '\u2800', '\u0301']) {
      expect(toAlt({ type: 'board', title: 'x', unit: 'days', rows: [{ rank: 1, name, value: 1 }] })).toBe(
        'X. 1st: (no name) with 1 day.',
      );
    }
  });
});

describe('the name of a chart as a picture', () => {
  test('is the same for the same content, another for another, and can stand in addresses and file names', () => {
    fc.assert(
      fc.property(anyChart, anyChart, (one, two) => {
        expect(chartName(one)).toMatch(/^[a-z]+-[a-z0-9]{14}$/u);
        expect(chartName(structuredClone(one))).toBe(chartName(one));
        if (JSON.stringify(one) !== JSON.stringify(two)) expect(chartName(one)).not.toBe(chartName(two));
      }),
    );
  });

  test('is found in a reply beside those of drawings', () => {
    const chart = chartNamed('counts');
    const { blocks } = reply('answer', 'x', [{ type: 'image', picture: 'pod', alt: 'A Pod' }, chartBlock(chart)]);
    expect(picturedIn(reply('answer', 'x', blocks))).toEqual([
      { name: 'pod', alt: 'A Pod' },
      { name: chartName(chart), alt: toAlt(chart), chart },
    ]);
  });
});

test('a reply in plain text tells a chart in words, or draws it for who asks for bars', () => {
  const counted = reply('answer', 'Question 4', [chartBlock(chartNamed('counts'))]);
  expect(renderPlain(counted)).toContain('A, kube-scheduler, the right answer, chosen 5 times.');
  expect(renderPlain(counted, { bars: true })).toContain('A ############        5  kube-scheduler (right)');
});
