import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { parsePhrasing } from '../../../src/kubectl/grammar/phrasings.ts';
import { parseSubject } from '../../../src/kubectl/grammar/subject.ts';

/** What people say, and the line it means; none for what is asked of Kubernetes in general. */
const SAID = readFileSync(new URL('phrasings.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [said = '', line = ''] = row.split('\t');
    return { said, line };
  });

test.each(SAID.filter(({ line }) => line !== ''))('"$said" means: $line', ({ said, line }) => {
  expect(parsePhrasing(said)).toBe(line);
  if (line.startsWith('why ')) expect(parseSubject(line.slice('why '.length))).toBeDefined();
  else expect(parseQuery(`kubectl ${line}`)).toMatchObject({ type: 'query' });
});

test.each(SAID.filter(({ line }) => line === ''))('is general: $said', ({ said }) => {
  expect(parsePhrasing(said)).toBeUndefined();
});

describe('words of the glossary', () => {
  const terms = new Set(['quay', 'pod sandbox', 'distroless', 'kernel namespace', 'default namespace']);
  const isTerm = (word: string): boolean => terms.has(word);

  test.each([
    'is quay running',
    'why is quay failing',
    'tell me about pod sandbox',
    'what is running in distroless',
    'what is running in the kernel namespace',
    'show me the logs of quay',
  ])('are talked about in general: %s', (line) => {
    expect(parsePhrasing(line)).toBeDefined();
    expect(parsePhrasing(line, isTerm)).toBeUndefined();
  });

  test.each(['is pod quay running', 'what is running in the default namespace', 'is quay-1 running'])(
    'are names where more is said: %s',
    (line) => {
      expect(parsePhrasing(line, isTerm)).toBeDefined();
    },
  );

  test.each(['is Dockerfile running', 'what is running in CRI-O', 'why is CrashLoopBackOff failing'])(
    'with capitals are no names: %s',
    (line) => {
      expect(parsePhrasing(line)).toBeUndefined();
    },
  );
});

test('a sentence never causes an accident, and what it means is a line that is read', () => {
  const word = fc.constantFrom(
    ...'how many pods are running in shop is web healthy why the logs of show me what which most memory namespace everywhere 1 a'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      ),
      (said) => {
        const line = parsePhrasing(said);
        if (line === undefined) return;
        const ok = line.startsWith('why ')
          ? parseSubject(line.slice('why '.length)) !== undefined
          : parseQuery(`kubectl ${line}`).type === 'query';
        expect([said, line, ok]).toEqual([said, line, true]);
      },
    ),
    { numRuns: 3_000 },
  );
});

test.each(['show me the logs of ', 'how many ', 'a ', 'is ', 'in '])('many times "%s" is read at once', (piece) => {
  const before = performance.now();
  parsePhrasing(piece.repeat(2_000));
  parsePhrasing(piece.repeat(20));
  expect(performance.now() - before).toBeLessThan(500);
});
