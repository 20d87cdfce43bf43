import { listAt, textAt } from '../object.ts';

/** What a Pod cannot start without, by kind: where in its spec it is named. */
export type UsedKind = (typeof USED_KINDS)[number];

/** Kinds of objects that a Pod may name, in the order in which they are told. */
export const USED_KINDS = ['ServiceAccount', 'ConfigMap', 'Secret', 'PersistentVolumeClaim'] as const;

/** The names of the objects of a kind that a Pod's volumes, environment and identity come from, each once. */
export function namesUsedBy(spec: unknown, kind: UsedKind): readonly string[] {
  const volumes = listAt(spec, 'volumes');
  const projected = volumes.flatMap((volume) => listAt(volume, 'projected', 'sources'));
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((key) => listAt(spec, key));
  const env = containers.flatMap((container) => listAt(container, 'env'));
  const envFrom = containers.flatMap((container) => listAt(container, 'envFrom'));
  const at = (places: readonly unknown[], ...path: readonly string[]): readonly string[] =>
    places.map((place) => textAt(place, ...path));
  const names: Readonly<Record<UsedKind, readonly string[]>> = {
    ServiceAccount: [textAt(spec, 'serviceAccountName')],
    ConfigMap: [
      ...at([...volumes, ...projected], 'configMap', 'name'),
      ...at(envFrom, 'configMapRef', 'name'),
      ...at(env, 'valueFrom', 'configMapKeyRef', 'name'),
    ],
    Secret: [
      ...at(volumes, 'secret', 'secretName'),
      ...at(projected, 'secret', 'name'),
      ...at(envFrom, 'secretRef', 'name'),
      ...at(env, 'valueFrom', 'secretKeyRef', 'name'),
      ...at(listAt(spec, 'imagePullSecrets'), 'name'),
    ],
    PersistentVolumeClaim: at(volumes, 'persistentVolumeClaim', 'claimName'),
  };
  return [...new Set(names[kind].filter((name) => name !== ''))];
}
