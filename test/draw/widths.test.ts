import { expect, test } from 'vitest';
import { advancesOf, FACES, type Face } from '../../src/draw/font.ts';
import { textWidth } from '../../src/draw/widths.ts';
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

test('a character outside the table is as wide as the font says', () => {
  for (const face of FACES) {
    const widthOf = openFont(`${{ regular: 'DejaVuSans', bold: 'DejaVuSans-Bold', mono: 'DejaVuSansMono' }[face]}.ttf`);
    for (const character of 'éŁøЖΩ…✓▲') expect(textWidth(character, face, 1)).toBe(widthOf(character));
  }
});

test('a character without a shape counts as a full em, so that nothing overflows', () => {
  expect(advancesOf('regular')('漢')).toBeUndefined();
  expect(textWidth('漢🚀', 'regular', 10)).toBe(20);
});

test('what is drawn on the character before it takes no room', () => {
  expect(textWidth('e\u0301\u200d\ufe0f', 'regular', 10)).toBe(textWidth('e', 'regular', 10));
});
