import { calibrate, forecastsIn, type Calibration } from '../../learn/calibration.ts';
import { DAY_MS } from '../../learn/day.ts';
import { fitTo } from '../../learn/fit.ts';
import { loadMemory } from '../../learn/memory.ts';
import { NO_FIT, type Fit } from '../../learn/predict.ts';
import { ofLatestPeople } from '../../learn/latest-people.ts';
import type { Review } from '../../ports/reviews.ts';
import type { LearnDeps } from './deps.ts';
import { isRecord } from './settings.ts';

const OWNER = 'learning';
const NAME = 'fit';

/** How far predictions are off here, and by how much less with the fit. */
export interface Calibrated {
  readonly raw: Calibration;
  /** Measured on the later half of the answers with a fit made on the earlier one: what it will do for those to come. */
  readonly fitted?: Calibration;
}

/** How people here differ from the model. */
export interface Fits {
  /** The fit that holds now. */
  readonly current: () => Promise<Fit>;
  /** Measures predictions over the log, makes the fit anew and keeps it. Nothing where nothing was predicted yet. */
  readonly renew: (reviews: readonly Review[]) => Promise<Calibrated | undefined>;
  /** The same where nobody did within a day, in this process or another. */
  readonly renewDaily: (reviews: readonly Review[]) => Promise<void>;
}

/** Keeps the one fit of this install in notes. */
export function createFits({ notes, clock, zone }: Pick<LearnDeps, 'notes' | 'clock' | 'zone'>): Fits {
  const renew: Fits['renew'] = async (reviews) => {
    const forecasts = forecastsIn(ofLatestPeople(reviews), await loadMemory(), zone);
    const raw = calibrate(forecasts);
    if (raw === undefined) return undefined;
    const now = clock();
    await notes.write(OWNER, NAME, { ...fitTo(forecasts), at: now }, now);
    const half = Math.floor(forecasts.length / 2);
    const fitted = calibrate(forecasts.slice(half), fitTo(forecasts.slice(0, half)));
    return { raw, ...(fitted === undefined ? {} : { fitted }) };
  };
  return {
    current: async () => {
      const kept = await notes.read(OWNER, NAME);
      const { offset, slope } = isRecord(kept) ? kept : {};
      return typeof offset === 'number' && typeof slope === 'number' ? { offset, slope } : NO_FIT;
    },
    renew,
    renewDaily: async (reviews) => {
      const kept = await notes.read(OWNER, NAME);
      const at = isRecord(kept) ? kept['at'] : undefined;
      if (typeof at !== 'number' || clock() - at >= DAY_MS) await renew(reviews);
    },
  };
}
