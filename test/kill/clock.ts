import type { Clock } from '../../src/ports/clock.ts';

/** A clock that runs faster than ours, the same for every process that is given these numbers. */
export interface FastTime {
  /** The real moment at which it showed `from`. */
  readonly begun: number;
  readonly from: number;
  readonly speed: number;
}

/** Ten o'clock on a Tuesday: no quiet hours in UTC, and no change of the clocks. */
const FROM = Date.UTC(2026, 10, 24, 10);

/** Starts a fast time now. */
export function startTime(speed: number): FastTime {
  return { begun: Date.now(), from: FROM, speed };
}

/** A clock that shows fast time, put forward by `skewMs` of it. */
export function toClock({ begun, from, speed }: FastTime, skewMs = 0): Clock {
  return () => from + skewMs + (Date.now() - begun) * speed;
}
