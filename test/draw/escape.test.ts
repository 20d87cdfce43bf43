import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from '../../src/draw/escape.ts';
import { name } from '../../src/draw/make.ts';
import { renderSvg } from '../../src/draw/svg.ts';

test('signs that mean something in SVG become entities', () => {
  expect(escapeXml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});

test('no text can open a tag, close an attribute or start an entity of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
    }),
  );
});

test('characters that XML forbids are left out', () => {
  expect(escapeXml('a\u0000b\u001Fc\uFFFEd\uD800e')).toBe('abcd\uFFFDe');
});

test('a drawing with hostile words has as many tags as one with kind words', () => {
  const tags = (words: string): number => {
    const svg = renderSvg({ name: 'x', title: words, alt: words, body: name(words), arrows: [] });
    return svg.match(/</gu)?.length ?? 0;
  };
  // Without a title there is no line for it.
  const titles = fc.string({ unit: 'grapheme' }).filter((words) => words.trim() !== '');
  fc.assert(fc.property(titles, (words) => tags(words) === tags('kind')));
});
