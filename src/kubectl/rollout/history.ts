import { DESCRIBE_TABS, alignTabs } from '../go/tab-writer.ts';
import { listAt, mapAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { inOrderOf } from './field-order.ts';

const CHANGE_CAUSE = 'kubernetes.io/change-cause';
const REVISION = 'deployment.kubernetes.io/revision';

/** One revision of an object's pod template. */
export interface Revision {
  readonly number: number;
  /** Empty where nobody wrote one. */
  readonly changeCause: string;
  readonly template: unknown;
  /** What `-o yaml` prints: the ReplicaSet, or the object as it was in this revision. */
  readonly object: KubeObject;
}

/** The revisions of a Deployment from its ReplicaSets, oldest first: kubectl `polymorphichelpers/history.go`. */
export function deploymentRevisions(deployment: KubeObject, replicaSets: readonly KubeObject[]): readonly Revision[] {
  const revisions = ownedBy(deployment, replicaSets)
    .map((object) => {
      const annotations = mapAt(object, 'metadata', 'annotations');
      const template = withChangeCause(valueAt(object, 'spec', 'template'), annotations[CHANGE_CAUSE] ?? '');
      const changeCause = mapAt(template, 'metadata', 'annotations')[CHANGE_CAUSE] ?? '';
      return { number: Number(annotations[REVISION] ?? '0'), changeCause, template, object };
    })
    .filter(({ number }) => Number.isInteger(number));
  return inOrder(revisions);
}

/** The revisions of a DaemonSet or StatefulSet from its ControllerRevisions, oldest first. */
export function controllerRevisions(owner: KubeObject, recorded: readonly KubeObject[]): readonly Revision[] {
  const revisions = ownedBy(owner, recorded).map((each) => {
    const object = patched(owner, valueAt(each, 'data'));
    return {
      number: Number(valueAt(each, 'revision') ?? 0),
      changeCause: mapAt(each, 'metadata', 'annotations')[CHANGE_CAUSE] ?? '',
      template: valueAt(object, 'spec', 'template'),
      object,
    };
  });
  return inOrder(revisions);
}

/** The table of `rollout history`. */
export function historyTable(revisions: readonly Revision[]): string {
  if (revisions.length === 0) return 'No rollout history found.';
  const rows = revisions.map(
    ({ number, changeCause }) => `${number}\t${changeCause === '' ? '<none>' : changeCause}\n`,
  );
  return alignTabs(`REVISION\tCHANGE-CAUSE\n${rows.join('')}`, DESCRIBE_TABS);
}

/** Of several with one number the last counts, as in kubectl. */
function inOrder(revisions: readonly Revision[]): readonly Revision[] {
  return [...new Map(revisions.map((each) => [each.number, each])).values()].sort((a, b) => a.number - b.number);
}

/** What an object controls: its name alone would also fit a namesake that was deleted. */
function ownedBy(owner: KubeObject, objects: readonly KubeObject[]): readonly KubeObject[] {
  return objects.filter((object) =>
    listAt(object, 'metadata', 'ownerReferences').some(
      (reference) => reference['controller'] === true && textAt(reference, 'uid') === owner.metadata?.uid,
    ),
  );
}

/** kubectl shows why a ReplicaSet was made among the annotations of its template. */
function withChangeCause(template: unknown, changeCause: string): unknown {
  if (changeCause === '') return template;
  const annotations = { ...mapAt(template, 'metadata', 'annotations'), [CHANGE_CAUSE]: changeCause };
  return { ...asRecord(template), metadata: { ...asRecord(valueAt(template, 'metadata')), annotations } };
}

/** The owner with the template that a revision recorded: its data is a patch that replaces the whole template. */
function patched(owner: KubeObject, patch: unknown): KubeObject {
  const template = asRecord(valueAt(patch, 'spec', 'template'));
  const { $patch: _directive, ...recorded } = template;
  const spec = asRecord(owner['spec']);
  const { volumeClaimTemplates: claims } = spec;
  return {
    ...owner,
    spec: {
      ...spec,
      template: inOrderOf(recorded, spec['template']),
      ...(Array.isArray(claims) ? { volumeClaimTemplates: claims.map(withoutType) } : {}),
    },
  };
}

/** kubectl reads these objects in a form that has no room for the kind of what stands within them. */
function withoutType(claim: unknown): unknown {
  const { apiVersion: _version, kind: _kind, ...rest } = asRecord(claim);
  return rest;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
