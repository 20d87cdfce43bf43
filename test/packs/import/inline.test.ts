import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/plain.ts';
import { toPlain } from '../../../src/core/spans.ts';
import { parseInline } from '../../../src/glossary/markdown.ts';
import { decodeEntities, htmlToInline, toInline } from '../../../src/packs/import/inline.ts';

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('plain text as inline Markdown', () => {
  test('reads as it was, whatever signs it has', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom(...'ab 1.-_*#>[]()&;<!+~|\\"\'{}=:/') })
          .filter((text) => !/<[^<>]+>/u.test(text)),
        (text) => {
          expect(toPlain(parseInline(toInline(text)))).toBe(collapsed(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case and _this_', 'snake_case and _this_'],
    ['kubectl get pod <name> -o wide', 'kubectl get pod `<name>` -o wide'],
    ['run `kubectl get pods` now', 'run `kubectl get pods` now'],
    ['# not a heading', '# not a heading'],
    ['1. not a list', '1. not a list'],
    ['AT&amp;T', 'AT&amp;T'],
    ['a ____ to fill in', 'a ____ to fill in'],
  ])('%j reads %j', (text, read) => {
    expect(plainText(parseInline(toInline(text)))).toBe(read);
  });
});

describe('HTML as inline Markdown', () => {
  test.each([
    ['What does &quot;MHz&quot; stand for?', 'What does "MHz" stand for?'],
    ['It&#039;s &eacute;t&eacute; &amp; caf&#xe9;', "It's été & café"],
    ['Run <code>kubectl get pods</code> <b>now</b>', 'Run `kubectl get pods` now'],
    ['one<br>two<div>three</div>', 'one two three'],
    ['a &lt;pod&gt; there', 'a `<pod>` there'],
    ['<p style="color:red">red</p>', 'red'],
    ['<code></code>nothing', 'nothing'],
    ['2 &times; 3 &le; 7', '2 × 3 ≤ 7'],
    ['&nosuchthing; &', '&nosuchthing; &'],
    ['a&nbsp;b', 'a b'],
  ])('%j reads %j', (html, read) => {
    expect(plainText(parseInline(htmlToInline(html)))).toBe(read);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', 'code', '/', '&', '#', 'x41;', 'b', ' ', '\u0000', '`', '*', 'lt;'),
        }),
        (html) => {
          expect(typeof htmlToInline(html)).toBe('string');
        },
      ),
    );
  });
});

test.each([
  ['&#0;', '&#0;'],
  ['&#xD800;', '&#xD800;'],
  ['&#99999999;', '&#99999999;'],
  ['&#128512;', '\u{1F600}'],
])('a number that is no character stays: %j is %j', (entity, text) => {
  expect(decodeEntities(entity)).toBe(text);
});
