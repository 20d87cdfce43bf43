import { fail, ok, type Result } from '../../src/core/failure.ts';
import { parseDiscovery } from '../../src/kubectl/names/parse-discovery.ts';
import type { GetQuery } from '../../src/kubectl/query.ts';
import type { ClusterFailure, Target } from '../../src/ports/cluster.ts';
import type { Reader, Session } from '../../src/queries/session.ts';
import { CORE, GROUPS } from '../kubectl/names/samples.ts';

/** One read, as a server sees it: `GET shop/pods/web` with its query and the form asked for. */
export interface SeenRead {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly accept: string;
}

/** What a server says to a read: a body, a refusal, or nothing for "not found". */
export type Answers = (read: SeenRead) => unknown;

/** A refusal, to be given as an answer. */
export class Refusal {
  readonly failure: ClusterFailure;

  constructor(status: number, reason: string, message: string) {
    this.failure = { type: 'said-no', status, reason, message };
  }
}

/** A small server that answers from a function, with all that was read of it. */
export function createFakeSession(answers: Answers): Session & { readonly seen: SeenRead[]; asked: number } {
  const seen: SeenRead[] = [];
  const read: Reader = (target, options = {}) => {
    const one = { path: toPath(target), params: options.params ?? {}, accept: options.accept ?? 'json' };
    seen.push(one);
    return Promise.resolve(toResult(answers(one), one.path));
  };
  const session = {
    cluster: 'test',
    namespace: 'default',
    read,
    seen,
    asked: 0,
    discovery: () => {
      session.asked++;
      return Promise.resolve(ok(parseDiscovery(CORE, GROUPS)));
    },
    clock: () => Date.parse('2026-11-01T12:00:00Z'),
    signal: new AbortController().signal,
  };
  return session;
}

/** A `get` of one type, with whatever is to be different. */
export function getQuery(types: readonly string[], different: Partial<GetQuery> = {}): GetQuery {
  return {
    verb: 'get',
    where: { allContexts: false, allNamespaces: false },
    wanted: { type: 'types', types, names: [] },
    selectors: {},
    format: { type: 'table', wide: false },
    headers: true,
    showKind: false,
    showLabels: false,
    labelColumns: [],
    ignoreNotFound: false,
    ...different,
  };
}

/** A table of pods as a server makes it. */
export function podTable(names: readonly string[], metadata: object = {}): unknown {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: [
      { name: 'Name', type: 'string', format: 'name', description: 'Name must be unique.', priority: 0 },
      { name: 'Ready', type: 'string', format: '', description: 'Ready of all.', priority: 0 },
      { name: 'Node', type: 'string', format: '', description: 'Where it runs.', priority: 1 },
    ],
    rows: names.map((name) => ({ cells: [name, '1/1', 'n1'], object: null })),
  };
}

/** Pods as objects, as a server lists them: only the list says what they are. */
export function podList(names: readonly string[]): unknown {
  return {
    kind: 'PodList',
    apiVersion: 'v1',
    metadata: { resourceVersion: '7' },
    items: names.map((name) => ({ metadata: { name, namespace: 'default', managedFields: [{}] } })),
  };
}

function toPath(target: Target): string {
  if (target.type !== 'objects') return target.type;
  const { namespace = '*', resource, name, subresource } = target;
  return [namespace, resource, name, subresource].filter((part) => part !== undefined).join('/');
}

function toResult(answer: unknown, path: string): ReturnType<Reader> extends Promise<infer R> ? R : never {
  if (answer instanceof Refusal) return fail(answer.failure);
  if (answer === undefined) return fail(new Refusal(404, 'NotFound', `${path} not found`).failure);
  return ok({ body: answer, warnings: [], bytes: 10, redactions: 1 });
}

/** A value that a test counts on, or the words of the failure as an error. */
export function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
