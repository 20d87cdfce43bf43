import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/kubectl/grammar/quote.ts';
import { tokenise } from '../../../src/kubectl/grammar/tokens.ts';

/** The words of a line; `undefined` where it is none. */
function wordsOf(line: string): readonly string[] | undefined {
  const tokens = tokenise(line);
  return tokens.ok ? tokens.value.map(({ text }) => text) : undefined;
}

describe('a line falls into words', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['get pods', ['get', 'pods']],
    ['  get\t pods  ', ['get', 'pods']],
    ["-l 'env in (a,b)'", ['-l', 'env in (a,b)']],
    ['-l "env in (a,b)"', ['-l', 'env in (a,b)']],
    ['--selector="app=web"', ['--selector=app=web']],
    ["-o=jsonpath='{.items[0].metadata.name}'", ['-o=jsonpath={.items[0].metadata.name}']],
    ['-o jsonpath={.items[*].metadata.name}', ['-o', 'jsonpath={.items[*].metadata.name}']],
    [String.raw`a\ b`, ['a b']],
    [String.raw`"a\"b\\c\d"`, [String.raw`a"b\c\d`]],
    [String.raw`'a\b'`, [String.raw`a\b`]],
    [`'it'\\''s'`, ["it's"]],
    ["a''b", ['ab']],
    ["''", ['']],
    ['get pods # these', ['get', 'pods']],
    ['a#b', ['a#b']],
    ['get \\\n pods', ['get', 'pods']],
    ['get pods\n', ['get', 'pods']],
    ['get pods ;', ['get', 'pods']],
    ['“app web”', ['app web']],
    ['‘app web’', ['app web']],
    ['—all-namespaces', ['--all-namespaces']],
    ['–n shop', ['-n', 'shop']],
    ['‐n shop', ['-n', 'shop']],
    ['{$.items}', ['{$.items}']],
    ["'$HOME | x'", ['$HOME | x']],
    ['a b', ['a', 'b']],
  ])('%j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test('that know where they stood and whether they were quoted', () => {
    const tokens = tokenise(`get  'a b' c"d"`);
    expect(tokens.ok ? tokens.value : []).toEqual([
      { text: 'get', at: 0, end: 3, quoted: false },
      { text: 'a b', at: 5, end: 10, quoted: true },
      { text: 'cd', at: 11, end: 15, quoted: true },
    ]);
  });

  test('and a word that is quoted comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).filter((word) => !word.includes('\0'))), (words) => {
        expect(wordsOf(words.map(quote).join(' '))).toEqual(words);
      }),
    );
  });
});

describe('there is no shell', () => {
  test.each([
    ['get pods | grep web', 'refused', /press Filter/u],
    ['get pods || x', 'refused', /One command at a time/u],
    ['get pods ; x', 'refused', /One command at a time/u],
    ['get pods & x', 'refused', /One command at a time/u],
    ['get pods > file', 'refused', /no files/u],
    ['get pods 2>&1', 'refused', /no files/u],
    ['get pods < file', 'refused', /no files/u],
    ['logs $(x)', 'refused', /fill in/u],
    ['logs ${X}', 'refused', /fill in/u],
    ['logs $X', 'refused', /fill in/u],
    ['logs "$X"', 'refused', /fill in/u],
    ['logs `x`', 'refused', /fill in/u],
    ['logs <pod-name>', 'refused', /the real one/u],
    ["get 'x", 'invalid', /never closed/u],
    ['get "x', 'invalid', /never closed/u],
    ['get pods\nget nodes', 'invalid', /each line on its own/u],
  ])('%j', (line, type, message) => {
    const tokens = tokenise(line);
    expect(tokens).toMatchObject({ ok: false, failure: { type } });
    if (!tokens.ok) expect(tokens.failure.message).toMatch(message);
  });
});
