import { fail, ok, type Result } from '../../core/failure.ts';
import { qualifiedName } from '../../kubectl/discovery.ts';
import type { KubeObject } from '../../kubectl/object.ts';
import type { Diagnosis } from '../../kubectl/why/diagnosis.ts';
import { PART_NAMES, PARTS, type Part, type Snapshot } from '../../kubectl/why/snapshot.ts';
import type { ClusterFailure } from '../../ports/cluster.ts';
import { isNotFound, toFailure } from '../fault.ts';
import { explainMissingNamespace } from '../get/not-found.ts';
import { readSome, type Listed, type Selection } from '../objects.ts';
import type { Session } from '../session.ts';

/** What to read, part by part. */
type Plan = Readonly<Partial<Record<Part, Selection & { readonly name?: string }>>>;

/** What was read, and what could not be. */
export interface PartsRead extends Pick<Diagnosis, 'checked' | 'unchecked'> {
  readonly parts: Snapshot['parts'];
  readonly cut: readonly Part[];
}

/** Everything that rules look at in a namespace, with what it needs from outside. */
export function ofNamespace(namespace: string): Plan {
  return Object.fromEntries(
    PART_NAMES.map((part) => {
      if (part === 'namespaces') return [part, { name: namespace }];
      if (!PARTS[part].namespaced) return [part, {}];
      return [part, part === 'events' ? { namespace, fields: 'type=Warning' } : { namespace }];
    }),
  );
}

/** The same of all namespaces at once. */
export function ofAll(): Plan {
  return Object.fromEntries(PART_NAMES.map((part) => [part, part === 'events' ? { fields: 'type=Warning' } : {}]));
}

/** The pods on a node. */
export function aroundNode(name: string): Plan {
  return { pods: { fields: `spec.nodeName=${name}` } };
}

/** Nothing but the object itself. */
export function aroundNothing(): Plan {
  return {};
}

/** Reads all parts of a plan at once. Fails where none could be read, or where the namespace is not there. */
export async function readParts(session: Session, plan: Plan): Promise<Result<PartsRead>> {
  const wanted = PART_NAMES.filter((part) => plan[part] !== undefined);
  const answers = await Promise.all(
    wanted.map(async (part) => ({ part, answer: await readSome(session, PARTS[part], plan[part] ?? {}) })),
  );
  const namespace = plan.namespaces?.name;
  const ofNamespaces = answers.find(({ part }) => part === 'namespaces')?.answer;
  if (namespace !== undefined && ofNamespaces?.ok === false && isNotFound(ofNamespaces.failure)) {
    const missing = await explainMissingNamespace(namespace, session);
    return fail(missing ?? { type: 'missing', message: `There is no namespace "${namespace}".` });
  }
  const failed = answers.flatMap(({ part, answer }) => (answer.ok ? [] : [{ part, failure: answer.failure }]));
  const [first] = failed;
  if (first !== undefined && failed.length === answers.length) return fail(inWords(session, plan, first));
  const read = answers.flatMap(({ part, answer }) => (answer.ok ? [{ part, listed: answer.value }] : []));
  const parts: Partial<Record<Part, readonly KubeObject[]>> = Object.fromEntries(
    read.map(({ part, listed }) => [part, listed.items]),
  );
  return ok({
    parts,
    cut: read.flatMap(({ part, listed }) => (listed.more === undefined ? [] : [part])),
    checked: read.flatMap(toChecked),
    unchecked: [...failed.map(toUnchecked), ...read.flatMap(toCut)],
  });
}

interface Failed {
  readonly part: Part;
  readonly failure: ClusterFailure;
}

function inWords({ cluster }: Session, plan: Plan, { part, failure }: Failed) {
  const { namespace } = plan[part] ?? {};
  const place = namespace === undefined ? {} : { namespace };
  const what = namespace === undefined ? part : `${part} in namespace ${namespace}`;
  return toFailure(failure, { what, cluster, rule: { verb: 'list', resource: PARTS[part], ...place } });
}

function toUnchecked({ part, failure }: Failed): Diagnosis['unchecked'][number] {
  const name = qualifiedName(PARTS[part]);
  const isForbidden = failure.status === 403 || failure.type === 'refused';
  if (isForbidden) return { what: name, reason: `not allowed to ${part === 'namespaces' ? 'get' : 'list'} ${name}` };
  return { what: name, reason: isNotFound(failure) ? 'this cluster does not have them' : failure.message };
}

interface ReadPart {
  readonly part: Part;
  readonly listed: Listed;
}

/** "12 pods", "1 warning". */
function toChecked({ part, listed: { items } }: ReadPart): readonly string[] {
  if (part === 'namespaces' || items.length === 0) return [];
  const plural = part === 'events' ? 'warnings' : part;
  const word = items.length === 1 ? plural.replace(/(?<=class|ingress)es$|s$/u, '') : plural;
  return [`${String(items.length)} ${word}`];
}

function toCut({ part, listed: { items, more } }: ReadPart): Diagnosis['unchecked'] {
  return more === undefined
    ? []
    : [{ what: `${part} beyond the first ${String(items.length)}`, reason: 'there are too many' }];
}
