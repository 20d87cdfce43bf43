import type { Asker } from '../../access/rule.ts';
import type { Request } from '../../core/request.ts';

/** Who asks and where, as access rules and the record of queries name them. A thread belongs to its channel. */
export function toAsker({ from, place }: Request): Asker {
  const named = (id: string): string => `${place.platform}:${id}`;
  return {
    person: named(from.id),
    groups: (from.groups ?? []).map(named),
    channel: named(place.channel),
    direct: place.kind === 'direct',
    internal: place.internal === true,
  };
}
