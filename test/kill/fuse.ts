import { POINTS } from './points.ts';

/** When a process is to die: at the first of these points, once it has passed `rest` points of any kind. */
export interface Orders {
  readonly rest: number;
  readonly points: readonly string[];
}

/** What kills a process where it was told to. */
export interface Fuse {
  /** Passes a point, or dies there. */
  readonly pass: (point: string) => void;
  readonly obey: (orders: Orders) => void;
}

/** `tell` is told of the death just before; it has to be done when it returns. */
export function createFuse(tell: (point: string) => void): Fuse {
  const known = new Set(POINTS);
  let rest = Infinity;
  let wanted: ReadonlySet<string> = new Set();
  return {
    obey: (orders) => {
      rest = orders.rest;
      wanted = new Set(orders.points);
    },
    pass: (point) => {
      if (!known.has(point)) throw new Error(`a write without a name: "${point}" belongs into points.ts`);
      rest -= 1;
      if (rest >= 0 || !wanted.has(point)) return;
      tell(point);
      process.kill(process.pid, 'SIGKILL');
      // Nothing comes after a death, not even the microtask that is next.
      for (;;);
    },
  };
}
