import type { Failure } from '../core/failure.ts';
import { qualifiedName, type ApiResource } from '../kubectl/discovery.ts';
import { tryLine } from '../kubectl/grammar/try-line.ts';
import type { ClusterFailure, Subresource } from '../ports/cluster.ts';

/** What RBAC has to allow for a read: the rule that a 403 teaches. */
export interface NeededRule {
  readonly verb: 'get' | 'list' | 'create';
  readonly resource: Pick<ApiResource, 'group' | 'name'>;
  readonly subresource?: Subresource;
  /** Absent: cluster-wide. */
  readonly namespace?: string;
}

/** What was being read, where. */
export interface Attempt {
  /** As it reads after "read": `pods in namespace shop`, `the log of pod web-1`. */
  readonly what: string;
  readonly cluster: string;
  readonly rule?: NeededRule;
}

/** Says in words for people why there is no answer from a cluster. */
export function toFailure(failure: ClusterFailure, attempt: Attempt): Failure {
  const { what, cluster } = attempt;
  switch (failure.type) {
    case 'said-no':
      return toRefusal(failure, attempt);
    case 'unreachable':
      return missing(
        `Cluster ${cluster} could not be reached, so there is no answer about ${what}. ${failure.message}`,
      );
    case 'timeout':
      return missing(`Cluster ${cluster} did not answer in time about ${what}. ${failure.message}`);
    case 'certificate':
      return missing(
        `The certificate of cluster ${cluster} was not accepted, so nothing was read. ${failure.message} ` +
          'Whoever runs this bot has to look at its kubeconfig.',
      );
    case 'credentials':
      return missing(
        `There are no credentials to ask cluster ${cluster} with. ${failure.message} ` +
          'Whoever runs this bot has to look at its kubeconfig.',
      );
    case 'too-large':
      return {
        type: 'invalid',
        message: `The answer about ${what} is too large to be read. ${failure.message} Ask for less: one namespace with -n, a label selector with -l, or one name.`,
      };
    case 'malformed':
      return missing(`Cluster ${cluster} sent something unreadable about ${what}. ${failure.message}`);
    case 'refused':
      return {
        type: 'refused',
        message: failure.message,
        ...(failure.tryLine === undefined ? {} : { tryLine: failure.tryLine }),
      };
    case 'cancelled':
      return missing(`The question about ${what} was cancelled before cluster ${cluster} answered.`);
  }
}

/** Whether the server said that the thing asked for is not there. */
export function isNotFound(failure: ClusterFailure): boolean {
  return failure.type === 'said-no' && (failure.reason === 'NotFound' || failure.status === 404);
}

/** Whether a list was read so slowly that its next page is gone. */
export function isExpired(failure: ClusterFailure): boolean {
  return failure.type === 'said-no' && (failure.reason === 'Expired' || failure.status === 410);
}

function toRefusal({ status, reason, message }: ClusterFailure, { what, cluster, rule }: Attempt): Failure {
  switch (status) {
    case 400:
    case 422:
      return { type: 'invalid', message: `Cluster ${cluster} does not take that question about ${what}: ${message}` };
    case 401:
      return {
        type: 'refused',
        message: `Cluster ${cluster} no longer accepts the bot's credentials (401 Unauthorized). Whoever runs this bot has to renew them.`,
      };
    case 403:
      return toForbidden(message, cluster, rule);
    case 404:
      return missing(message);
    case 405:
      return { type: 'invalid', message: `Cluster ${cluster} cannot read ${what} in this way: ${message}` };
    case 409:
      return missing(`Cluster ${cluster} was changing ${what} just now: ${message} Ask again.`);
    case 410:
      return missing(`The list of ${what} grew too old while it was read. Ask again.`);
    case 429:
      return { type: 'limited', message: `Cluster ${cluster} has too much to do just now. Ask again in a moment.` };
    default:
      return missing(
        `Cluster ${cluster} failed to read ${what} (${status ?? 'no status'}${reason === undefined ? '' : ` ${reason}`}): ${message}`,
      );
  }
}

function toForbidden(message: string, cluster: string, rule: NeededRule | undefined): Failure {
  const said = `Not allowed on cluster ${cluster}: ${message}`;
  if (rule === undefined) return { type: 'refused', message: said };
  const { verb, resource, subresource, namespace } = rule;
  const name = subresource === undefined ? resource.name : `${resource.name}/${subresource}`;
  const role = namespace === undefined ? 'a ClusterRole' : `a Role in namespace ${namespace}`;
  const teaching = `What is missing is a rule in ${role}: apiGroups: ["${resource.group}"], resources: ["${name}"], verbs: ["${verb}"].`;
  const flags = `${subresource === undefined ? '' : ` --subresource=${subresource}`}${namespace === undefined ? '' : ` -n ${namespace}`}`;
  return {
    type: 'refused',
    message: `${said}\n${teaching}`,
    ...tryLine(`auth can-i ${verb} ${qualifiedName(resource)}${flags}`),
  };
}

function missing(message: string): Failure {
  return { type: 'missing', message };
}
