import type { KubeObject } from '../../object.ts';
import type { Printer, Printers } from '../scene.ts';
import { plain } from '../text.ts';
import { accessPrinters } from './access.ts';
import { autoscalingPrinters } from './autoscaling.ts';
import { batchPrinters } from './batch.ts';
import { clusterPrinters } from './cluster.ts';
import { configPrinters } from './config.ts';
import { ingressPrinters } from './ingress.ts';
import { limitPrinters } from './limits.ts';
import { networkPolicyPrinters } from './network-policy.ts';
import { nodePrinters } from './nodes.ts';
import { podPrinters } from './pods.ts';
import { servicePrinters } from './services.ts';
import { storagePrinters } from './storage.ts';
import { workloadPrinters } from './workloads.ts';

/** The printers of Kubernetes' own kinds, by group and kind. */
export const PRINTERS: Printers = {
  ...podPrinters,
  ...workloadPrinters,
  ...batchPrinters,
  ...servicePrinters,
  ...ingressPrinters,
  ...networkPolicyPrinters,
  ...configPrinters,
  ...accessPrinters,
  ...storagePrinters,
  ...limitPrinters,
  ...autoscalingPrinters,
  ...nodePrinters,
  ...clusterPrinters,
};

/** Kinds whose values are never shown, whatever group or version an object says it is of. */
const HIDING: ReadonlySet<string> = new Set(['Secret', 'ConfigMap']);

/** The printer of an object's kind, in any of its versions; `undefined` for kinds without one. */
export function printerOf(object: KubeObject): Printer | undefined {
  const kind = plain(object.kind);
  const [group = '', version] = plain(object.apiVersion).split('/');
  const name = version === undefined || HIDING.has(kind) ? kind : `${group}/${kind}`;
  if (name === 'events.k8s.io/Event') return PRINTERS['Event'];
  return Object.hasOwn(PRINTERS, name) ? PRINTERS[name] : undefined;
}
