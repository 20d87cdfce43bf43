import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule, type Said } from '../found.ts';
import type { View } from '../view.ts';

type Path = readonly (string | number)[];
type Hint = Pick<Said, 'rule' | 'title' | 'text' | 'terms' | 'evidence'>;

/** Works, and is fragile: hints on workloads and on pods that nobody looks after. One a workload and rule. */
export const lint: Rule = (view) => [
  ...['deployments', 'statefulsets', 'daemonsets'].flatMap((part) =>
    // The names are those of parts.
    view.list(part as 'deployments').flatMap((object) => onWorkload(view, object)),
  ),
  ...view.list('pods').flatMap((pod) => onPod(view, pod)),
];

function onWorkload(view: View, object: KubeObject): readonly Found[] {
  if (numberAt(object, 'spec', 'replicas') === 0) return [];
  const path = ['spec', 'template', 'spec', 'containers'] as const;
  const hints = [
    ...onContainers(listAt(object, ...path), path),
    ...(numberAt(object, 'spec', 'replicas') === 1 && object.kind === 'Deployment' && isServed(view, object)
      ? [single(object)]
      : []),
  ];
  return hints.map((hint) => toFound(view, object, hint));
}

function onPod(view: View, pod: KubeObject): readonly Found[] {
  const isStatic = mapAt(pod, 'metadata', 'annotations')['kubernetes.io/config.mirror'] !== undefined;
  if (
    listAt(pod, 'metadata', 'ownerReferences').length > 0 ||
    isStatic ||
    textAt(pod, 'metadata', 'deletionTimestamp') !== ''
  )
    return [];
  const policy = textAt(pod, 'spec', 'restartPolicy');
  const bare: Hint = {
    rule: 'bare-pod',
    title: 'It is a bare Pod: nobody makes it again',
    text: 'No controller looks after it. When its node goes, it is gone; a Deployment or a Job would make a new one.',
    terms: ['bare-pod', 'deployment', 'workload'],
    evidence: [{ path: 'metadata.ownerReferences', value: 'none' }],
  };
  return policy === 'Always' || policy === '' ? [toFound(view, pod, bare)] : [];
}

const isServed = (view: View, object: KubeObject): boolean => {
  const labels = mapAt(object, 'spec', 'template', 'metadata', 'labels');
  return view.list('services').some((service) => {
    if (textAt(service, 'metadata', 'namespace') !== textAt(object, 'metadata', 'namespace')) return false;
    const wanted = Object.entries(mapAt(service, 'spec', 'selector'));
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
  });
};

function onContainers(containers: readonly KubeObject[], path: Path): readonly Hint[] {
  const at = (is: (container: KubeObject) => boolean) => containers.findIndex(is);
  const untagged = at((each) => isLatest(textAt(each, 'image')));
  const greedy = at(
    (each) =>
      Object.keys(mapAt(each, 'resources', 'requests')).length === 0 &&
      Object.keys(mapAt(each, 'resources', 'limits')).length === 0,
  );
  const blind = at((each) => valueAt(each, 'readinessProbe') === undefined && listAt(each, 'ports').length > 0);
  return [
    ...(untagged < 0
      ? []
      : [
          {
            rule: 'latest-tag',
            title: 'Its image has no fixed version (latest)',
            text: 'What runs changes when somebody pushes a new image, and nobody can tell or roll back. Name a version.',
            terms: ['image-tag-and-digest', 'image-pull-policy'],
            evidence: evidence({ container: containers[untagged] }, 'container', 'image').map(({ value }) => ({
              path: toText(path, untagged, 'image'),
              value,
            })),
          },
        ]),
    ...(greedy < 0
      ? []
      : [
          {
            rule: 'no-requests',
            title: 'A container requests no CPU or memory and has no limits',
            text: 'The scheduler takes it for nothing, and it is the first to be sent away when its node runs short.',
            terms: ['resource-requests', 'qos-class', 'resource-limits'],
            evidence: [{ path: toText(path, greedy, 'resources'), value: 'none' }],
          },
        ]),
    ...(blind < 0
      ? []
      : [
          {
            rule: 'no-readiness-probe',
            title: 'A container with a port has no readiness probe',
            text: 'It gets traffic as soon as it starts, and goes on getting it when it hangs.',
            terms: ['readiness-probe', 'probe'],
            evidence: [{ path: toText(path, blind, 'readinessProbe'), value: 'none' }],
          },
        ]),
  ];
}

const toText = (path: Path, place: number, field: string): string => `${path.join('.')}[${String(place)}].${field}`;

/** No tag means latest; a digest is the surest version there is. */
function isLatest(image: string): boolean {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return image !== '' && !last.includes('@') && (!last.includes(':') || last.endsWith(':latest'));
}

function single(object: KubeObject): Hint {
  return {
    rule: 'single-replica',
    title: 'A Service depends on a single pod',
    text: 'When that pod is moved or restarted, nothing answers for a while. Two pods bridge that.',
    terms: ['replica', 'high-availability'],
    evidence: evidence(object, 'spec', 'replicas'),
  };
}

function toFound(view: View, object: KubeObject, hint: Hint): Found {
  return found(view, object, { ...hint, severity: 'hint', next: [STEPS.yaml(view.topic(object))] });
}
