import type { Review } from '../ports/reviews.ts';
import type { Memory } from './memory.ts';
import { chanceOfRight, fittedRecall, luckIn, NO_FIT, type Fit } from './predict.ts';

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

/**
 * What the model said before each answer in the log, oldest first: as it was recorded, otherwise worked out anew from the
 * answers before. The first answer about a term had no prediction, and another one on the same day no merit.
 */
export function forecastsIn(reviews: readonly Review[], memory: Memory, zone: string): readonly Forecast[] {
  return memory.replay(reviews, zone).flatMap(({ review, before, day }): readonly Forecast[] => {
    if (before === undefined || before.last === day) return [];
    const recall = review.predicted ?? memory.recall(before, day);
    return [{ recall, luck: luckIn(review), correct: review.correct }];
  });
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
