import { expect, test } from 'vitest';
import { textWidth, type Face } from '../../src/draw/widths.ts';
import { openFont } from './font.ts';

const characters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));

test.each<[Face, string]>([
  ['regular', 'DejaVuSans.ttf'],
  ['bold', 'DejaVuSans-Bold.ttf'],
  ['mono', 'DejaVuSansMono.ttf'],
])('the %s width table says what %s says', (face, file) => {
  const widthOf = openFont(file);
  for (const character of characters)
    expect([character, textWidth(character, face, 1)]).toEqual([character, widthOf(character)]);
});

test('a line is as wide as its characters together', () => {
  expect(textWidth('Pod', 'bold', 18)).toBeCloseTo(
    ['P', 'o', 'd'].reduce((sum, each) => sum + textWidth(each, 'bold', 18), 0),
  );
});

test('a character outside the table counts as a full em, so that nothing overflows', () => {
  expect(textWidth('\u{1F600}', 'regular', 10)).toBe(10);
});
