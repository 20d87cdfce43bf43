import { fail, ok } from '../../src/core/failure.ts';
import type { ApiResource } from '../../src/kubectl/discovery.ts';
import type { Where } from '../../src/kubectl/query.ts';
import type { ClusterFailure, Target } from '../../src/ports/cluster.ts';
import type { Session } from '../../src/queries/session.ts';
import { resource } from './small-cluster.ts';

/** What a scripted cluster answers: a body, a refusal, or what depends on the parameters. */
export type Scripted =
  | { readonly body: unknown }
  | { readonly failure: ClusterFailure }
  | ((params: Readonly<Record<string, string>>) => Scripted);

/** A session whose answers are written down, and what was asked in it. */
export interface Script {
  readonly session: Session;
  readonly asked: {
    readonly key: string;
    readonly params: Readonly<Record<string, string>>;
    readonly spec?: unknown;
  }[];
  /** Lets time pass, in milliseconds. */
  readonly pass: (ms: number) => void;
}

/** A query in no special place. */
export const HERE: Where = { allContexts: false, allNamespaces: false };

/** The moment at which scripts begin. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** The kinds that a scripted cluster has, where nothing else is said. */
export const KINDS: readonly ApiResource[] = [
  resource('pods', 'Pod', { shortNames: ['po'] }),
  resource('nodes', 'Node', { namespaced: false, shortNames: ['no'] }),
  resource('services', 'Service', { shortNames: ['svc'] }),
  resource('configmaps', 'ConfigMap', { shortNames: ['cm'] }),
  resource('deployments', 'Deployment', { group: 'apps', shortNames: ['deploy'] }),
  resource('daemonsets', 'DaemonSet', { group: 'apps', shortNames: ['ds'] }),
  resource('statefulsets', 'StatefulSet', { group: 'apps', shortNames: ['sts'] }),
  resource('jobs', 'Job', { group: 'batch' }),
  resource('cronjobs', 'CronJob', { group: 'batch', shortNames: ['cj'] }),
];

/**
 * A session that answers from a script. Its keys are targets in parts, those that are not there left out:
 * `shop/pods/web-1/log`, `nodes`, `review/selfsubjectreviews`, `version`. What is not in the script is not found.
 */
export function scriptedSession(
  script: Readonly<Record<string, Scripted>>,
  {
    resources = KINDS,
    stale = [],
  }: { readonly resources?: readonly ApiResource[]; readonly stale?: readonly string[] } = {},
): Script {
  const asked: Script['asked'] = [];
  let now = NOW;
  const session: Session = {
    cluster: 'prod',
    namespace: 'shop',
    read: (target, options) => {
      const key = toKey(target);
      const params = options?.params ?? {};
      asked.push({ key, params, ...(target.type === 'review' ? { spec: target.spec } : {}) });
      let answer = script[key] ?? notFound(key);
      while (typeof answer === 'function') answer = answer(params);
      if ('failure' in answer) return Promise.resolve(fail(answer.failure));
      return Promise.resolve(ok({ body: answer.body, warnings: [], bytes: 100, redactions: 1 }));
    },
    discovery: () => Promise.resolve(ok({ resources, stale })),
    clock: () => now,
    signal: new AbortController().signal,
  };
  return {
    session,
    asked,
    pass: (ms) => {
      now += ms;
    },
  };
}

/** A refusal by the server. */
export function saidNo(status: number, message: string): Scripted {
  return { failure: { type: 'said-no', status, message } };
}

/** A listing. */
export function list(...items: readonly unknown[]): Scripted {
  return { body: { items, metadata: {} } };
}

function notFound(key: string): Scripted {
  return { failure: { type: 'said-no', status: 404, reason: 'NotFound', message: `${key} not found` } };
}

function toKey(target: Target): string {
  if (target.type === 'review') return `review/${target.review}`;
  if (target.type !== 'objects') return target.type;
  const { group, version, resource: name, namespace, name: object, subresource } = target;
  // Metrics are pods and nodes of another group.
  const kind = group === 'metrics.k8s.io' ? `${version}.${name}` : name;
  return [namespace, kind, object, subresource].filter((part) => part !== undefined).join('/');
}
