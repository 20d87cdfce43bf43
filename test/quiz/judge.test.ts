import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Key } from '../../src/quiz/item.ts';
import { credit, isRight, toBareWords } from '../../src/quiz/judge.ts';

const picks = (...places: readonly number[]): Answer => ({ type: 'picks', picks: places });
const typed = (text: string, ...takenFor: readonly string[]): Answer => ({ type: 'typed', text, takenFor });
const several: Key = { type: 'several', right: [0, 2] };
const order: Key = { type: 'order', right: [2, 0, 1] };
const word: Key = { type: 'typed', accept: ['ReplicaSet', 'rs'], term: 'replicaset' };

describe('how much of a question is right', () => {
  test.each<readonly [string, Key, Answer, number]>([
    ['the one', { type: 'one', right: 1 }, picks(1), 1],
    ['another one', { type: 'one', right: 1 }, picks(0), 0],
    ['the one among others', { type: 'one', right: 1 }, picks(1, 0), 0],
    ['both of two', several, picks(2, 0), 1],
    ['one of two', several, picks(0), 0.5],
    ['both and a wrong one', several, picks(0, 1, 2), 0.5],
    ['one and a wrong one', several, picks(0, 1), 0],
    ['only wrong ones', several, picks(1, 3), 0],
    ['everything there is', several, picks(0, 1, 2, 3), 0],
    ['the order', order, picks(2, 0, 1), 1],
    ['another order', order, picks(0, 1, 2), 0],
    ['a part of the order', order, picks(2, 0), 0],
    ['the word', word, typed('ReplicaSet'), 1],
    ['the word in other letters', word, typed('  a replica-set '), 1],
    ['a short name', word, typed('RS'), 1],
    ['what the engine takes for the term', word, typed('the thing that keeps copies', 'pod', 'replicaset'), 1],
    ['another word', word, typed('Deployment', 'deployment'), 0],
    ['nothing', word, typed(''), 0],
    ['a word where letters were asked', several, typed('A'), 0],
    ['a letter where a word was asked', word, picks(0), 0],
    ['a sign', { type: 'typed', accept: ['>'] }, typed(' > '), 1],
    ['another sign', { type: 'typed', accept: ['>'] }, typed('<'), 0],
    ['a sign where a word was asked', word, typed('?!'), 0],
    ['anything, of a key that names nothing', { type: 'several', right: [] }, picks(0), 0],
  ])('%s', (_, key, answer, share) => {
    expect(credit(key, answer)).toBe(share);
    expect(isRight(key, answer)).toBe(share === 1);
  });

  test('is 1 for the very right ones, and never more or less than it can be', () => {
    const some = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, some, fc.constantFrom('several' as const, 'order' as const), (right, chosen, type) => {
        expect(credit({ type, right }, picks(...right))).toBe(1);
        const share = credit({ type, right }, picks(...chosen));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const isAll = chosen.length === right.length && chosen.every((each) => right.includes(each));
        if (type === 'several') expect(share === 1).toBe(isAll);
      }),
    );
  });

  test('of several is the same in whatever order they are named', () => {
    const some = fc.uniqueArray(fc.nat(4), { minLength: 1 });
    fc.assert(
      fc.property(some, some, (right, chosen) => {
        const key: Key = { type: 'several', right };
        expect(credit(key, picks(...chosen.toReversed()))).toBe(credit(key, picks(...chosen)));
      }),
    );
  });
});

describe('a typed answer without what does not matter', () => {
  test.each([
    ['The Pod', 'pod'],
    ['kube-proxy', 'kubeproxy'],
    ['an “Ingress”', 'ingress'],
    ['a', 'a'],
    ['Überblick', 'überblick'],
    ['>>', '>>'],
    ['', ''],
  ])('%j is %j', (text, bare) => {
    expect(toBareWords(text)).toBe(bare);
  });

  test('has nothing left to take away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = toBareWords(text);
        if (/[\p{L}\p{N}]/u.test(bare)) expect(toBareWords(bare)).toBe(bare);
      }),
    );
  });
});
