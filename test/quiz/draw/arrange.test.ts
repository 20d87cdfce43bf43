import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/core/spans.ts';
import { credit } from '../../../src/quiz/judge.ts';
import { arrange } from '../../../src/quiz/draw/arrange.ts';
import { createSeeded } from '../../../src/quiz/draw/seeded.ts';
import type { Body, Sketch } from '../../../src/quiz/draw/sketch.ts';

const sketch = (body: Body, more: Partial<Sketch> = {}): Sketch => ({
  id: 'pod/1',
  level: 1,
  ask: ['Which one?'],
  because: ['So it is.'],
  body,
  ...more,
});
const lure = (text: string) => ({ text: [text], because: [`not ${text}`] });
const choice: Body = { type: 'choice', right: ['right'], wrong: [lure('one'), lure('two'), lure('three')] };

describe('arranging the options of a question', () => {
  test('puts the right one where the quiz wants it', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 3 }), (seed, keyAt) => {
        const { options, key } = arrange(sketch(choice), createSeeded(seed), keyAt);
        expect(key).toEqual({ type: 'one', right: keyAt });
        expect(options[keyAt]?.text).toEqual(['right']);
        expect(new Set(options.map(({ text }) => toPlain(text)))).toEqual(new Set(['right', 'one', 'two', 'three']));
      }),
    );
  });

  test('gives every wrong option its reason and no right one any', () => {
    const { options } = arrange(sketch(choice), createSeeded('x'), 1);
    for (const { text, because } of options) {
      expect(because).toEqual(text[0] === 'right' ? undefined : [`not ${String(text[0])}`]);
    }
  });

  test('remembers where each option stands in the file, for statistics', () => {
    const { options } = arrange(sketch(choice), createSeeded('x'), 2);
    const places = Object.fromEntries(options.map(({ text, place }) => [text[0], place]));
    expect(places).toEqual({ right: 0, one: 1, two: 2, three: 3 });
  });

  test('remembers no place where the wrong options are drawn anew each time', () => {
    const { options } = arrange(sketch(choice, { drawn: true }), createSeeded('x'), 2);
    expect(options.filter((option) => 'place' in option)).toEqual([]);
  });

  test('knows all right ones among several', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const body: Body = { type: 'several', right: [['a'], ['b']], wrong: [lure('c'), lure('d')] };
        const { options, key } = arrange(sketch(body), createSeeded(seed));
        const right = key.type === 'several' ? key.right.map((at) => toPlain(options[at]?.text ?? [])) : [];
        expect(new Set(right)).toEqual(new Set(['a', 'b']));
      }),
    );
  });

  test('never shows steps in their right order, and knows it', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 5 }), (seed, count) => {
        const steps = Array.from({ length: count }, (_, at) => [String(at)]);
        const { options, key } = arrange(sketch({ type: 'order', steps }), createSeeded(seed));
        const shown = options.map(({ text }) => text);
        expect(shown).not.toEqual(steps);
        expect(key.type === 'order' ? key.right.map((at) => shown[at]) : []).toEqual(steps);
        if (key.type === 'order') expect(credit(key, { type: 'picks', picks: key.right })).toBe(1);
      }),
    );
  });

  test.each([
    [true, 0],
    [false, 1],
  ])('shows true before false, and a claim that is %s has its key at %i', (truth, right) => {
    const { options, key } = arrange(sketch({ type: 'true-false', truth }), createSeeded('x'));
    expect(options.map(({ text }) => text[0])).toEqual(['True', 'False']);
    expect(key).toEqual({ type: 'one', right });
    expect(options[1 - right]?.because).toEqual(['So it is.']);
    expect(options[right]?.because).toBeUndefined();
  });

  test.each([
    [{ language: 'yaml', code: 'kind: Pod' }, 'manifest'],
    [{ language: 'console', code: '$ ls' }, 'output'],
    [undefined, 'choice'],
  ] as const)('names a choice for what is to be read: %j is %s', (exhibit, type) => {
    const more = exhibit === undefined ? {} : { exhibit };
    expect(arrange(sketch(choice, more), createSeeded('x')).type).toBe(type);
  });
});
