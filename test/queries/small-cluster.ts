import { fail, ok } from '../../src/core/failure.ts';
import type { ApiResource, Discovery } from '../../src/kubectl/discovery.ts';
import { mapAt, textAt, valueAt, type KubeObject } from '../../src/kubectl/object.ts';
import type { ClusterFailure, ReadOptions, Target } from '../../src/ports/cluster.ts';
import type { Reader, Session } from '../../src/queries/session.ts';

/** The objects of a cluster in memory, by plural name, and what may not be read of it. */
export interface SmallCluster {
  readonly objects: Readonly<Record<string, readonly KubeObject[]>>;
  readonly failures?: Readonly<Record<string, ClusterFailure>>;
  readonly openapi?: Readonly<Record<string, unknown>>;
}

/** A kind of the small cluster. */
export function resource(name: string, kind: string, facts: Partial<ApiResource> = {}): ApiResource {
  return {
    group: '',
    version: 'v1',
    name,
    singular: kind.toLowerCase(),
    kind,
    namespaced: true,
    verbs: ['get', 'list'],
    shortNames: [],
    categories: [],
    subresources: [],
    ...facts,
  };
}

const resources: readonly ApiResource[] = [
  resource('pods', 'Pod', { shortNames: ['po'], categories: ['all'] }),
  resource('services', 'Service', { shortNames: ['svc'], categories: ['all'] }),
  resource('configmaps', 'ConfigMap', { shortNames: ['cm'] }),
  resource('persistentvolumeclaims', 'PersistentVolumeClaim', { shortNames: ['pvc'] }),
  resource('nodes', 'Node', { namespaced: false, shortNames: ['no'] }),
  resource('namespaces', 'Namespace', { namespaced: false, shortNames: ['ns'] }),
  resource('deployments', 'Deployment', { group: 'apps', shortNames: ['deploy'] }),
  resource('replicasets', 'ReplicaSet', { group: 'apps', shortNames: ['rs'] }),
  resource('menus', 'Menu', { group: 'shop.example.com' }),
];

/** A session that reads the small cluster, and what was read in it. */
export function sessionOn(cluster: SmallCluster): { readonly session: Session; readonly reads: readonly string[] } {
  const reads: string[] = [];
  const read: Reader = (target, options) => {
    reads.push(toPath(target, options));
    return Promise.resolve(answer(cluster, target, options));
  };
  const discovery: Discovery = { resources, stale: [] };
  const session: Session = {
    cluster: 'small',
    namespace: 'shop',
    read,
    discovery: () => Promise.resolve(ok(discovery)),
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
    signal: new AbortController().signal,
  };
  return { session, reads };
}

function answer(cluster: SmallCluster, target: Target, options: Parameters<Reader>[1]): Awaited<ReturnType<Reader>> {
  if (target.type === 'openapi') {
    const body = cluster.openapi?.[target.document ?? ''];
    return body === undefined ? notFound('document') : found(body);
  }
  if (target.type !== 'objects') return notFound(target.type);
  const failure = cluster.failures?.[target.resource];
  if (failure !== undefined) return fail(failure);
  const all = (cluster.objects[target.resource] ?? []).filter(
    (object) => target.namespace === undefined || textAt(object, 'metadata', 'namespace') === target.namespace,
  );
  if (target.name !== undefined) {
    const object = all.find((each) => textAt(each, 'metadata', 'name') === target.name);
    return object === undefined ? notFound(`${target.resource} "${target.name}"`) : found(object);
  }
  const { labelSelector = '', fieldSelector = '', limit = '500' } = options?.params ?? {};
  const items = all.filter((each) => hasLabels(each, labelSelector) && hasFields(each, fieldSelector));
  const page = items.slice(0, Number(limit));
  const left = items.length - page.length;
  return found({ items: page, metadata: left === 0 ? {} : { continue: 'more', remainingItemCount: left } });
}

const found = (body: unknown) => ok({ body, warnings: [], bytes: 100, redactions: 1 });

const notFound = (what: string) =>
  fail({ type: 'said-no', status: 404, reason: 'NotFound', message: `${what} not found` } as const);

function hasLabels(object: KubeObject, selector: string): boolean {
  const labels = mapAt(object, 'metadata', 'labels');
  return selector
    .split(',')
    .filter((part) => part !== '')
    .every((part) => labels[part.split('=')[0] ?? ''] === part.split('=')[1]);
}

function hasFields(object: KubeObject, selector: string): boolean {
  return selector
    .split(',')
    .filter((part) => part !== '')
    .every((part) => {
      const [path = '', value = ''] = part.split(/!?=/u);
      const is = String(valueAt(object, ...path.split('.')) ?? '') === value;
      return part.includes('!=') ? !is : is;
    });
}

function toPath(target: Target, options: Pick<ReadOptions, 'params'> | undefined): string {
  if (target.type !== 'objects') return target.type;
  const { resource: name, namespace = '', name: object } = target;
  const { labelSelector, fieldSelector } = options?.params ?? {};
  return [namespace, name, object, labelSelector, fieldSelector]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim();
}
