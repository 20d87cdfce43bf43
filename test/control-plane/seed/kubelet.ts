import type { Kubectl } from '../kubectl.ts';
import { waitUntil } from '../wait.ts';
import { kubeletReports } from './faults.ts';
import { toEvent, toStatus, type SeededPod } from './pod-status.ts';

const WORKLOAD = 'app.kubernetes.io/name';

/** Plays the kubelet for the pods that only a kubelet could break: writes their status and their events. */
export async function reportFaults(kubectl: Kubectl): Promise<void> {
  let pods: readonly SeededPod[] = [];
  await waitUntil({
    what: 'the pods of the namespace `broken` are placed on nodes',
    isSo: async () => {
      pods = await placedPods(kubectl);
      return kubeletReports.every(({ workload }) => pods.some((pod) => pod.metadata.labels[WORKLOAD] === workload));
    },
  });

  const places = await nodePlaces(kubectl);
  const reported = pods.flatMap((pod) => {
    const report = kubeletReports.find(({ workload }) => workload === pod.metadata.labels[WORKLOAD]);
    return report === undefined ? [] : [{ pod, report }];
  });
  const patches = reported.map(({ pod, report }, index) => {
    const { name, uid } = pod.metadata;
    const { hostIP = '', podNetwork = '' } = places.get(pod.spec.nodeName ?? '') ?? {};
    // Addresses that kwok, which counts from below, does not give away.
    const place = { hostIP, podIP: podNetwork.replace(/\d+\/24$/u, String(200 + index)) };
    const status = JSON.stringify({ status: toStatus(report, pod, place) });
    const patch = status.replaceAll('{pod}', name).replaceAll('{uid}', uid);
    return kubectl(['patch', 'pod', name, '--namespace=broken', '--subresource=status', '--patch', patch]);
  });
  await Promise.all(patches);
  const items = reported.flatMap(({ pod, report }) => report.events.map((event, index) => toEvent(event, index, pod)));
  await kubectl(['create', '--filename=-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
}

interface NodePlace {
  readonly hostIP: string;
  readonly podNetwork: string;
}

async function nodePlaces(kubectl: Kubectl): Promise<ReadonlyMap<string, NodePlace>> {
  const path = '{range .items[*]}{.metadata.name} {.status.addresses[0].address} {.spec.podCIDR}{"\\n"}{end}';
  const lines = (await kubectl(['get', 'nodes', `--output=jsonpath=${path}`])).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', hostIP = '', podNetwork = ''] = line.split(' ');
      return [name, { hostIP, podNetwork }];
    }),
  );
}

async function placedPods(kubectl: Kubectl): Promise<readonly SeededPod[]> {
  const text = await kubectl(['get', 'pods', '--namespace=broken', '--output=json']);
  // A cast, because the API server promises this shape.
  const { items } = JSON.parse(text) as { readonly items: readonly SeededPod[] };
  return items.filter((pod) => pod.spec.nodeName !== undefined);
}
