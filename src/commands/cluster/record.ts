import type { Request } from '../../core/request.ts';
import type { Output } from '../../kubectl/output.ts';
import type { Audit, Outcome } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Source } from '../../queries/kept.ts';
import { toAsker } from './asker.ts';

/** How something that was asked ended, beside where it was read. */
export interface Ending {
  readonly reason?: string;
  readonly rows?: number;
  readonly bytes?: number;
}

/** An entry of the record that is being written. */
export interface Entry {
  readonly id: string;
  readonly close: (outcome: Outcome, source: Source, ending: Ending) => Promise<void>;
}

/** Starts an entry for each thing asked; closing it writes it down, with how long it took. Never what was answered. */
export function createRecord({ audit, clock }: { readonly audit: Audit; readonly clock: Clock }) {
  return (id: string, line: string, request: Request): Entry => {
    const at = clock();
    const { person, channel: place } = toAsker(request);
    return {
      id,
      close: (outcome, source, { reason, rows = 0, bytes = 0 }) =>
        audit.add({
          id,
          at,
          person,
          place,
          line,
          ...source,
          outcome,
          ...(reason === undefined ? {} : { reason }),
          rows,
          bytes,
          ms: clock() - at,
        }),
    };
  };
}

/** What the record says of an output. */
export function sizeOf({ grids, text, bytes }: Output): Ending {
  const rows = grids.length > 0 ? grids.reduce((sum, grid) => sum + grid.rows.length, 0) : text.split('\n').length - 1;
  return { rows, bytes };
}
