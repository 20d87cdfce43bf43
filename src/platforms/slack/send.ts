import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../ports/log.ts';
import { Refused } from './call.ts';
import type { Route } from './routes.ts';
import type { Travel } from './travel.ts';

/** Sends a reply by the first route that Slack accepts. */
export type Send = (reply: Reply, routes: readonly Route[]) => Promise<void>;

/** Builds the sending side of answers. */
export function createSend({ travel, log }: { readonly travel: Travel; readonly log: Log }): Send {
  return async (reply, routes) => {
    for (const [at, route] of routes.entries()) {
      try {
        await travel(route, reply);
        return;
      } catch (error) {
        // Only a clear no leads on: after anything else the message may have arrived all the same.
        if (at === routes.length - 1 || !(error instanceof Refused)) throw error;
        log.warn('slack refused a route', { route: route.type, reason: error.reason });
      }
    }
  };
}
