import type { Review } from '../ports/reviews.ts';
import { chanceOfRight, fittedRecall, fromLogOdds, luckIn, NO_FIT, SLIP, toLogOdds, type Fit } from './predict.ts';

/** One answer whose recall was predicted before it was given. */
export interface Forecast {
  /** From 0 to 1. */
  readonly recall: number;
  /** The chance of being right without knowing, from 0 to 1. */
  readonly luck: number;
  readonly correct: boolean;
}

/** How well predictions went: the measures of the open-spaced-repetition benchmark. */
export interface Calibration {
  readonly answers: number;
  /** The share that was expected to be right, and the one that was. */
  readonly expected: number;
  readonly right: number;
  /** Less is better; to be compared on the same answers only. */
  readonly logLoss: number;
  /** The log loss of saying the same share every time. */
  readonly constantLogLoss: number;
  /** How far predictions are off, from 0 to 1: over groups of equal size, without what chance alone would make of it. */
  readonly rmse: number;
  /** How well those who knew it are told from those who did not: 0.5 is by chance, 1 always; absent where all were the same. */
  readonly auc?: number;
  /** Predictions are so far off that they mislead. */
  readonly alarm: boolean;
}

const ALARM_ANSWERS = 500;
const ALARM_RMSE = 0.05;
/** Groups smaller than this are mostly noise. */
const BIN = 100;
const MOST_BINS = 20;

/** The answers in the log that were predicted. Guesses are not luck that the model could know of: they count as what they were. */
export function forecastsIn(reviews: readonly Review[]): readonly Forecast[] {
  return reviews.flatMap((review) =>
    review.predicted === undefined ? [] : [{ recall: review.predicted, luck: luckIn(review), correct: review.correct }],
  );
}

/** Measures predictions, as they came or as they would be with a fit. Nothing to measure gives nothing. */
export function calibrate(forecasts: readonly Forecast[], fit: Fit = NO_FIT): Calibration | undefined {
  const answers = forecasts.length;
  if (answers === 0) return undefined;
  const chances = forecasts.map(({ recall, luck }) => chanceOfRight(fittedRecall(recall, fit), luck));
  const outcomes = forecasts.map(({ correct }, at) => ({ chance: chances[at] ?? 0, correct }));
  const right = mean(outcomes.map(({ correct }) => (correct ? 1 : 0)));
  const rmse = rmseOfBins(outcomes);
  const auc = areaUnderCurve(outcomes);
  return {
    answers,
    expected: mean(chances),
    right,
    logLoss: mean(outcomes.map(({ chance, correct }) => surprise(chance, correct))),
    constantLogLoss: mean(outcomes.map(({ correct }) => surprise(right, correct))),
    rmse,
    ...(auc === undefined ? {} : { auc }),
    alarm: answers >= ALARM_ANSWERS && rmse > ALARM_RMSE,
  };
}

interface Outcome {
  readonly chance: number;
  readonly correct: boolean;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function surprise(chance: number, correct: boolean): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, correct ? chance : 1 - chance));
  return -Math.log(kept);
}

/** Root of the mean square of what each group is off, less the square that perfect predictions would be off by chance. */
function rmseOfBins(outcomes: readonly Outcome[]): number {
  const sorted = outcomes.toSorted((a, b) => a.chance - b.chance);
  const bins = Math.min(MOST_BINS, Math.max(1, Math.floor(sorted.length / BIN)));
  let squares = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const from = Math.floor((bin * sorted.length) / bins);
    const group = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / bins));
    const off = mean(group.map(({ chance, correct }) => (correct ? 1 : 0) - chance));
    const byChance = mean(group.map(({ chance }) => chance * (1 - chance))) / group.length;
    squares += (group.length / sorted.length) * (off * off - byChance);
  }
  return Math.sqrt(Math.max(0, squares));
}

/** The chance that a right answer had the higher prediction than a wrong one; equal predictions count half. */
function areaUnderCurve(outcomes: readonly Outcome[]): number | undefined {
  const rights = outcomes.filter(({ correct }) => correct).length;
  const wrongs = outcomes.length - rights;
  if (rights === 0 || wrongs === 0) return undefined;
  const sorted = outcomes.toSorted((a, b) => a.chance - b.chance);
  let ranks = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.chance === sorted[from]?.chance) to += 1;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ correct }) => correct).length;
  }
  return (ranks - (rights * (rights + 1)) / 2) / (rights * wrongs);
}

/** How strongly a fit holds to the model as it comes: as if so many answers had said that it is right. */
const PRIOR = 4;
const STEPS = 50;

/**
 * Fits offset and slope to what happened, by Fisher's scoring, held to the model as it comes so that few answers change
 * little. Always gives a fit in which more recall means more right answers.
 */
export function fitTo(forecasts: readonly Forecast[]): Fit {
  let { offset, slope } = NO_FIT;
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1] = [-PRIOR * offset, -PRIOR * (slope - 1)];
    let [h00, h01, h11] = [PRIOR, 0, PRIOR];
    for (const { recall, luck, correct } of forecasts) {
      const x = toLogOdds(recall);
      const known = fromLogOdds(offset + slope * x);
      const chance = Math.min(1 - 1e-6, Math.max(1e-6, chanceOfRight(known, luck)));
      const perOdds = (1 - luck - Math.min(SLIP, 1 - luck)) * known * (1 - known);
      const weight = (perOdds * perOdds) / (chance * (1 - chance));
      const push = (((correct ? 1 : 0) - chance) * perOdds) / (chance * (1 - chance));
      g0 += push;
      g1 += push * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const det = h00 * h11 - h01 * h01;
    const change = { offset: (h11 * g0 - h01 * g1) / det, slope: (h00 * g1 - h01 * g0) / det };
    offset = clamp(offset + change.offset, -6, 6);
    slope = clamp(slope + change.slope, 0.1, 5);
    if (Math.abs(change.offset) + Math.abs(change.slope) < 1e-9) break;
  }
  return { offset, slope };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
