import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/plain.ts';
import { toPlain } from '../../../src/core/spans.ts';
import { domainOf, quotasOf } from '../../../src/quiz/draw/exams.ts';
import { draw, type Wish } from '../../../src/quiz/draw/draw.ts';
import { optionForm } from '../../../src/quiz/draw/flaws/options.ts';
import { findTopic, isAbout } from '../../../src/quiz/draw/topic.ts';
import { isRight } from '../../../src/quiz/judge.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { BANK, KNOWLEDGE } from './real-bank.ts';

const drawn = (wish: Wish, seed: string): readonly Item[] => {
  const result = draw(BANK, wish, seed);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const refused = (wish: Wish): string => {
  const result = draw(BANK, wish, 'x');
  return result.ok ? 'drawn' : result.failure.message;
};

/** Wishes that can be met. */
const anyWish: fc.Arbitrary<Wish> = fc.record(
  {
    topic: fc.constantFrom('all', 'KCNA', 'CKAD', 'CKA', 'core-objects', 'networking', 'workloads', 'container-basics'),
    level: fc.constantFrom(1, 2),
    count: fc.integer({ min: 1, max: 10 }),
    forbid: fc.constantFrom([], ['typed'], ['typed', 'order', 'several']),
  },
  { requiredKeys: ['count'] },
);
const law = (check: (items: readonly Item[], wish: Wish) => void): void => {
  fc.assert(
    fc.property(anyWish, fc.string(), (wish, seed) => check(drawn(wish, seed), wish)),
    { numRuns: 60 },
  );
};

describe('a quiz that is drawn', () => {
  test('is the same for the same seed, down to the order of the options', () => {
    fc.assert(
      fc.property(anyWish, fc.string(), (wish, seed) => {
        expect(drawn(wish, seed)).toEqual(drawn(wish, seed));
      }),
      { numRuns: 20 },
    );
  });

  test('leaves out made questions that did not prove themselves, and asks what people wrote all the same', () => {
    const about = (failed?: ReadonlySet<string>) =>
      drawn({ topic: 'statefulset', count: 50, fewerWillDo: true, failed }, 'q1abcdef').map(({ id }) => id);
    const before = about();
    expect(before).toContain('definition/statefulset');
    expect(before).toContain('statefulset/1');
    const after = about(new Set(before));
    expect(after).not.toContain('definition/statefulset');
    expect(after).toContain('statefulset/1');
  });

  test('says of drawn wrong options which entries they stand for, and of the right one nothing', () => {
    const items = drawn({ topic: 'workloads', level: 2, count: 10 }, 'x').filter(({ id }) =>
      /^(?:definition|meaning)\//u.test(id),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const { options, key, term } of items) {
      const right = key.type === 'one' ? key.right : -1;
      for (const [at, option] of options.entries())
        expect(option.term === undefined || KNOWLEDGE.term(option.term) === undefined).toBe(at === right);
      expect(options.map((option) => option.term)).not.toContain(term);
    }
  });

  test('is another one for another seed', () => {
    const ids = (seed: string): string =>
      drawn({ count: 10 }, seed)
        .map(({ id }) => id)
        .join();
    expect(new Set(['a', 'b', 'c', 'd'].map(ids)).size).toBe(4);
  });

  test('has as many questions as were wished, each once', () => {
    law((items, { count }) => {
      expect(items.length).toBe(count);
      expect(new Set(items.map(({ id }) => id)).size).toBe(count);
    });
  });

  test('has exactly one right answer where one is asked for, and a reason for each wrong one', () => {
    law((items) => {
      for (const { key, options } of items) {
        if (key.type !== 'one') continue;
        const right = options.filter((_, pick) => isRight(key, { type: 'picks', picks: [pick] }));
        expect(right.length).toBe(1);
        expect(right[0]?.because).toBeUndefined();
        for (const { because } of options.filter((option) => option !== right[0])) {
          expect(plainText(because ?? [])).not.toBe('');
        }
      }
    });
  });

  test('has keys that point to options', () => {
    law((items) => {
      for (const { key, options } of items) {
        if (key.type === 'typed') expect([options.length, key.accept.length > 0]).toEqual([0, true]);
        else for (const at of [key.right].flat()) expect(options[at]).toBeDefined();
        expect(options.length).toBeLessThanOrEqual(5);
      }
    });
  });

  test('has options that differ, and asks in at most 300 characters', () => {
    law((items) => {
      for (const { ask, options } of items) {
        expect(new Set(options.map(({ text }) => optionForm(text))).size).toBe(options.length);
        expect(toPlain(ask).length).toBeLessThanOrEqual(300);
      }
    });
  });

  test('asks for one term once while others are left', () => {
    law((items, { topic = 'all', level, forbid = [], count }) => {
      const about = findTopic(BANK, topic);
      const eligible = BANK.templates.filter(
        (template) =>
          about.ok &&
          isAbout(template, about.value) &&
          !forbid.includes(template.type) &&
          (level === undefined || (template.level <= level && level <= template.upTo)),
      );
      const there = new Set(eligible.map(({ term, id }) => term ?? id)).size;
      expect(new Set(items.map(({ term, id }) => term ?? id)).size).toBe(Math.min(count, there));
    });
  });

  test('never shows the answer of a question in another one', () => {
    law((items) => {
      for (const { id, key, options } of items) {
        const right = key.type === 'one' ? plainText(options[key.right]?.text ?? []) : '';
        if (right.split(' ').length < 6) continue;
        const others = items.filter((item) => item.id !== id);
        expect(others.filter((other) => plainText(other.ask).includes(right)).map((other) => other.id)).toEqual([]);
      }
    });
  });

  test('asks easier questions first', () => {
    law((items) => {
      const levels = items.map(({ level }) => level);
      expect(levels).toEqual([...levels].sort((a, b) => a - b));
    });
  });

  test('has no type that the place cannot answer, and the level that was wished', () => {
    law((items, { forbid = [], level }) => {
      expect(items.filter(({ type }) => forbid.includes(type))).toEqual([]);
      if (level !== undefined) expect(new Set(items.map((item) => item.level))).toEqual(new Set([level]));
    });
  });

  test('mixes types', () => {
    const types = drawn({ count: 12 }, 'mix').map(({ type }) => type);
    expect(new Set(types).size).toBeGreaterThanOrEqual(4);
  });

  test('has the right answer under each letter about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 60; seed += 1) {
      const items = drawn({ count: 8, topic: 'container-basics' }, String(seed));
      const choices = items.filter(({ key, type }) => key.type === 'one' && type !== 'true-false');
      for (const letter of [0, 1, 2, 3]) {
        const share = choices.reduce((sum, { options }) => sum + (letter < options.length ? 1 / options.length : 0), 0);
        const right = choices.filter(({ key }) => key.type === 'one' && key.right === letter).length;
        expect(right).toBeLessThanOrEqual(share + 1);
        counts.set(String(letter), (counts.get(String(letter)) ?? 0) + right - share);
      }
    }
    for (const [letter, lean] of counts) expect([letter, Math.abs(lean) < 12]).toEqual([letter, true]);
  });

  test('has about as many true claims as false ones', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const claims = drawn({ count: 10 }, String(seed)).filter(({ type }) => type === 'true-false');
      const trues = claims.filter(({ key }) => key.type === 'one' && key.right === 0).length;
      expect(Math.abs(trues - (claims.length - trues))).toBeLessThanOrEqual(2);
    }
  });

  test('weighs the domains of an exam', () => {
    const areas = new Map(KNOWLEDGE.glossary.terms.map(({ id, area }) => [id, area]));
    for (const seed of ['a', 'b', 'c']) {
      const domains = drawn({ topic: 'CKA', count: 10 }, seed).map(({ term = '' }) => domainOf('CKA', areas.get(term)));
      for (const [name, quota] of quotasOf('CKA', 10)) {
        expect([name, domains.filter((domain) => domain === name).length]).toEqual([name, quota]);
      }
    }
  });
});

describe('a wish', () => {
  test('leaves out what was asked lately, as long as anything else is there', () => {
    const first = drawn({ topic: 'networking', count: 8 }, 'a').map(({ id }) => id);
    const second = drawn({ topic: 'networking', count: 8, avoid: first }, 'a').map(({ id }) => id);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    const all = BANK.templates.map(({ id }) => id);
    expect(drawn({ count: 5, avoid: all }, 'a').length).toBe(5);
  });

  test('for a review asks about each of its terms', () => {
    const terms = ['pod', 'service', 'configmap', 'etcd'];
    const items = drawn({ terms, count: 4 }, 'review');
    expect(new Set(items.map(({ term }) => term))).toEqual(new Set(terms));
  });

  test('for a pack asks from this pack only', () => {
    const items = drawn({ topic: 'first-week', count: 10 }, 'x');
    expect(new Set(items.map(({ pack }) => pack))).toEqual(new Set(['first-week']));
  });

  test.each<readonly [Wish, string]>([
    [{ topic: 'helm', count: 60 }, 'questions about Helm that fit together; you asked for 60. Ask for at most'],
    [{ topic: 'pod', level: 3, count: 30 }, 'at level 3 that fit together; you asked for 30.'],
    [
      {
        topic: 'kubectl',
        count: 1,
        forbid: ['choice', 'several', 'true-false', 'order', 'typed', 'manifest', 'output'],
      },
      'There are no questions about kubectl; you asked for 1.',
    ],
    [{ terms: ['no-such-term'], count: 1 }, 'There are no questions about no-such-term; you asked for 1.'],
  ])('that cannot be met says what there is: %j', (wish, message) => {
    expect(refused(wish)).toContain(message);
  });

  test('that cannot be met names topics nearby', () => {
    expect(refused({ topic: 'helm', count: 60 })).toContain('Near to it: packaging, ');
  });

  test('takes what there is when fewer will do', () => {
    const items = drawn({ topic: 'helm', count: 60, fewerWillDo: true }, 'x');
    expect(items.length).toBeGreaterThan(3);
  });
});
