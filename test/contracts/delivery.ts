import type { Platform } from '../../src/core/request.ts';
import type { Delivery } from '../../src/ports/inbox.ts';

/** A delivery with everything a real one has. */
export function deliveryOf(key: string, platform: Platform = 'slack', text = 'what is a pod'): Delivery {
  return {
    key,
    request: {
      id: `request-${key}`,
      text,
      via: 'message',
      from: { id: 'U1', name: 'Ada' },
      place: { platform, team: 'T1', channel: 'C1', thread: '17.5', kind: 'shared' },
      audience: 'place',
      at: 1_000,
    },
    address: { channel: 'C1', thread: '17.5' },
  };
}
