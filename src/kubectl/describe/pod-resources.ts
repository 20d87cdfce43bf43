import type { KubeObject } from '../object.ts';
import { listAt, textAt, valueAt } from '../object.ts';
import type { Quantity } from '../quantity.ts';
import { amountOf, larger } from './amount.ts';

/**
 * How much of a resource the scheduler counts for a Pod: what its containers take together, or what its init containers
 * take at their worst, and the overhead of its runtime; what is said for the Pod as a whole goes before.
 * k8s.io/component-helpers, resource/helpers.go.
 */
export function podAmount(pod: KubeObject, type: 'requests' | 'limits', resource: string): Quantity {
  const whole = amountAt(valueAt(pod, 'spec'), type, resource);
  const base = whole ?? ofContainers(pod, type, resource);
  const overhead = amountOf(valueAt(pod, 'spec', 'overhead', resource));
  return overhead === undefined || (type === 'limits' && base === 0n) ? base : base + overhead;
}

function ofContainers(pod: KubeObject, type: 'requests' | 'limits', resource: string): Quantity {
  let sidecars = 0n;
  let starting = 0n;
  for (const container of listAt(pod, 'spec', 'initContainers')) {
    const amount = amountAt(container, type, resource) ?? 0n;
    if (textAt(container, 'restartPolicy') === 'Always') {
      sidecars = sidecars + amount;
      starting = larger(starting, sidecars);
    } else {
      starting = larger(starting, sidecars + amount);
    }
  }
  const running = listAt(pod, 'spec', 'containers').reduce(
    (sum, container) => sum + (amountAt(container, type, resource) ?? 0n),
    sidecars,
  );
  return larger(running, starting);
}

function amountAt(holder: unknown, type: 'requests' | 'limits', resource: string): Quantity | undefined {
  return amountOf(valueAt(holder, 'resources', type, resource));
}

/** Whether a Pod is over and holds nothing any more. */
export function isOver(pod: KubeObject): boolean {
  const phase = textAt(pod, 'status', 'phase');
  return phase === 'Succeeded' || phase === 'Failed';
}
