import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/core/spans.ts';
import type { Term } from '../../../src/glossary/term.ts';
import { createFacts } from '../../../src/quiz/draw/derive/facts.ts';
import { outsideBand, wantedLures } from '../../../src/quiz/draw/lures/band.ts';
import { takeFitting } from '../../../src/quiz/draw/lures/fit.ts';
import { pickLures, poolFor, type LureWorld } from '../../../src/quiz/draw/lures/pick.ts';
import { scoreOf, similarity } from '../../../src/quiz/draw/lures/similar.ts';
import { createSeeded } from '../../../src/quiz/draw/seeded.ts';
import type { Level } from '../../../src/quiz/item.ts';
import { KNOWLEDGE } from './real-bank.ts';

const facts = createFacts(KNOWLEDGE);
const { graph, terms } = facts;
const term = (id: string): Term => {
  const found = KNOWLEDGE.term(id);
  if (found === undefined) throw new Error(`there is no entry ${id}`);
  return found;
};
const lures = (key: Term, level: Level, seed = 'x', world: LureWorld = facts): readonly Term[] =>
  pickLures(world, { key, level, textOf: ({ name }) => [name] }, createSeeded(seed));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('the graph of terms', () => {
  test.each([
    ['pod', 'container', 1],
    ['deployment', 'replicaset', 1],
  ])('knows how far %s is from %s', (a, b, steps) => {
    expect(graph.distance(a, b)).toBe(steps);
    expect(graph.distance(b, a)).toBe(steps);
  });

  test('takes confusion for mutual, whoever says it', () => {
    expect(graph.isConfused('pod', 'container') && graph.isConfused('container', 'pod')).toBe(true);
  });

  test('knows parts of wholes at any distance', () => {
    expect(graph.isKin('etcd', 'control-plane') && graph.isKin('cluster', 'etcd')).toBe(true);
    expect(graph.isKin('etcd', 'configmap')).toBe(false);
  });
});

describe('wrong options', () => {
  const keys = terms.filter((key) => lures(key, key.level).length >= 2);

  test('are found for most words', () => {
    expect(keys.length).toBeGreaterThan(terms.length * 0.8);
  });

  test.each<Level>([1, 2, 3])('are things of the same sort, near and not too hard, at level %i', (level) => {
    for (const key of keys) {
      for (const lure of lures(key, level)) {
        expect(lure.kind).toBe(key.kind);
        expect(lure.level).toBeLessThanOrEqual(level + 1);
        expect(graph.distance(key.id, lure.id)).toBeDefined();
      }
    }
  });

  test('are no other names, parts or wholes of the right one', () => {
    for (const key of keys) {
      const names = new Set([key.name, ...key.aliases].map((name) => name.toLowerCase()));
      for (const lure of lures(key, 3)) {
        expect(names.has(lure.name.toLowerCase())).toBe(false);
        expect(graph.isKin(key.id, lure.id) && !graph.isConfused(key.id, lure.id)).toBe(false);
      }
    }
  });

  test('are more alike to the right one from level to level', () => {
    const levels = ([1, 2, 3] as const).map((level) =>
      mean(keys.flatMap((key) => lures(key, level).map((lure) => similarity(graph, key, lure)))),
    );
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(outsideBand(1, levels[0] ?? 0)).toBe(0);
  });

  test('at level 3 hold one that people take for the right one, where there is any', () => {
    const pod = lures(term('secret'), 3);
    expect(pod.some(({ id }) => graph.isConfused('secret', id))).toBe(true);
  });

  test('are two for beginners and up to three for others', () => {
    for (const key of keys) {
      expect(lures(key, 1).length).toBeLessThanOrEqual(wantedLures(1));
      expect(lures(key, 2).length).toBeLessThanOrEqual(3);
    }
  });

  test('are the same for the same seed, and differ between seeds for most words', () => {
    const ids = (key: Term, seed: string): string =>
      lures(key, 1, seed)
        .map(({ id }) => id)
        .join();
    for (const key of keys) expect(ids(key, 'x')).toBe(ids(key, 'x'));
    const rotated = keys.filter((key) => new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => ids(key, seed))).size > 1);
    expect(rotated.length).toBeGreaterThan(keys.length * 0.5);
  });

  test('come up more when people have fallen for them', () => {
    const key = term('deployment');
    const count = (world: LureWorld, id: string): number =>
      Array.from({ length: 60 }, (_, seed) => lures(key, 1, String(seed), world)).filter((picked) =>
        picked.some((lure) => lure.id === id),
      ).length;
    const counted = poolFor(facts, { key, level: 1 }).flatMap(({ id }) =>
      count(facts, id) > 0 ? [{ id, times: count(facts, id) }] : [],
    );
    const rare = counted.sort((a, b) => a.times - b.times)[0]?.id ?? '';
    const picks = (of: string, lure: string): number => (of === key.id && lure === rare ? 1 : 0);
    expect(count({ ...facts, picks }, rare)).toBeGreaterThan(count(facts, rare));
    expect(scoreOf(graph, key, term(rare), picks)).toBe(scoreOf(graph, key, term(rare), undefined) + 2);
  });
});

test('what is taken beside the right option sticks out by its length nowhere', () => {
  const offered = ['a'.repeat(60), 'b'.repeat(20), 'c'.repeat(33), 'd'.repeat(24)].map((text) => ({ text: [text] }));
  const taken = takeFitting(['x'.repeat(22)], offered, 3);
  expect(taken.map(({ text }) => toPlain(text)[0])).toEqual(['b', 'c', 'd']);
});
