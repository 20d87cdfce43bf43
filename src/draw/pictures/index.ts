import type { Picture } from '../shape.ts';
import { containerVsVm } from './container-vs-vm.ts';
import { deploymentReplicasetPods } from './deployment-replicaset-pods.ts';
import { desiredState } from './desired-state.ts';
import { ingressRouting } from './ingress-routing.ts';
import { podInNode } from './pod-in-node.ts';
import { serviceToPods } from './service-to-pods.ts';

/** All drawings. */
export const pictures: readonly Picture[] = [
  containerVsVm,
  podInNode,
  serviceToPods,
  deploymentReplicasetPods,
  ingressRouting,
  desiredState,
];
