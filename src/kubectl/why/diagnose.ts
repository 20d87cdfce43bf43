import { listAt, textAt, type KubeObject } from '../object.ts';
import type { Diagnosis } from './diagnosis.ts';
import { fold } from './fold.ts';
import { RULES } from './rules/index.ts';
import type { Snapshot } from './snapshot.ts';
import { claimsOf, createView, keyOf, keyOfObject, selectorOf, type Key, type View } from './view.ts';

/** What is wrong in a snapshot: with the object that is asked about, or in all of its namespace. */
export function diagnose(snapshot: Snapshot): Pick<Diagnosis, 'object' | 'findings'> {
  const view = createView(snapshot);
  const found = RULES.flatMap((rule) => rule(view));
  const { target } = snapshot;
  if (target === undefined) return { findings: fold(found).map(({ finding }) => finding) };
  const concern = concernOf(view, target.object);
  const own = found.filter(({ severity, key }) => severity !== 'hint' || concern.has(key));
  const trees = fold(own, keyOfObject(target.object)).filter(({ keys }) => [...keys].some((key) => concern.has(key)));
  return { object: target.ref, findings: trees.map(({ finding }) => finding) };
}

/** An object and what it is made of or sends its traffic to: what is wrong there is wrong with it. */
function concernOf(view: View, object: KubeObject): ReadonlySet<Key> {
  const keys = new Set<Key>();
  const open = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = keyOfObject(next);
    if (keys.has(key)) continue;
    keys.add(key);
    open.push(...view.ownedBy(next), ...servedBy(view, next));
    for (const claim of next.kind === 'Pod' ? claimsOf(next) : []) keys.add(claim);
  }
  return keys;
}

function servedBy(view: View, object: KubeObject): readonly KubeObject[] {
  const namespace = textAt(object, 'metadata', 'namespace');
  const name = textAt(object, 'metadata', 'name');
  switch (object.kind) {
    case 'Service':
    case 'PodDisruptionBudget': {
      const selector = selectorOf(object);
      return selector === '' ? [] : view.selected(selector, object).flatMap((pod) => [pod, ...view.ownersOf(pod)]);
    }
    case 'Ingress': {
      const names = new Set(
        listAt(object, 'spec', 'rules')
          .flatMap((rule) => listAt(rule, 'http', 'paths').map((path) => textAt(path, 'backend', 'service', 'name')))
          .concat(textAt(object, 'spec', 'defaultBackend', 'service', 'name')),
      );
      return view
        .list('services')
        .filter(
          (each) => names.has(textAt(each, 'metadata', 'name')) && textAt(each, 'metadata', 'namespace') === namespace,
        );
    }
    case 'HorizontalPodAutoscaler': {
      const target = keyOf(
        textAt(object, 'spec', 'scaleTargetRef', 'kind'),
        textAt(object, 'spec', 'scaleTargetRef', 'name'),
        namespace,
      );
      return [...view.list('deployments'), ...view.list('statefulsets'), ...view.list('replicasets')].filter(
        (each) => keyOfObject(each) === target,
      );
    }
    case 'Namespace':
      return (
        [
          'pods',
          'deployments',
          'statefulsets',
          'daemonsets',
          'replicasets',
          'jobs',
          'cronjobs',
          'services',
          'ingresses',
          'persistentvolumeclaims',
          'horizontalpodautoscalers',
          'poddisruptionbudgets',
        ] as const
      )
        .flatMap((part) => view.list(part))
        .filter((each) => textAt(each, 'metadata', 'namespace') === name);
    default:
      return [];
  }
}
