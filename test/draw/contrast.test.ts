import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/draw/tones.ts';

/** Relative luminance as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(Object.entries(PALETTES))('colours on %s ground', (_, { tones, line, quiet }) => {
  test.each(Object.entries(tones))('words on %s are readable', (_, { fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  const bordered = Object.entries(tones).filter(([tone]) => tone !== 'paper');
  test.each(bordered)('the outline of %s is seen on paper and in a frame', (_, { stroke }) => {
    expect(contrast(stroke, tones.paper.fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(stroke, tones.frame.fill)).toBeGreaterThanOrEqual(3);
  });

  test('arrows, quiet words and the words beside them are seen on paper and in a frame', () => {
    for (const ground of [tones.paper.fill, tones.frame.fill]) {
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tones.paper.ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a line of values is seen on paper', () => {
    expect(contrast(tones.main.fill, tones.paper.fill)).toBeGreaterThanOrEqual(3);
  });
});
