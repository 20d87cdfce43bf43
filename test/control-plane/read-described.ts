import type { Discovery } from '../../src/kubectl/discovery.ts';
import { groupVersion } from '../../src/kubectl/discovery.ts';
import { documentOf } from '../../src/kubectl/explain/document.ts';
import { parseGroupVersions, parseResourceLists } from '../../src/kubectl/names/legacy-discovery.ts';
import { listAt, textAt, valueAt } from '../../src/kubectl/object.ts';
import type { Described } from './explain-file.ts';
import type { Kubectl } from './kubectl.ts';

/** Reads what a server says of Kubernetes' own types; those that somebody added to it are left out. */
export async function readDescribed(kubectl: Kubectl): Promise<Described> {
  const get = async (path: string): Promise<unknown> => JSON.parse(await kubectl(['get', '--raw', path]));
  const added = await addedGroups(get);
  const versions = parseGroupVersions(await get('/api'), await get('/apis')).filter(
    (each) => !added.has(each.includes('/') ? (each.split('/')[0] ?? '') : ''),
  );
  const lists = await Promise.all(
    versions.map(async (each) => [each, await get(each.includes('/') ? `/apis/${each}` : `/api/${each}`)] as const),
  );
  const discovery: Discovery = parseResourceLists(lists);
  const own = new Map(discovery.resources.map((resource) => [groupVersion(resource), documentOf(resource)]));
  const documents = await Promise.all(
    [...own].map(async ([name, path]) => [name, await get(`/openapi/v3/${path}`)] as const),
  );
  return { discovery, documents: Object.fromEntries(documents) };
}

/** Groups of custom resource definitions, and those that another server answers for. */
async function addedGroups(get: (path: string) => Promise<unknown>): Promise<ReadonlySet<string>> {
  const definitions = await get('/apis/apiextensions.k8s.io/v1/customresourcedefinitions');
  const services = await get('/apis/apiregistration.k8s.io/v1/apiservices');
  const custom = listAt(definitions, 'items').map((each) => textAt(each, 'spec', 'group'));
  const elsewhere = listAt(services, 'items')
    .filter((each) => typeof valueAt(each, 'spec', 'service') === 'object' && valueAt(each, 'spec', 'service') !== null)
    .map((each) => textAt(each, 'spec', 'group'));
  return new Set([...custom, ...elsewhere]);
}
