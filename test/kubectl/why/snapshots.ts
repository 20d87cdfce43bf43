import { loadSnapshot } from '../../../src/cluster/practice/snapshot.ts';
import { textAt, type KubeObject } from '../../../src/kubectl/object.ts';
import { diagnose } from '../../../src/kubectl/why/diagnose.ts';
import type { Finding } from '../../../src/kubectl/why/diagnosis.ts';
import { PART_NAMES, PARTS, type Part, type Snapshot } from '../../../src/kubectl/why/snapshot.ts';

/** The moment at which built snapshots are taken. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A moment so many minutes before. */
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

/** Parts of an object, merged over what is usual. */
export type Different = Readonly<Record<string, unknown>>;

/** An object of the namespace shop, an hour old. */
export function object(kind: string, name: string, fields: Different = {}): KubeObject {
  const { metadata = {}, ...rest } = fields;
  return {
    kind,
    // What tests give under metadata is an object.
    metadata: {
      name,
      namespace: 'shop',
      uid: `${kind}-${name}`,
      creationTimestamp: ago(60),
      ...(metadata as Different),
    },
    ...rest,
  };
}

/** Who made an object, as its metadata has it. */
export const madeBy = ({ kind = '', metadata }: KubeObject): Different => ({
  ownerReferences: [{ kind, name: metadata?.name, uid: metadata?.uid, controller: true, apiVersion: 'v1' }],
});

/** How a container is: waiting, running, or ended. */
export type State = Different;

/** A pod with one container called app, in this state. */
export function pod(
  state: State,
  different: {
    readonly status?: Different;
    readonly spec?: Different;
    readonly metadata?: Different;
    readonly phase?: string;
    readonly name?: string;
  } = {},
): KubeObject {
  const { status = {}, spec = {}, metadata = {}, phase = 'Running', name = 'web-1' } = different;
  return object('Pod', name, {
    metadata: { ...madeBy(object('ReplicaSet', 'web')), labels: { app: 'web' }, ...metadata },
    spec: {
      nodeName: 'n1',
      restartPolicy: 'Always',
      containers: [{ name: 'app', image: 'registry.example.com/web:1.0' }],
      ...spec,
    },
    status: { phase, containerStatuses: [{ name: 'app', restartCount: 0, ready: false, ...state }], ...status },
  });
}

/** A warning about an object. */
export function warning(about: KubeObject, reason: string, message: string, minutes = 1): KubeObject {
  const { name, namespace, uid } = about.metadata ?? {};
  return object('Event', `${String(name)}.${reason}`, {
    involvedObject: { kind: about.kind, name, namespace, uid },
    reason,
    message,
    type: 'Warning',
    count: 3,
    firstTimestamp: ago(30),
    lastTimestamp: ago(minutes),
  });
}

/** Sorts objects into the parts of a snapshot; parts without objects were read and are empty. */
export function snapshotOf(...objects: readonly KubeObject[]): Snapshot {
  return {
    now: NOW,
    parts: Object.fromEntries(
      PART_NAMES.map((part) => [part, objects.filter(({ kind }) => kind === PARTS[part].kind)]),
    ),
  };
}

/** What is wrong among objects. */
export const findingsAmong = (...objects: readonly KubeObject[]): readonly Finding[] =>
  diagnose(snapshotOf(...objects)).findings;

const recorded = await loadSnapshot();

/** A namespace of the practice cluster, as it was recorded off a real one; with an object that is asked about. */
export function recordedSnapshot(namespace: string, of?: { readonly part: Part; readonly name: string }): Snapshot {
  const parts = Object.fromEntries(PART_NAMES.map((part) => [part, recordedPart(part, namespace)])) as Record<
    Part,
    readonly KubeObject[]
  >;
  const now = Date.parse(recorded.recordedAt);
  if (of === undefined) return { now, parts };
  const found = parts[of.part].find(({ metadata }) => metadata?.name?.startsWith(of.name) ?? false);
  if (found === undefined) throw new Error(`no ${of.part} ${of.name} was recorded`);
  const { group, version, name: resource, kind } = PARTS[of.part];
  const name = found.metadata?.name ?? '';
  return { now, parts, target: { object: found, ref: { group, version, resource, kind, name, namespace } } };
}

function recordedPart(part: Part, namespace: string): readonly KubeObject[] {
  const { group, version, name, kind, namespaced } = PARTS[part];
  const rows =
    recorded.kinds.find((each) => each.resource === name && each.group === group && each.version === version)?.rows ??
    [];
  return rows
    .map(({ object: each }) => ({ ...each, kind }))
    .filter((each) =>
      namespaced ? each.metadata?.namespace === namespace : part !== 'namespaces' || each.metadata?.name === namespace,
    )
    .filter((each) => part !== 'events' || textAt(each, 'type') === 'Warning');
}
