import { personOf, type Request } from '../../core/request.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notes } from '../../ports/notes.ts';

/** The cluster and namespace that are asked where a line names none. */
export interface Default {
  readonly cluster?: string;
  readonly namespace?: string;
}

/** What `use` chose: a channel's for all who ask in it, a person's for direct conversations. */
export interface Defaults {
  readonly of: (request: Request) => Promise<Default>;
  readonly choose: (request: Request, chosen: Default) => Promise<void>;
}

/** Threads share the default of their channel; a direct conversation has that of its person. */
function ownerOf(request: Request): string {
  const { place } = request;
  return place.kind === 'direct' ? personOf(request) : `${place.platform}/${place.team}/${place.channel}`;
}

/** Keeps defaults in notes. */
export function createDefaults(notes: Notes, clock: Clock): Defaults {
  return {
    of: async (request) => parse(await notes.read(ownerOf(request), 'use')),
    choose: (request, { cluster, namespace }) => notes.write(ownerOf(request), 'use', { cluster, namespace }, clock()),
  };
}

function parse(kept: unknown): Default {
  if (typeof kept !== 'object' || kept === null) return {};
  const { cluster, namespace } = kept as Readonly<Record<string, unknown>>;
  return {
    ...(typeof cluster === 'string' ? { cluster } : {}),
    ...(typeof namespace === 'string' ? { namespace } : {}),
  };
}
