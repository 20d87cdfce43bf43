import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule } from '../found.ts';
import { keyOfObject, selectorOf, type View } from '../view.ts';
import { nearest } from './near-labels.ts';

/** Milliseconds after which a cloud should have given an address. */
const PATIENCE = 300_000;

/** Services that lead nowhere. */
export const services: Rule = (view) =>
  view.list('services').flatMap((service) => {
    const type = textAt(service, 'spec', 'type');
    if (type === 'ExternalName') return [];
    const selector = selectorOf(service);
    // Without a selector somebody else fills in the endpoints.
    const backends = selector === '' || !view.isWhole('pods') ? [] : onBackends(view, service, selector);
    return backends.length > 0 ? backends : type === 'LoadBalancer' ? noAddress(view, service) : [];
  });

function onBackends(view: View, service: KubeObject, selector: string): readonly Found[] {
  const pods = view.selected(selector, service).filter((pod) => !isOver(pod));
  if (pods.length === 0) return [noPods(view, service, selector)];
  const ready = readyEndpoints(view, service);
  if (ready === 0 && service['spec'] !== undefined && valueAt(service, 'spec', 'publishNotReadyAddresses') !== true) {
    return [noneReady(view, service, selector, pods)];
  }
  return wrongPorts(view, service, pods);
}

const isOver = (pod: KubeObject): boolean => /^(?:Succeeded|Failed)$/u.test(textAt(pod, 'status', 'phase'));

/** `undefined` where the slices were not read or are not made yet. */
function readyEndpoints(view: View, service: KubeObject): number | undefined {
  if (!view.isWhole('endpointslices')) return undefined;
  const [name, namespace] = [textAt(service, 'metadata', 'name'), textAt(service, 'metadata', 'namespace')];
  const slices = view
    .list('endpointslices')
    .filter(
      (slice) =>
        mapAt(slice, 'metadata', 'labels')['kubernetes.io/service-name'] === name &&
        textAt(slice, 'metadata', 'namespace') === namespace,
    );
  if (slices.length === 0) return undefined;
  // An absent `ready` means yes: API reference, EndpointConditions.
  return slices
    .flatMap((slice) => listAt(slice, 'endpoints'))
    .filter((each) => valueAt(each, 'conditions', 'ready') !== false).length;
}

function noPods(view: View, service: KubeObject, selector: string): Found {
  const near = nearest(view, service);
  const topic = view.topic(service);
  const almost =
    near === undefined
      ? ''
      : ` Nearest is ${near.kind} ${near.name}, whose pods have ${near.label}: is it a typing error?`;
  return found(view, service, {
    rule: 'selector-matches-nothing',
    title: 'Its selector matches no pod, so that nothing answers',
    text: `A Service sends traffic to pods that have all labels of its selector, and none has.${almost}`,
    terms: ['selector', 'label', 'endpointslice'],
    evidence: [
      ...evidence(service, 'spec', 'selector'),
      { path: `pods with ${selector}`, value: '0' },
      ...(near === undefined
        ? []
        : [{ path: `spec.template.metadata.labels of ${near.kind} ${near.name}`, value: near.label }]),
    ],
    next: [{ label: 'Labels of the pods', line: `get pods --show-labels${topic.flags}` }, STEPS.describe(topic)],
    // Where its workload has no pods at all, that is why.
    because: (near?.isSame ?? false) && near !== undefined ? [near.key] : [],
  });
}

function noneReady(view: View, service: KubeObject, selector: string, pods: readonly KubeObject[]): Found {
  const topic = view.topic(service);
  return found(view, service, {
    rule: 'no-ready-endpoints',
    title: `None of its ${String(pods.length)} pods is ready, so that nothing answers`,
    text: 'A Service sends traffic to ready pods only. Look why its pods are not.',
    terms: ['endpointslice', 'readiness-probe', 'service'],
    evidence: [
      ...evidence(service, 'spec', 'selector'),
      { path: 'ready endpoints', value: `0 of ${String(pods.length)}` },
    ],
    next: [{ label: 'Its pods', line: `get pods -l ${selector}${topic.flags}` }, STEPS.describe(topic)],
    because: pods.flatMap((pod) => [keyOfObject(pod), ...view.ownersOf(pod).map(keyOfObject)]),
  });
}

/** A named target port that no pod has finds nothing; a number that none declares may still be listened on. */
function wrongPorts(view: View, service: KubeObject, pods: readonly KubeObject[]): readonly Found[] {
  const ports = listAt(service, 'spec', 'ports');
  const declared = pods.flatMap((pod) =>
    ['containers', 'initContainers'].flatMap((key) =>
      listAt(pod, 'spec', key).flatMap((each) => listAt(each, 'ports')),
    ),
  );
  const at = ports.findIndex((port) => {
    const target = valueAt(port, 'targetPort') ?? valueAt(port, 'port');
    if (typeof target === 'string') return !declared.some((each) => textAt(each, 'name') === target);
    return declared.length > 0 && !declared.some((each) => numberAt(each, 'containerPort') === target);
  });
  const port = ports[at];
  if (port === undefined) return [];
  const isNamed = typeof valueAt(port, 'targetPort') === 'string';
  const target = String(valueAt(port, 'targetPort') ?? valueAt(port, 'port'));
  const has = declared.map((each) => `${textAt(each, 'name') || '-'}:${String(numberAt(each, 'containerPort') ?? '')}`);
  const topic = view.topic(service);
  return [
    found(view, service, {
      rule: 'target-port',
      severity: isNamed ? 'failure' : 'hint',
      title: isNamed ? `Its pods have no port called "${target}"` : `Its pods do not declare the port ${target}`,
      text: isNamed
        ? 'The Service looks for the port by its name in the pods, finds none, and sends its traffic nowhere. Correct targetPort, or name the port in the pods.'
        : 'Declaring ports is not a must, so it may still work. If connections are refused, the program listens on another port.',
      terms: ['target-port', 'container-port', 'connection-refused'],
      evidence: [
        ...evidence(service, 'spec', 'ports', at, 'targetPort'),
        { path: 'ports of its containers', value: [...new Set(has)].slice(0, 8).join(', ') || 'none' },
      ],
      next: [STEPS.yaml(topic), STEPS.describe(topic)],
    }),
  ];
}

function noAddress(view: View, service: KubeObject): readonly Found[] {
  const age = view.now - Date.parse(textAt(service, 'metadata', 'creationTimestamp'));
  if (listAt(service, 'status', 'loadBalancer', 'ingress').length > 0 || !(age > PATIENCE)) return [];
  const topic = view.topic(service);
  return [
    found(view, service, {
      rule: 'no-load-balancer',
      severity: 'warning',
      title: 'It has waited for its outside address for minutes (pending)',
      text: 'A LoadBalancer Service needs somebody who makes load balancers: a cloud, or MetalLB. There is none, or it fails.',
      terms: ['loadbalancer-service', 'cloud-controller-manager'],
      evidence: [...evidence(service, 'spec', 'type'), { path: 'status.loadBalancer.ingress', value: 'none' }],
      next: [
        STEPS.events(topic),
        {
          label: 'All Services',
          line: `get services${topic.flags}`,
        },
      ],
    }),
  ];
}
