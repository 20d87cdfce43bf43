import type { KubeObject } from '../../src/kubectl/object.ts';
import { entriesAt, textsAt, type TEMPLATES } from './planted.ts';

/** The namespace that holds nothing else. */
export const NAMESPACE = 'planted';

/** When it all began. */
export const MOMENT = '2026-11-25T18:00:00Z';
/** What selects the pod. */
export const LABELS = { app: 'planted' };

/** An object of the namespace, or of none. */
export function object(kind: string, apiVersion: string, rest: KubeObject, metadata: KubeObject = {}): KubeObject {
  const named = { name: 'planted', namespace: NAMESPACE, uid: `uid-${kind.toLowerCase()}`, labels: LABELS };
  return {
    kind,
    apiVersion,
    metadata: { ...named, creationTimestamp: MOMENT, resourceVersion: '7', ...metadata },
    ...rest,
  };
}

/** One that lives in no namespace. */
export function clusterObject(kind: string, apiVersion: string, rest: KubeObject): KubeObject {
  const { metadata, ...others } = object(kind, apiVersion, rest);
  const { namespace: _none, ...kept } = metadata as KubeObject;
  return { ...others, metadata: kept };
}

/** The owner of an object, by kind. */
export const ownedBy = (kind: string): KubeObject => ({
  ownerReferences: [
    { apiVersion: 'apps/v1', kind, name: 'planted', uid: `uid-${kind.toLowerCase()}`, controller: true },
  ],
});

/** Names and values beside each other, as environment variables are. */
export const toEnv = (place: Parameters<typeof entriesAt>[0]): readonly KubeObject[] =>
  Object.entries(entriesAt(place)).map(([name, value]) => ({ name, value }));

/** What a container of a pod or a template holds; each kind has an env of its own. */
export function container(kind: (typeof TEMPLATES)[number]): KubeObject {
  return { name: 'app', image: 'registry.example.com/shop/app:1.0.0', env: toEnv(`env of ${kind}`) };
}

/** A pod of a workload. */
export const template = (kind: (typeof TEMPLATES)[number]): KubeObject => ({
  metadata: { labels: LABELS },
  spec: { containers: [container(kind)], restartPolicy: 'Always' },
});

/** Conditions that say the planted texts. */
export const conditions = (type: string): readonly KubeObject[] =>
  textsAt('condition').map((message, at) => ({
    type: at === 0 ? type : `${type}${String(at)}`,
    status: 'False',
    reason: 'Failed',
    message,
    lastTransitionTime: MOMENT,
  }));

/** A volume of a storage driver. */
export const attributes = { driver: 'csi.example.com', volumeAttributes: entriesAt('volume attribute') };
