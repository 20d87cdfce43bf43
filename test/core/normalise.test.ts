import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLine } from '../../src/core/normalise.ts';

test.each([
  ['“what’s a pod”', `"what's a pod"`],
  ['„Pod“ and «Pod»', '"Pod" and "Pod"'],
  ['kubectl get pods —watch', 'kubectl get pods --watch'],
  ['—help', '--help'],
  ['pod – what is it', 'pod - what is it'],
  ['init‑container', 'init-container'],
  ['pods…', 'pods...'],
  ['what is\u00A0a\u202Fpod', 'what is a pod'],
  ['po\u200Bd\uFEFF', 'pod'],
  ['po\u00ADd', 'pod'],
  ['\u202Edop\u202C', 'dop'],
  ['\u2067pod\u2069', 'pod'],
  ['pod\u0000s\u0007', 'pod s'],
  ['what\tis  a   pod', 'what is a pod'],
  ['  pod  ', 'pod'],
  ['`pod`', 'pod'],
  ['`pod` or `node`', '`pod` or `node`'],
  ['```\nError: x\n```', 'Error: x'],
  ['```yaml\nkind: Pod\nname: web\n```', 'kind: Pod\nname: web'],
  ['$ kubectl get pods', 'kubectl get pods'],
  ['> quoted', 'quoted'],
  ['# kubectl logs', 'kubectl logs'],
  ['$HOME', '$HOME'],
  ['one \r\n  two', 'one\ntwo'],
  ['ｐｏｄ', 'pod'],
  ['ﬁeld', 'field'],
  ['$ $ kubectl get pods', 'kubectl get pods'],
  ['$ `kubectl get pods`', 'kubectl get pods'],
  ['/kube what is a pod', 'what is a pod'],
  ['what´s a pod', "what's a pod"],
  ['pod\u009B2J', 'pod 2J'],
  ['e\u200B\u0301', 'é'],
  ['pod \uD800', 'pod \uFFFD'],
  ['', ''],
  [' \n ', ''],
])('%j becomes %j', (typed, line) => {
  expect(normaliseLine(typed)).toBe(line);
});

/** Text with much of what keyboards, phones and copying do. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('$ ', '# ', '> ', '`', '```', '```sh\n', '—', '–', '…', '“', '’', '\n', '\r\n', '\t', ' '),
      fc.constantFrom(
        '\u200B',
        '\uFEFF',
        '\u202E',
        '\u2067',
        '\u0000',
        '\u001B[2J',
        '\u007F',
        '\u0085',
        '\u2028',
        '\u{E0001}',
      ),
      fc.constantFrom('&amp;', '&lt;', '-', '--', 'pod', 'é', 'e', '\u0301', '´', '″', '﹘', 'ﬁ', '㎏', '🦄', '\uD800'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('whatever is typed, the line', () => {
  test('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(normaliseLine(normaliseLine(text))).toBe(normaliseLine(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('holds no control character but line breaks, no mark that turns the direction, nothing invisible', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(normaliseLine(text)).not.toMatch(
          // eslint-disable-next-line no-control-regex -- these are what must not be there
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('has no blanks at its ends, around its breaks, or two in a row', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(normaliseLine(text)).not.toMatch(/^\s| {2}| \n|\n |\s$/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test('grows by no more than compatibility forms and long signs need', () => {
    // NFKC makes at most 18 characters of one; "..." and "--" are shorter than that.
    fc.assert(
      fc.property(hostile, (text) => {
        expect(normaliseLine(text).length).toBeLessThanOrEqual(18 * text.length);
      }),
    );
  });

  test('is left alone when it is plain', () => {
    const plain = fc
      .array(fc.stringMatching(/^[a-z0-9.:/-]{1,8}$/u), { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(plain, (line) => {
        expect(normaliseLine(line)).toBe(line);
      }),
    );
  });
});

test('the longest line that a door takes is cleaned in no time', () => {
  for (const piece of ['`', ' ', '$ ', '\n ', '```', '— ', 'a ']) {
    const begun = performance.now();
    normaliseLine(piece.repeat(16_384 / piece.length));
    expect(performance.now() - begun).toBeLessThan(1_000);
  }
});
