import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/core/chart.ts';
import { toPicture } from '../../src/draw/charts/index.ts';
import { compose } from '../../src/draw/compose.ts';
import { renderPng } from '../../src/draw/png.ts';
import { createPictures } from '../../src/draw/create-pictures.ts';
import type { Placed, Rect } from '../../src/draw/placed.ts';
import { anyChartOf } from '../core/any-chart.ts';
import { chartNamed, CHARTS } from '../core/charts.ts';
import { anyText } from '../platforms/any-reply.ts';
import { flatten, overlap, within, type Mark } from './flatten.ts';

const pictures = createPictures();
const anyChart = anyChartOf(fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem()));

const strips = (placed: Placed): readonly Rect[] => {
  if (placed.type === 'strip') return [placed.rect];
  return placed.type === 'box' || placed.type === 'group' ? placed.children.flatMap(strips) : [];
};

/** What is wrong with where things stand. */
function problemsOf(chart: Chart): readonly string[] {
  const { root, width, height } = compose(toPicture(chart));
  const card = { x: 0, y: 0, w: width, h: height };
  const { boxes, marks } = flatten(root);
  const nameOf = (mark: Mark): string => (mark.type === 'line' ? mark.text : mark.icon);
  const lines = marks.filter(({ mark }) => mark.type === 'icon' || mark.text.trim() !== '');
  const bars = strips(root);
  return [
    ...[...lines.map(({ mark }) => mark.rect), ...boxes.map(({ box }) => box.rect), ...bars]
      .filter((rect) => !within(rect, card, 20))
      .map((rect) => `off the card: ${JSON.stringify(rect)}`),
    ...lines.flatMap(({ mark, around }, at) => [
      ...(around.length === 0 || within(mark.rect, around.at(-1)?.rect ?? card, 2)
        ? []
        : [`bursts its box: ${nameOf(mark)}`]),
      ...lines
        .slice(at + 1)
        .filter((other) => overlap(other.mark.rect, mark.rect))
        .map((other) => `${nameOf(mark)} covers ${nameOf(other.mark)}`),
      // Words stand in a bar or beside it.
      ...bars
        .filter((bar) => overlap(bar, mark.rect) && !within(mark.rect, bar))
        .map(() => `${nameOf(mark)} runs over the end of a bar`),
    ]),
  ];
}

describe.each(Object.entries(CHARTS))('the chart %s', (name, chart) => {
  test('looks as it did when somebody last looked at it', async () => {
    await expect(pictures.svgOf(chart)).toMatchFileSnapshot(`../golden/draw/charts/${name}.svg`);
  });

  test('has everything on the card, in its box, and nothing on anything else', () => {
    expect(problemsOf(chart)).toEqual([]);
  });

  test('is told by a screen reader and needs nothing from elsewhere, on either ground', () => {
    for (const ground of ['light', 'dark'] as const) {
      const svg = pictures.svgOf(chart, ground);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 600 \d+"[^>]*role="img"/u);
      expect(svg).toMatch(/<title [^>]*>[^<]+<\/title>/u);
      expect(svg).toMatch(/<desc [^>]*>[^<]+<\/desc>/u);
      expect(svg).not.toMatch(/href|url\(|<style|<script|<image/u);
    }
  });
});

describe('any chart', () => {
  test('has everything on the card, in its box, and nothing on anything else', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(problemsOf(chart)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('holds no tag that is not ours, whatever people are called', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const svg = pictures.svgOf(chart);
        const own = /<\/?(?:svg|title|desc|rect|text|path|polyline|circle)(?: [a-z:A-Z-]+="[^"<>]*")*\/?>/gu;
        expect(svg.replace(own, '')).not.toMatch(/[<>]/u);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
      }),
      { numRuns: 300 },
    );
  });

  test('has bars that start at nothing and are as long as what they show', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 10 }), (values) => {
        const rows = values.map((value, at) => ({ rank: at + 1, name: 'x', value }));
        const { root } = compose(toPicture({ type: 'board', title: 'x', unit: 'points', rows }));
        const most = Math.max(1, ...values);
        const all = strips(root);
        const track = Math.max(...all.map(({ w }) => w));
        const shown = values.filter((value) => value > 0);
        // A full bar hides its track, so only shorter ones are told apart from them.
        const bars = all.filter(({ w }) => w < track).map(({ w }) => w);
        expect(bars).toEqual(
          shown.filter((value) => value < most).map((value) => expect.closeTo(Math.max(5, (value / most) * track), 3)),
        );
        expect(new Set(all.map(({ x }) => x)).size).toBe(1);
      }),
    );
  });
});

describe('a chart as PNG', () => {
  test('can be painted whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, fc.constantFrom('light' as const, 'dark' as const), async (chart, ground) => {
        expect((await renderPng(pictures.svgOf(chart, ground))).length).toBeGreaterThan(1_000);
      }),
      { numRuns: 20 },
    );
  });

  test('is twice the size of its drawing, and painted once', async () => {
    const chart = chartNamed('podium');
    const png = Buffer.from((await pictures.pngOf(chart)) ?? []);
    const height = Number(/viewBox="0 0 600 (\d+)"/u.exec(pictures.svgOf(chart))?.[1]);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, height * 2]);
    expect(await pictures.pngOf(structuredClone(chart))).toBe(await pictures.pngOf(chart));
  });

  const named = (name: string): Chart => ({
    type: 'podium',
    title: 'x',
    places: [{ rank: 1, names: [name], points: 1 }],
  });

  test.each(['日本語', 'Ann 王', '🚀', 'हिन्दी', '\u{1D54F}\u{20000}'])(
    'is not painted where our fonts lack letters: %s',
    async (name) => {
      expect(await pictures.pngOf(named(name))).toBeUndefined();
    },
  );

  test.each(['Ann 🚀', '👩‍👩‍👧 Ann 🇳🇴', 'Søren', 'Иван', 'שלום', 'مرحبا', '😀', 'a\u0000b\u202ec', ''])(
    'is painted for %s',
    async (name) => {
      expect(await pictures.pngOf(named(name))).toBeInstanceOf(Uint8Array);
    },
  );

  test('leaves out only the emoji it cannot draw', async () => {
    expect(await pictures.pngOf(named('Ann 🚀'))).toBe(await pictures.pngOf(named('Ann')));
    expect(await pictures.pngOf(named('Ann 😀'))).not.toBe(await pictures.pngOf(named('Ann')));
  });
});
