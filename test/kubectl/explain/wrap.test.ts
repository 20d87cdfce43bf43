import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indent, wrap } from '../../../src/kubectl/explain/wrap.ts';

describe('wrapping', () => {
  // Most are cases that github.com/mitchellh/go-wordwrap promises.
  test.each([
    ['fits on one line', 'foo', 3, 'foo'],
    ['a word too long stays whole', 'foobarbaz', 4, 'foobarbaz'],
    ['breaks at a space', 'foo bar baz', 4, 'foo\nbar\nbaz'],
    ['breaks before what would be too long', 'foo bar', 6, 'foo\nbar'],
    ['keeps breaks that are there', 'foo\nb ar   baz', 4, 'foo\nb ar\nbaz'],
    ['keeps spaces that fit', 'foo    bar', 20, 'foo    bar'],
    ['drops the spaces of a break', 'foo    bar', 4, 'foo\nbar'],
    ['keeps the spaces before a line', '  foo bar', 9, '  foo bar'],
    ['drops spaces at the end that do not fit', 'foo    ', 4, 'foo'],
    ['keeps spaces at the end that fit', 'foo ', 4, 'foo '],
    ['never breaks at a no-break space', 'foo\u00A0bar baz', 5, 'foo\u00A0bar\nbaz'],
    ['counts characters, not bytes', 'äöü äöü', 7, 'äöü äöü'],
    ['counts what lies outside of the first plane as one', '😀😀 😀😀', 5, '😀😀 😀😀'],
    ['a word as long as the line gets one of its own', 'a bcd', 3, 'a\nbcd'],
    ['empty text stays empty', '', 5, ''],
  ])('%s', (_, text, limit, expected) => {
    expect(wrap(text, limit)).toBe(expected);
  });

  const text = fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1 }).map((words) => words.join(' '));

  test('keeps every word and its order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (words, limit) => {
        expect(wrap(words, limit).split(/\s+/u)).toEqual(words.split(/\s+/u));
      }),
    );
  });

  test('makes no line too long that could be shorter', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 30 }), (words, limit) => {
        for (const line of wrap(words, limit).split('\n')) expect(line.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('indenting', () => {
  test('moves every line, empty ones too', () => {
    expect(indent('a\n\nb\n', 2)).toBe('  a\n  \n  b\n  ');
  });
});
