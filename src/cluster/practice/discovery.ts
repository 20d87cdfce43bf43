import { listAt, textAt, valueAt, type KubeObject } from '../../kubectl/object.ts';
import type { Snapshot } from './snapshot.ts';
import { found, refusal, type Response } from './status.ts';

const AGGREGATED = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** `/api` and `/apis`: in one document for whoever asks for that, else in the older form. */
export function discover(root: 'api' | 'apis', { api, apis }: Snapshot, accept: string): Response {
  if (accept.includes('as=APIGroupDiscoveryList')) return found(root === 'api' ? api : apis, AGGREGATED);
  if (root === 'api') return found({ kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] });
  return found({ kind: 'APIGroupList', apiVersion: 'v1', groups: listAt(apis, 'items').map(toGroup) });
}

/** `/api/v1`, `/apis/apps/v1`: the kinds of one group version, in the older form. */
export function discoverVersion(group: string, version: string, { api, apis }: Snapshot): Response {
  const groups = listAt(group === '' ? api : apis, 'items');
  const versions = listAt(
    groups.find((each) => textAt(each, 'metadata', 'name') === group),
    'versions',
  );
  const here = versions.find((each) => textAt(each, 'version') === version);
  if (here === undefined) return refusal(404, 'the server could not find the requested resource');
  const groupVersion = group === '' ? version : `${group}/${version}`;
  return found({
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: listAt(here, 'resources').flatMap(toResources),
  });
}

function toGroup(item: KubeObject): unknown {
  const name = textAt(item, 'metadata', 'name');
  const versions = listAt(item, 'versions').map((each) => {
    const version = textAt(each, 'version');
    return { groupVersion: `${name}/${version}`, version };
  });
  return { name, versions, preferredVersion: versions[0] };
}

function toResources(resource: KubeObject): readonly unknown[] {
  const name = textAt(resource, 'resource');
  const namespaced = textAt(resource, 'scope') === 'Namespaced';
  const entry = (own: string, from: KubeObject): unknown => ({
    name: own,
    singularName: textAt(from, 'singularResource'),
    namespaced,
    kind: textAt(from, 'responseKind', 'kind'),
    verbs: valueAt(from, 'verbs') ?? [],
    shortNames: valueAt(from, 'shortNames'),
    categories: valueAt(from, 'categories'),
  });
  return [
    entry(name, resource),
    ...listAt(resource, 'subresources').map((each) => entry(`${name}/${textAt(each, 'subresource')}`, each)),
  ];
}
