import type { Kubectl } from '../kubectl.ts';

interface Revision {
  readonly image: string;
  readonly cause: string;
}

// The first is the one that the manifest makes.
const revisions: readonly Revision[] = [
  { image: 'web:1.6.0', cause: 'first release of the new design' },
  { image: 'web:1.7.0', cause: 'faster search' },
  { image: 'web:1.7.1', cause: 'mend the search on phones' },
  { image: 'web:1.8.0', cause: 'promotions on the front page' },
];

/** Gives the Deployment `web` a history, one revision after the other. */
export async function rollOut(kubectl: Kubectl): Promise<void> {
  const web = ['deployment/web', '--namespace=shop'];
  for (const { image, cause } of revisions) {
    const patch = {
      metadata: { annotations: { 'kubernetes.io/change-cause': cause } },
      spec: { template: { spec: { containers: [{ name: 'web', image: `registry.example.com/shop/${image}` }] } } },
    };
    // Both in one patch: the revision gets the cause that stands there when it is made, and the first is made already.
    await kubectl(['patch', ...web, '--patch', JSON.stringify(patch)]);
    await kubectl(['rollout', 'status', ...web, '--timeout=60s']);
  }
}
