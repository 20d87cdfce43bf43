import { fail, ok, type Result } from '../core/failure.ts';
import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../kubectl/object.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { PlainQuery } from '../kubectl/query.ts';
import { toFailure } from './fault.ts';
import { listObjects } from './objects.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

const SERVICES = { group: '', version: 'v1', name: 'services', kind: 'Service' } as const;

/** What stands in place of an address that is not to be seen. */
const HIDDEN = '<hidden>';

/**
 * `cluster-info`: the control plane and the Services that call themselves part of the cluster, as kubectl
 * `cmd/clusterinfo/clusterinfo.go` lists them. `address` is the server's URL where the operator lets it be shown.
 */
export async function runClusterInfo(query: PlainQuery, on: Session, address?: string): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const namespace = query.where.namespace ?? 'kube-system';
  const services = await listObjects(session, SERVICES, { namespace, labels: 'kubernetes.io/cluster-service=true' });
  if (!services.ok) {
    const rule = { verb: 'list', resource: SERVICES, namespace } as const;
    const what = `services in namespace ${namespace}`;
    return fail(toFailure(services.failure, { what, cluster: session.cluster, rule }));
  }
  const lines = [
    `Kubernetes control plane is running at ${address ?? HIDDEN}`,
    ...services.value.items.map((service) => `${nameOf(service)} is running at ${linkOf(service, address)}`),
  ];
  const text = `${lines.join('\n')}\n\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n`;
  const notes =
    address === undefined ? ['Addresses are hidden here; whoever runs this bot can let them be shown.'] : [];
  return ok(textOutput(text, { ...facts(), notes: [...warnings(), ...notes] }));
}

function nameOf(service: KubeObject): string {
  return mapAt(service, 'metadata', 'labels')['kubernetes.io/name'] || textAt(service, 'metadata', 'name');
}

/** Where a Service is reached: its load balancer, else through the API server. */
function linkOf(service: KubeObject, address: string | undefined): string {
  const [ingress] = listAt(service, 'status', 'loadBalancer', 'ingress');
  if (ingress !== undefined) {
    const host = address === undefined ? HIDDEN : textAt(ingress, 'ip') || textAt(ingress, 'hostname');
    return listAt(service, 'spec', 'ports')
      .map((port) => `http://${host}:${numberAt(port, 'port') ?? 0} `)
      .join('');
  }
  const namespace = textAt(service, 'metadata', 'namespace');
  return `${address ?? HIDDEN}/api/v1/namespaces/${namespace}/services/${proxyName(service)}/proxy`;
}

/** `https:name:port`, each part where there is one: apimachinery `util/net/port_split.go`. */
function proxyName(service: KubeObject): string {
  const name = textAt(service, 'metadata', 'name');
  const [port] = listAt(service, 'spec', 'ports');
  if (port === undefined) return name;
  const portName = textAt(port, 'name');
  const isHttps = portName === 'https' || valueAt(port, 'port') === 443;
  if (isHttps) return `https:${name}:${portName}`;
  return portName === '' ? name : `${name}:${portName}`;
}
