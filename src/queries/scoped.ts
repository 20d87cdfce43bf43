import { covers, type Scope } from '../access/grant.ts';
import { fail } from '../core/failure.ts';
import type { Target } from '../ports/cluster.ts';
import type { Reader } from './session.ts';

/**
 * Holds every single read to what somebody was granted, below all that a query does: what a `describe` looks up besides,
 * what a label selects, what a diagnosis follows.
 */
export function scoped(read: Reader, scope: Scope): Reader {
  return (target, options) => {
    if (allowed(target, scope)) return read(target, options);
    const message =
      target.type === 'objects' && target.namespace !== undefined
        ? `You were not granted the namespace ${target.namespace}.`
        : 'You were granted some namespaces only, not what lives outside of them.';
    return Promise.resolve(fail({ type: 'refused', reason: 'Forbidden', message }));
  };
}

function allowed(target: Target, scope: Scope): boolean {
  if (target.type !== 'objects') return true;
  // A namespace is an object outside of namespaces, which whoever may read in it may look at.
  const itself = target.group === '' && target.resource === 'namespaces' ? target.name : undefined;
  return covers(scope, target.namespace ?? itself);
}
