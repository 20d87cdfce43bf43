import type { Grid, Row } from '../output.ts';
import type { StatusLesson } from './lesson.ts';
import * as others from './looks-others.ts';
import { lookAtPods } from './looks-pods.ts';
import * as workloads from './looks-workloads.ts';
import { lookAt, type Cell, type Look, type Seen } from './seen.ts';
import { API_SERVICE_AVAILABLE, COMPONENT_STATUS, NAMESPACE_STATUS, NODE_STATUS } from './words/nodes.ts';
import { ATTACHED, CLAIM_STATUS, VOLUME_STATUS } from './words/storage.ts';

/** What is worth a word in a listing, by what is listed. */
const LOOKS: Readonly<Record<string, Look>> = {
  pods: lookAtPods,
  nodes: lookAt('STATUS', NODE_STATUS),
  namespaces: lookAt('STATUS', NAMESPACE_STATUS),
  componentstatuses: lookAt('STATUS', COMPONENT_STATUS),
  'apiservices.apiregistration.k8s.io': (cell) =>
    lookAt('AVAILABLE', API_SERVICE_AVAILABLE)((name) => cell(name).replace(/ \(.*$/u, '')),
  persistentvolumeclaims: lookAt('STATUS', CLAIM_STATUS),
  persistentvolumes: lookAt('STATUS', VOLUME_STATUS),
  'volumeattachments.storage.k8s.io': lookAt('ATTACHED', ATTACHED),
  'deployments.apps': workloads.lookAtScaled,
  'statefulsets.apps': workloads.lookAtScaled,
  'replicasets.apps': workloads.lookAtReplicaSets,
  replicationcontrollers: workloads.lookAtReplicaSets,
  'daemonsets.apps': workloads.lookAtDaemonSets,
  'jobs.batch': workloads.lookAtJobs,
  'cronjobs.batch': workloads.lookAtCronJobs,
  'horizontalpodautoscalers.autoscaling': workloads.lookAtAutoscalers,
  'poddisruptionbudgets.policy': workloads.lookAtBudgets,
  resourcequotas: workloads.lookAtQuotas,
  services: others.lookAtServices,
  endpoints: others.lookAtEndpoints,
  'endpointslices.discovery.k8s.io': others.lookAtEndpoints,
  'ingresses.networking.k8s.io': others.lookAtIngresses,
  'gateways.gateway.networking.k8s.io': others.lookAtGateways,
  'gatewayclasses.gateway.networking.k8s.io': others.lookAtGateways,
  'certificatesigningrequests.certificates.k8s.io': others.lookAtSigning,
  events: others.lookAtEvents,
  'events.events.k8s.io': others.lookAtEvents,
};

/** What values seen in a listing mean, each value once, in the order in which they are met. */
export function statusLessons(grid: Grid): readonly StatusLesson[] {
  const look = LOOKS[grid.resource] ?? others.lookAtConditions;
  const found = new Map<string, { readonly first: Seen; readonly rows: number[] }>();
  grid.rows.forEach((row, place) => {
    for (const first of look(toCell(grid, row))) {
      const known = found.get(first.key);
      if (known === undefined) found.set(first.key, { first, rows: [place] });
      else if (known.rows.at(-1) !== place) known.rows.push(place);
    }
  });
  return [...found.values()].map(({ first: { value, word }, rows }) => ({ value, ...word, rows }));
}

function toCell({ columns }: Grid, { cells }: Row): Cell {
  return (name) => cells[columns.findIndex((column) => column.name === name)] ?? '';
}
