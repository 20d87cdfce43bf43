import { describe, expect, test } from 'vitest';
import { calibrate, forecastsIn } from '../../src/learn/calibration.ts';
import { fitTo } from '../../src/learn/fit.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import type { Random } from '../../src/core/random.ts';
import { atRandom, byMemory, learn, worldA, worldB, type World } from './worlds.ts';

const memory = await loadMemory();
const NAMES = Array.from({ length: 12 }, (_, at) => `learner-${String(at)}`);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** The same people in the same world twice: asked what is due, and asked as often by the dice. */
function both(world: (person: Random) => World) {
  const due = NAMES.map((name) => learn(name, world, byMemory(memory)));
  const random = NAMES.map((name, at) => learn(name, world, atRandom(due[at]?.counts ?? [])));
  return { due, random };
}

const a = both(worldA);
const b = both(worldB);
const after = (learners: typeof a.due, days: number): number =>
  mean(learners.map(({ recallAfter }) => recallAfter(days)));
const forecasts = (learners: typeof a.due) => learners.flatMap(({ reviews }) => forecastsIn(reviews, memory, 'UTC'));

/** Earlier and later answers: what is fitted on the past has to hold for the future. */
function split(learners: typeof a.due) {
  const halves = learners.map(({ reviews }) => forecastsIn(reviews, memory, 'UTC'));
  return {
    earlier: halves.flatMap((each) => each.slice(0, each.length / 2)),
    later: halves.flatMap((each) => each.slice(each.length / 2)),
  };
}

describe('among people who forget as the model says, each in their own way', () => {
  test('both ways of asking take equally many questions', () => {
    const count = (learners: typeof a.due): number =>
      learners.flatMap(({ counts }) => counts).reduce((x, y) => x + y, 0);
    expect(count(a.random)).toBe(count(a.due));
    expect(count(a.due) / NAMES.length).toBeGreaterThan(100);
  });

  test('asking what is due leaves more behind than asking at random, at the end and a month later', () => {
    expect(after(a.due, 1)).toBeGreaterThan(after(a.random, 1) + 0.03);
    expect(after(a.due, 30)).toBeGreaterThan(after(a.random, 30) + 0.03);
  });

  test('predictions hold: better than a constant, no alarm', () => {
    const found = calibrate(forecasts(a.random));
    expect(found?.logLoss).toBeLessThan(found?.constantLogLoss ?? 0);
    expect(found?.rmse).toBeLessThan(0.05);
    expect(found?.alarm).toBe(false);
  });
});

describe('among people who forget far faster, by another law', () => {
  test('asking what is due still leaves more behind', () => {
    expect(after(b.due, 1)).toBeGreaterThan(after(b.random, 1));
  });

  test('the alarm rings, and a fit on earlier answers predicts later ones better', () => {
    const { earlier, later } = split(b.random);
    const raw = calibrate(later);
    const fitted = calibrate(later, fitTo(earlier));
    expect(raw?.alarm).toBe(true);
    expect(fitted?.logLoss).toBeLessThan(raw?.logLoss ?? 0);
    expect(fitted?.rmse).toBeLessThan((raw?.rmse ?? 0) / 2);
  });
});

test('the worlds are the same in every run', () => {
  const [name = ''] = NAMES;
  expect(learn(name, worldA, byMemory(memory)).reviews).toEqual(a.due[0]?.reviews);
});
