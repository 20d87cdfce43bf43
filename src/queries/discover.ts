import { fail, ok, type Result } from '../core/failure.ts';
import type { Discovery } from '../kubectl/discovery.ts';
import { parseGroupVersions, parseResourceLists } from '../kubectl/names/legacy-discovery.ts';
import { isAggregated, parseDiscovery } from '../kubectl/names/parse-discovery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Answer, ClusterFailure, ReadOptions, Target } from '../ports/cluster.ts';
import { isNotFound, toFailure } from './fault.ts';

/** What finding out needs. The kinds of a cluster are the same for everybody, so that it is read as the bot itself. */
export interface DiscoveryPorts {
  readonly read: (cluster: string, target: Target, options: ReadOptions) => Promise<Result<Answer, ClusterFailure>>;
  readonly clock: Clock;
}

/** The kinds that a cluster has, from memory. `fresh` asks the server again, after a name was not found. */
export type Discoveries = (cluster: string, fresh?: boolean) => Promise<Result<Discovery>>;

/** How long what is known is taken for true, and how soon it may be asked for again. */
const TRUSTED_MS = 60_000;
const PAUSE_MS = 10_000;

interface Known {
  readonly discovery: Discovery;
  readonly documents: Documents;
  readonly loadedAt: number;
}

/** The two documents of the table of contents. */
interface Documents {
  readonly api: Document;
  readonly apis: Document;
}

interface Document {
  readonly body: unknown;
  readonly etag?: string;
}

/** A memory of what clusters have: asked once at a time, and told from memory when a cluster does not answer. */
export function createDiscoveries({ read, clock }: DiscoveryPorts): Discoveries {
  const known = new Map<string, Known>();
  const triedAt = new Map<string, number>();
  const loading = new Map<string, Promise<Result<Discovery>>>();

  async function load(cluster: string): Promise<Result<Discovery>> {
    const before = known.get(cluster);
    triedAt.set(cluster, clock());
    const documents = await readDocuments((target, options) => read(cluster, target, options), before?.documents);
    if (!documents.ok) {
      if (before !== undefined) return ok(before.discovery);
      return fail(toFailure(documents.failure, { what: 'the kinds of objects it has', cluster }));
    }
    const { api, apis } = documents.value;
    const isSame = api === before?.documents.api && apis === before.documents.apis && isAggregated(apis.body);
    const discovery = isSame ? before.discovery : await toDiscovery(cluster, documents.value);
    known.set(cluster, { discovery, documents: documents.value, loadedAt: clock() });
    return ok(discovery);
  }

  async function toDiscovery(cluster: string, { api, apis }: Documents): Promise<Discovery> {
    if (isAggregated(apis.body)) return parseDiscovery(api.body, apis.body);
    const versions = parseGroupVersions(api.body, apis.body);
    const lists = versions.map(async (groupVersion) => {
      const root = groupVersion.includes('/') ? 'apis' : 'api';
      const answer = await read(cluster, { type: 'discovery', root, groupVersion }, { accept: 'json' });
      return [groupVersion, answer.ok ? answer.value.body : undefined] as const;
    });
    return parseResourceLists(await Promise.all(lists));
  }

  return (cluster, fresh = false) => {
    const before = known.get(cluster);
    const now = clock();
    const isTrusted = before !== undefined && !fresh && now - before.loadedAt < TRUSTED_MS;
    const isTooSoon = now - (triedAt.get(cluster) ?? -Infinity) < PAUSE_MS;
    if (before !== undefined && (isTrusted || isTooSoon)) return Promise.resolve(ok(before.discovery));
    const running = loading.get(cluster) ?? load(cluster).finally(() => loading.delete(cluster));
    loading.set(cluster, running);
    return running;
  };
}

async function readDocuments(
  read: (target: Target, options: ReadOptions) => Promise<Result<Answer, ClusterFailure>>,
  before: Documents | undefined,
): Promise<Result<Documents, ClusterFailure>> {
  const readOne = async (root: 'api' | 'apis'): Promise<Result<Document, ClusterFailure>> => {
    const old = before?.[root];
    const answer = await read(
      { type: 'discovery', root },
      { accept: 'discovery', ...(old?.etag === undefined ? {} : { etag: old.etag }) },
    );
    // A server that only extends another has no core group.
    if (!answer.ok) return root === 'api' && isNotFound(answer.failure) ? ok({ body: undefined }) : answer;
    const { status, body, etag } = answer.value;
    if (status === 304 && old !== undefined) return ok(old);
    return ok({ body, ...(etag === undefined ? {} : { etag }) });
  };
  const [api, apis] = await Promise.all([readOne('api'), readOne('apis')]);
  if (!api.ok) return api;
  if (!apis.ok) return apis;
  return ok({ api: api.value, apis: apis.value });
}
