import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate, forecastsIn, type Forecast } from '../../src/learn/calibration.ts';
import { createSeeded } from '../../src/quiz/draw/seeded.ts';
import { loadMemory } from '../../src/learn/memory.ts';
import { fitTo } from '../../src/learn/fit.ts';
import {
  chanceOfRight,
  fittedRecall,
  fromLogOdds,
  luckIn,
  luckOf,
  NO_FIT,
  toLogOdds,
  type Fit,
} from '../../src/learn/predict.ts';
import { review } from './reviews.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const option = { text: ['a'] };

describe('luck', () => {
  test.each([
    [{ key: { type: 'one', right: 0 }, options: [option, option, option, option] }, 1 / 4],
    [{ key: { type: 'one', right: 0 }, options: [option, option] }, 1 / 2],
    [{ key: { type: 'several', right: [0, 1] }, options: [option, option, option] }, 1 / 7],
    [{ key: { type: 'order', right: [0, 1, 2] }, options: [option, option, option] }, 1 / 6],
    [{ key: { type: 'typed', accept: ['pod'] }, options: [] }, 0],
  ] as const)('in %j is %d', (item, luck) => {
    expect(luckOf(item)).toBeCloseTo(luck, 10);
  });

  test('is told from the log alone where the question is not at hand', () => {
    expect(luckIn({ options: 4, chosen: [2] })).toBe(0.25);
    expect(luckIn({ options: 3, chosen: [0, 2] })).toBeCloseTo(1 / 7, 10);
    expect(luckIn({ options: 0, chosen: [] })).toBe(0);
  });
});

describe('the chance of a right answer', () => {
  test('is luck for whoever knows nothing, and all but a slip for whoever knows', () => {
    expect(chanceOfRight(0, 0.25)).toBe(0.25);
    expect(chanceOfRight(1, 0.25)).toBeCloseTo(0.97, 10);
    expect(chanceOfRight(0.5, 0)).toBeCloseTo(0.485, 10);
    expect(chanceOfRight(0.3, 1)).toBe(1);
  });

  test('is a probability that grows with recall', () => {
    fc.assert(
      fc.property(share, share, share, (a, b, luck) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(chanceOfRight(less, luck)).toBeGreaterThanOrEqual(0);
        expect(chanceOfRight(more, luck)).toBeLessThanOrEqual(1);
        expect(chanceOfRight(more, luck)).toBeGreaterThanOrEqual(chanceOfRight(less, luck));
      }),
    );
  });

  test('is left alone by the fit that changes nothing, and log odds lead back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (recall) => {
        expect(fittedRecall(recall, NO_FIT)).toBe(recall);
        expect(fromLogOdds(toLogOdds(recall))).toBeCloseTo(recall, 10);
      }),
    );
  });
});

/** Answers of people whose memory is the model's, bent by a fit. */
function answers(count: number, seed: string, truth: Fit = NO_FIT): readonly Forecast[] {
  const random = createSeeded(seed);
  return Array.from({ length: count }, () => {
    const recall = 0.3 + 0.69 * random();
    const luck = [0, 0.25, 1 / 3][Math.floor(random() * 3)] ?? 0;
    return { recall, luck, correct: random() < chanceOfRight(fittedRecall(recall, truth), luck) };
  });
}

const HARSH: Fit = { offset: -1, slope: 0.6 };

describe('calibration', () => {
  test('of nothing is nothing', () => {
    expect(calibrate([])).toBeUndefined();
  });

  test('finds true predictions good: better than a constant, hardly off, and without an alarm', () => {
    const found = calibrate(answers(20_000, 'true'));
    expect(found?.logLoss).toBeLessThan(found?.constantLogLoss ?? 0);
    expect(found?.rmse).toBeLessThan(0.01);
    expect(found?.expected).toBeCloseTo(found?.right ?? 0, 1);
    expect(found?.auc).toBeGreaterThan(0.6);
    expect(found?.alarm).toBe(false);
  });

  test('seldom cries wolf over true predictions, even with few answers', () => {
    const alarms = Array.from({ length: 200 }, (_, at) => calibrate(answers(500, `wolf ${String(at)}`))?.alarm);
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(6);
  });

  test('raises the alarm over predictions that are far off, but not before 500 answers', () => {
    expect(calibrate(answers(500, 'harsh', HARSH))?.alarm).toBe(true);
    expect(calibrate(answers(499, 'harsh', HARSH))?.alarm).toBe(false);
  });

  test('cannot tell those who knew from those who did not where all were right', () => {
    const found = calibrate([{ recall: 0.5, luck: 0, correct: true }]);
    expect(found).not.toHaveProperty('auc');
    expect(found?.right).toBe(1);
  });

  test.each([
    [[0.2, false, 0.4, false, 0.6, true, 0.8, true], 1],
    [[0.8, false, 0.6, false, 0.4, true, 0.2, true], 0],
    [[0.5, false, 0.5, true], 0.5],
    [[0.5, false, 0.5, true, 0.9, true], 0.75],
  ])('ranks %j with an AUC of %d', (flat, auc) => {
    const forecasts: Forecast[] = [];
    for (let at = 0; at < flat.length; at += 2)
      forecasts.push({ recall: Number(flat[at]), luck: 0, correct: flat[at + 1] === true });
    expect(calibrate(forecasts)?.auc).toBeCloseTo(auc, 10);
  });

  test('gives measures within their bounds for any answers, in any order', () => {
    const forecast = fc.record({ recall: share, luck: share, correct: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 60 }), (forecasts) => {
        const found = calibrate(forecasts);
        expect(found?.rmse).toBeGreaterThanOrEqual(0);
        expect(found?.rmse).toBeLessThanOrEqual(1);
        expect(found?.logLoss).toBeGreaterThanOrEqual(0);
        if (found?.auc !== undefined) expect(found.auc).toBeLessThanOrEqual(1);
        const turned = calibrate(forecasts.toReversed());
        expect(turned?.logLoss).toBeCloseTo(found?.logLoss ?? 0, 8);
        expect(turned?.auc ?? 0).toBeCloseTo(found?.auc ?? 0, 8);
      }),
    );
  });

  test('takes predictions as they were recorded, or works them out from the answers before', async () => {
    const reviews = [
      review(),
      review({ day: 3, options: 4, correct: false }),
      review({ day: 3 }),
      review({ day: 5, predicted: 0.5, options: 0, chosen: [] }),
      review({ day: 6, person: 'slack/team/@ben' }),
    ];
    const [first, second, ...more] = forecastsIn(reviews, await loadMemory(), 'UTC');
    expect(first).toMatchObject({ luck: 0.25, correct: false });
    expect(first?.recall).toBeCloseTo(0.88, 1);
    expect(second).toEqual({ recall: 0.5, luck: 0, correct: true });
    expect(more).toEqual([]);
  });
});

describe('a fit', () => {
  test('to nothing changes nothing', () => {
    expect(fitTo([])).toEqual(NO_FIT);
  });

  test('finds again how people differ from the model', () => {
    const fit = fitTo(answers(20_000, 'fit', HARSH));
    expect(fit.offset).toBeCloseTo(HARSH.offset, 1);
    expect(fit.slope).toBeCloseTo(HARSH.slope, 1);
  });

  test('made on earlier answers makes later ones better predicted, and stills the alarm', () => {
    const [earlier, later] = [answers(2_000, 'earlier', HARSH), answers(2_000, 'later', HARSH)];
    const raw = calibrate(later);
    const fitted = calibrate(later, fitTo(earlier));
    expect(raw?.alarm).toBe(true);
    expect(fitted?.alarm).toBe(false);
    expect(fitted?.logLoss).toBeLessThan(raw?.logLoss ?? 0);
  });

  test('stays near the model while answers are few', () => {
    const { offset, slope } = fitTo(answers(5, 'few', HARSH));
    expect(Math.abs(offset)).toBeLessThan(1);
    expect(Math.abs(slope - 1)).toBeLessThan(0.7);
  });

  test('is finite and never says that knowing less is better, whatever was answered', () => {
    const forecast = fc.record({ recall: share, luck: share, correct: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { maxLength: 60 }), (forecasts) => {
        const { offset, slope } = fitTo(forecasts);
        expect(Number.isFinite(offset)).toBe(true);
        expect(slope).toBeGreaterThan(0);
      }),
    );
  });
});
