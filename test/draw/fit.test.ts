import { describe, expect, test } from 'vitest';
import { compose } from '../../src/draw/compose.ts';
import { pictures } from '../../src/draw/pictures/index.ts';
import type { Point, Rect } from '../../src/draw/placed.ts';
import { flatten, overlap, within, type Mark, type PlacedBox } from './flatten.ts';

const nameOf = (mark: Mark): string => (mark.type === 'line' ? mark.text : mark.icon);
const pairs = <T>(all: readonly T[]): readonly [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((two): [T, T] => [one, two]));

/** The strips that a line through points covers, all of them level or upright. */
const strips = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return {
      x: Math.min(from.x, to.x) - 1,
      y: Math.min(from.y, to.y) - 1,
      w: Math.abs(from.x - to.x) + 2,
      h: Math.abs(from.y - to.y) + 2,
    };
  });

describe.each(pictures.map((picture) => [picture.name, compose(picture)] as const))(
  '%s',
  (_, { width, height, root, arrows }) => {
    const { boxes, marks } = flatten(root);
    const labels = arrows.flatMap(({ label }) => label);
    const written: readonly Mark[] = [...marks.map(({ mark }) => mark), ...labels];
    const card: Rect = { x: 0, y: 0, w: width, h: height };

    test('everything stands on the card with a margin', () => {
      for (const rect of [...written, ...boxes.map(({ box }) => box)].map((each) => each.rect)) {
        expect(within(rect, card, 20)).toBe(true);
      }
      for (const { points } of arrows) for (const strip of strips(points)) expect(within(strip, card, 20)).toBe(true);
    });

    test('every word and sign fits its box with air around it', () => {
      for (const { mark, around } of marks) {
        const box = around.at(-1);
        if (box !== undefined) expect([nameOf(mark), within(mark.rect, box.rect, 5)]).toEqual([nameOf(mark), true]);
      }
    });

    test('boxes lie within the box around them or beside each other', () => {
      for (const { box, around } of boxes) {
        const outer = around.at(-1);
        if (outer !== undefined) expect(within(box.rect, outer.rect, 4)).toBe(true);
      }
      for (const [one, two] of pairs(boxes)) {
        const nested = one.around.includes(two.box) || two.around.includes(one.box);
        if (!nested) expect(overlap(one.box.rect, two.box.rect)).toBe(false);
      }
    });

    test('no words cover other words', () => {
      for (const [one, two] of pairs(written))
        expect([nameOf(one), nameOf(two), overlap(one.rect, two.rect)]).toEqual([nameOf(one), nameOf(two), false]);
    });

    test('words stand on no box but their own', () => {
      const own = new Map<Mark, readonly PlacedBox[]>(marks.map(({ mark, around }) => [mark, around]));
      for (const mark of written) {
        for (const { box } of boxes.filter((each) => !(own.get(mark) ?? []).includes(each.box))) {
          // A label beside an arrow may stand wholly on the frame that the arrow crosses.
          const onFrame = !own.has(mark) && box.tone === 'frame' && within(mark.rect, box.rect);
          if (!onFrame) expect([nameOf(mark), overlap(mark.rect, box.rect)]).toEqual([nameOf(mark), false]);
        }
      }
    });

    test('arrows cross neither words nor boxes that they do not join', () => {
      for (const { points, from, to } of arrows) {
        for (const strip of strips(points)) {
          for (const mark of written) expect([nameOf(mark), overlap(strip, mark.rect)]).toEqual([nameOf(mark), false]);
          for (const { box } of boxes) {
            const ends = boxes.filter((each) => each.box.id === from || each.box.id === to);
            const holdsEnd = ends.some((end) => end.box === box || end.around.includes(box));
            if (!holdsEnd) expect(overlap(strip, box.rect)).toBe(false);
          }
        }
      }
    });
  },
);
