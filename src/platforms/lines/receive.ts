import { randomUUID } from 'node:crypto';
import type { Request } from '../../core/request.ts';

/** Who said what and where, as a script tells it. */
export interface Said {
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
}

/**
 * A line of a script as a request. The user is part of the channel, so that two users of one channel are two
 * conversations: "example" means what the one who says it asked about.
 */
export function toRequest({ text, user = 'me', channel = 'here' }: Said, at: number): Request {
  return {
    id: randomUUID(),
    text,
    via: 'message',
    from: { id: user },
    place: { platform: 'lines', team: 'lines', channel: `${channel}/@${user}`, kind: 'direct' },
    audience: 'place',
    at,
  };
}
