import { personOf, type Place, type Request } from '../../core/request.ts';
import type { LearnDeps } from './deps.ts';
import { readSettings } from './settings.ts';

/** A place as the log of reviews and the notes about it know it: `slack/T1/C1`. Threads belong to their channel. */
export function placeKey({ platform, team, channel }: Place): string {
  return `${platform}/${team}/${channel}`;
}

/** The zone whose days count for a request: the person's where they are alone, otherwise the place's; the team's where none is set. */
export async function zoneFor(
  request: Request,
  { notes, zone: teamZone }: Pick<LearnDeps, 'notes' | 'zone'>,
): Promise<string> {
  if (request.place.kind === 'direct') return (await readSettings(notes, personOf(request))).zone ?? teamZone;
  const kept = await notes.read(placeKey(request.place), 'zone');
  return typeof kept === 'string' ? kept : teamZone;
}
