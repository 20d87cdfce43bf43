import type { Forecast } from './calibration.ts';
import { chanceOfRight, fromLogOdds, NO_FIT, SLIP, toLogOdds, type Fit } from './predict.ts';

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
