import { createClusters } from '../../src/cluster/clusters.ts';
import type { OpenApi, RecordedKind, Snapshot } from '../../src/cluster/practice/snapshot.ts';
import { listAt, textAt, valueAt, type KubeObject } from '../../src/kubectl/object.ts';
import type { Cluster, ReadOptions, Target } from '../../src/ports/cluster.ts';

/** What stays out: values nobody may see, and what only servers tell each other. */
const LEFT_OUT = /^(?:secrets|leases\.coordination\.k8s\.io|controllerrevisions\.none)$/u;
/** What is asked of a server and stored nowhere. */
const REVIEWS = /^selfsubject(?:access|rules|)reviews$/u;

/** Reads everything that the practice cluster needs off a real one. */
export async function readPractice(
  kubeconfig: string,
): Promise<{ readonly snapshot: Snapshot; readonly openApi: OpenApi }> {
  const clusters = createClusters({ kubeconfig, environment: {}, clock: Date.now, version: 'recorder' });
  const [name = ''] = await clusters.names();
  const opened = await clusters.open(name);
  if (!opened.ok) throw new Error(opened.failure.message);
  const cluster = opened.value;
  try {
    return await record(cluster);
  } finally {
    await clusters.close();
  }
}

async function record(cluster: Cluster): Promise<{ readonly snapshot: Snapshot; readonly openApi: OpenApi }> {
  const read = async (target: Target, options: ReadOptions = {}): Promise<unknown> => {
    const answer = await cluster.read(target, options);
    if (!answer.ok) throw new Error(`${JSON.stringify(target)}: ${answer.failure.message}`);
    return answer.value.body;
  };
  const discover = (root: 'api' | 'apis') => read({ type: 'discovery', root }, { accept: 'discovery' });
  const [api, apis] = await Promise.all([discover('api'), discover('apis')]);
  const kinds: RecordedKind[] = [];
  for (const { group, version, resource } of listable([api, apis])) {
    const { type: _, ...facts } = resource;
    const target = { type: 'objects', group, version, resource: facts.name } as const;
    const table = await read(target, { accept: 'table', params: { includeObject: 'Object' } });
    kinds.push({
      group,
      version,
      resource: facts.name,
      kind: facts.kind,
      namespaced: facts.namespaced,
      ...rowsOf(table),
    });
  }
  const served = new Set(kinds.map(({ group, version, resource }) => `${group}/${version}/${resource}`));
  const snapshot: Snapshot = {
    recordedAt: new Date().toISOString(),
    version: await read({ type: 'version' }),
    api: onlyServed(api, served),
    apis: onlyServed(apis, served),
    kinds,
    logs: await readLogs(kinds, cluster),
  };
  return { snapshot, openApi: await readOpenApi(kinds, read) };
}

interface Listable {
  readonly group: string;
  readonly version: string;
  readonly resource: {
    readonly type: 'resource';
    readonly name: string;
    readonly kind: string;
    readonly namespaced: boolean;
  };
}

/** Every kind that can be listed, each version that is served. */
function listable(documents: readonly unknown[]): readonly Listable[] {
  return documents.flatMap((document) =>
    listAt(document, 'items').flatMap((item) => {
      const group = textAt(item, 'metadata', 'name');
      return listAt(item, 'versions').flatMap((each) =>
        listAt(each, 'resources').flatMap((resource): readonly Listable[] => {
          const name = textAt(resource, 'resource');
          const verbs = valueAt(resource, 'verbs');
          const isListed = Array.isArray(verbs) && verbs.includes('list') && verbs.includes('get');
          if (!isListed || LEFT_OUT.test(group === '' ? name : `${name}.${group}`)) return [];
          const kind = textAt(resource, 'responseKind', 'kind');
          const namespaced = textAt(resource, 'scope') === 'Namespaced';
          return [{ group, version: textAt(each, 'version'), resource: { type: 'resource', name, kind, namespaced } }];
        }),
      );
    }),
  );
}

function rowsOf(table: unknown): Pick<RecordedKind, 'columns' | 'rows'> {
  const rows = listAt(table, 'rows').map((row) => {
    const object = (row['object'] ?? {}) as KubeObject;
    const { managedFields: _, ...metadata } = object.metadata ?? {};
    // Cells are whatever the server printed.
    return { cells: (row['cells'] ?? []) as readonly unknown[], object: { ...object, metadata } };
  });
  // The form of a Table, which the server made.
  return { columns: (valueAt(table, 'columnDefinitions') ?? []) as RecordedKind['columns'], rows };
}

/** The table of contents without what is not served. */
function onlyServed(document: unknown, served: ReadonlySet<string>): unknown {
  const items = listAt(document, 'items').flatMap((item) => {
    const group = textAt(item, 'metadata', 'name');
    const versions = listAt(item, 'versions').flatMap((each) => {
      const version = textAt(each, 'version');
      const resources = listAt(each, 'resources').filter((resource) => {
        const name = textAt(resource, 'resource');
        return served.has(`${group}/${version}/${name}`) || REVIEWS.test(name) || (group === '' && name === 'secrets');
      });
      return resources.length === 0 ? [] : [{ ...each, resources: resources.map(readable) }];
    });
    return versions.length === 0 ? [] : [{ ...item, versions }];
  });
  return { ...(document as KubeObject), items };
}

/** What can be done is to read; other subresources than these are none. */
function readable(resource: KubeObject): KubeObject {
  const verbs = (valueAt(resource, 'verbs') as readonly string[]).filter((verb) => /^(?:get|list)$/u.test(verb));
  const subresources = listAt(resource, 'subresources')
    .filter((each) => /^(?:log|status|scale)$/u.test(textAt(each, 'subresource')))
    .map((each) => ({ ...each, verbs: ['get'] }));
  const isReview = REVIEWS.test(textAt(resource, 'resource'));
  return {
    ...resource,
    verbs: isReview ? ['create'] : verbs,
    ...(subresources.length === 0 ? { subresources: undefined } : { subresources }),
  };
}

async function readLogs(kinds: readonly RecordedKind[], cluster: Cluster): Promise<Readonly<Record<string, string>>> {
  const pods = kinds.find(({ group, resource }) => group === '' && resource === 'pods')?.rows ?? [];
  const logs: Record<string, string> = {};
  for (const { object } of pods) {
    const namespace = textAt(object, 'metadata', 'namespace');
    const name = textAt(object, 'metadata', 'name');
    for (const container of [...listAt(object, 'spec', 'initContainers'), ...listAt(object, 'spec', 'containers')]) {
      for (const previous of [false, true]) {
        const target = {
          type: 'objects',
          group: '',
          version: 'v1',
          resource: 'pods',
          namespace,
          name,
          subresource: 'log',
        } as const;
        const params = {
          container: textAt(container, 'name'),
          timestamps: 'true',
          ...(previous ? { previous: 'true' } : {}),
        };
        const answer = await cluster.read(target, { accept: 'text', params });
        const key = [namespace, name, textAt(container, 'name'), ...(previous ? ['previous'] : [])].join('/');
        if (answer.ok && typeof answer.value.body === 'string' && answer.value.body !== '')
          logs[key] = answer.value.body;
      }
    }
  }
  return logs;
}

async function readOpenApi(
  kinds: readonly RecordedKind[],
  read: (target: Target) => Promise<unknown>,
): Promise<OpenApi> {
  const index = await read({ type: 'openapi' });
  const keys = [
    ...new Set(kinds.map(({ group, version }) => (group === '' ? `api/${version}` : `apis/${group}/${version}`))),
  ];
  const documents: Record<string, unknown> = {};
  const paths: Record<string, unknown> = {};
  for (const key of keys) {
    const path = valueAt(index, 'paths', key);
    if (path === undefined) continue;
    paths[key] = { serverRelativeURL: `/openapi/v3/${key}` };
    documents[key] = schemasOf(await read({ type: 'openapi', document: key }));
  }
  return { index: { paths }, documents };
}

/** What explains fields, and of each path which kind it reads: the rest of every request's description is much larger. */
function schemasOf(document: unknown): unknown {
  const { openapi, info, components, paths } = document as KubeObject;
  const kinds = Object.entries((paths ?? {}) as Readonly<Record<string, unknown>>).flatMap(([path, item]) => {
    const kind = valueAt(item, 'get', 'x-kubernetes-group-version-kind');
    const action = valueAt(item, 'get', 'x-kubernetes-action');
    const get = { 'x-kubernetes-action': action, 'x-kubernetes-group-version-kind': kind };
    return kind === undefined || path.includes('/watch/') ? [] : [[path, { get }] as const];
  });
  return { openapi, info, components, paths: Object.fromEntries(kinds) };
}
