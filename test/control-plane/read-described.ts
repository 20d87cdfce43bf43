import { groupVersion } from '../../src/kubectl/discovery.ts';
import { documentOf } from '../../src/kubectl/explain/document.ts';
import { parseDiscovery } from '../../src/kubectl/names/parse-discovery.ts';
import { listAt, textAt } from '../../src/kubectl/object.ts';
import type { Cluster, ReadOptions, Target } from '../../src/ports/cluster.ts';
import type { Described } from './explain-file.ts';

/** Reads what a server says of Kubernetes' own types; those that somebody added to it are left out. */
export async function readDescribed({ read }: Cluster): Promise<Described> {
  const get = async (target: Target, options: ReadOptions = {}): Promise<unknown> => {
    const answer = await read(target, options);
    if (!answer.ok) throw new Error(`${JSON.stringify(target)}: ${answer.failure.message}`);
    return answer.value.body;
  };
  const added = await addedGroups(get);
  const [api, apis] = await Promise.all(
    (['api', 'apis'] as const).map((root) => get({ type: 'discovery', root }, { accept: 'discovery' })),
  );
  const { resources } = parseDiscovery(api, apis);
  const own = resources.filter(({ group }) => !added.has(group));
  const paths = new Map(own.map((resource) => [groupVersion(resource), documentOf(resource)]));
  const documents = [...paths].map(
    async ([name, document]) => [name, await get({ type: 'openapi', document })] as const,
  );
  return { discovery: { resources: own, stale: [] }, documents: Object.fromEntries(await Promise.all(documents)) };
}

/** Groups of custom resource definitions, and those that another server answers for. */
async function addedGroups(get: (target: Target) => Promise<unknown>): Promise<ReadonlySet<string>> {
  const list = async (group: string, resource: string) =>
    listAt(await get({ type: 'objects', group, version: 'v1', resource }), 'items');
  const definitions = await list('apiextensions.k8s.io', 'customresourcedefinitions');
  const services = await list('apiregistration.k8s.io', 'apiservices');
  const elsewhere = services.filter((each) => textAt(each, 'spec', 'service', 'name') !== '');
  return new Set([...definitions, ...elsewhere].map((each) => textAt(each, 'spec', 'group')));
}
