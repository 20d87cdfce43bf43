import type { Request } from '../core/request.ts';
import type { GapKind } from '../ports/gaps.ts';
import type { Deps } from './deps.ts';

/** Keeps a question for the authors: its text and count, and its place only where the operator allowed that. */
export function createGapKeeper({ gaps, clock, keepPlaces }: Pick<Deps, 'gaps' | 'clock' | 'keepPlaces'>) {
  return async ({ place }: Request, kind: GapKind, terms: readonly string[], text: string): Promise<void> => {
    const { platform, team, channel } = place;
    const where = keepPlaces ? { place: `${platform}/${team}/${channel}` } : {};
    await gaps.add({ kind, text, terms, lastAt: clock(), ...where });
  };
}
