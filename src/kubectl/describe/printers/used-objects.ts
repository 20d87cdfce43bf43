import { listAt, textAt } from '../../object.ts';
import { lines } from '../lists.ts';
import type { Path } from '../parts.ts';
import { get } from '../parts.ts';
import type { Part } from '../scene.ts';

/** What a Pod cannot start without, by name: `ConfigMap/web`, `Secret/tls`, `PersistentVolumeClaim/data`. */
export function usedObjects(spec: Path): Part {
  return lines('Uses', ({ at }) => namesUsedBy(get(at, spec)));
}

/** The names of what the volumes, the environment and the identity of a Pod come from, each once. */
export function namesUsedBy(spec: unknown): readonly string[] {
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((key) => listAt(spec, key));
  const volumes = listAt(spec, 'volumes');
  const projected = volumes.flatMap((volume) => listAt(volume, 'projected', 'sources'));
  const env = containers.flatMap((container) => listAt(container, 'env'));
  const envFrom = containers.flatMap((container) => listAt(container, 'envFrom'));
  const names = (kind: string, from: readonly unknown[], ...path: readonly string[]): readonly string[] =>
    from.flatMap((each) => {
      const name = textAt(each, ...path);
      return name === '' ? [] : [`${kind}/${name}`];
    });
  return [
    ...new Set([
      ...names('ServiceAccount', [spec], 'serviceAccountName'),
      ...names('ConfigMap', [...volumes, ...projected], 'configMap', 'name'),
      ...names('ConfigMap', envFrom, 'configMapRef', 'name'),
      ...names('ConfigMap', env, 'valueFrom', 'configMapKeyRef', 'name'),
      ...names('Secret', volumes, 'secret', 'secretName'),
      ...names('Secret', projected, 'secret', 'name'),
      ...names('Secret', envFrom, 'secretRef', 'name'),
      ...names('Secret', env, 'valueFrom', 'secretKeyRef', 'name'),
      ...names('Secret', listAt(spec, 'imagePullSecrets'), 'name'),
      ...names('PersistentVolumeClaim', volumes, 'persistentVolumeClaim', 'claimName'),
    ]),
  ];
}
