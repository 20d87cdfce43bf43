import { join } from 'node:path';
import type { Kubectl } from '../kubectl.ts';
import { waitUntil } from '../wait.ts';
import { reportFaults } from './kubelet.ts';
import type { SeedPlace } from './place.ts';
import { rollOut } from './rollouts.ts';
import { waitUntilScaled, waitUntilSettled } from './settle.ts';
import { reportStatuses } from './statuses.ts';

const MANIFESTS = join(import.meta.dirname, 'manifests');
const NAMESPACES = ['shop', 'payments', 'platform', 'broken'];

/** Fills an empty cluster with a small shop that works and a namespace of ten faults, and waits until all is as it will stay. */
export async function seed(place: SeedPlace): Promise<void> {
  const { kubectl } = place;
  await applyCluster(place);
  await kubectl(['apply', ...files(...NAMESPACES)]);
  await Promise.all([reportFaults(kubectl), reportStatuses(kubectl), rollOut(kubectl)]);
  await waitUntilSettled(place);
  await kubectl(['apply', ...files('measured')]);
  await waitUntilScaled(place);
}

/** What the rest stands on. Whatever comes before it is ready leaves warnings in the events of healthy workloads. */
async function applyCluster({ kubectl, gatewayApi, metricsPort, check }: SeedPlace): Promise<void> {
  await Promise.all([
    // Too large for the annotation of a client-side apply.
    kubectl(['apply', '--server-side', `--filename=${gatewayApi}`]),
    kubectl(['apply', ...files('namespaces.yaml', 'cluster')]),
  ]);
  const port = JSON.stringify({ spec: { service: { port: metricsPort } } });
  await kubectl(['patch', 'apiservice', 'v1beta1.metrics.k8s.io', '--patch', port]);
  const wait = (...args: readonly string[]) => kubectl(['wait', '--timeout=60s', ...args]);
  await Promise.all([
    wait('--for=condition=Ready', 'nodes', '--all'),
    wait('--for=condition=Established', 'customresourcedefinitions', '--all'),
    wait('--for=jsonpath={.status.hard}', 'resourcequotas', '--all', '--all-namespaces'),
    ...NAMESPACES.map((name) => wait('--for=create', 'serviceaccount/default', `--namespace=${name}`)),
  ]);
  await waitUntil({ what: 'nodes can take pods', isSo: () => areUntainted(kubectl), check });
}

async function areUntainted(kubectl: Kubectl): Promise<boolean> {
  return (await kubectl(['get', 'nodes', '--output=jsonpath={.items[*].spec.taints}'])).trim() === '';
}

function files(...names: readonly string[]): readonly string[] {
  return names.map((name) => `--filename=${join(MANIFESTS, name)}`);
}
