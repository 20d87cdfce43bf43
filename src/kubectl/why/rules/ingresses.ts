import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { evidence, found, type Found, type Rule } from '../found.ts';
import { keyOf, type View } from '../view.ts';

/** Older than IngressClass, and still read by controllers: kubernetes.io, "Ingress". */
const CLASS_MARK = 'kubernetes.io/ingress.class';

/** Marks the class that ingresses get which name none. */
const DEFAULT_MARK = 'ingressclass.kubernetes.io/is-default-class';

/** Classes that a cloud serves without an object for them: Google Kubernetes Engine, "Ingress for external load balancers". */
const BUILT_IN: ReadonlySet<string> = new Set(['gce', 'gce-internal']);

/** Ingresses that point nowhere, or that nobody serves. */
export const ingresses: Rule = (view) =>
  view.list('ingresses').flatMap((ingress) => {
    const broken = backendsOf(ingress).flatMap((backend) => onBackend(view, ingress, backend));
    return [...broken.slice(0, 3), ...noClass(view, ingress)];
  });

interface Backend {
  readonly service: string;
  readonly port: number | string | undefined;
  readonly path: readonly (string | number)[];
}

function backendsOf(ingress: KubeObject): readonly Backend[] {
  const paths = [
    ['spec', 'defaultBackend', 'service'],
    ...listAt(ingress, 'spec', 'rules').flatMap((rule, r) =>
      listAt(rule, 'http', 'paths').map((_, p) => ['spec', 'rules', r, 'http', 'paths', p, 'backend', 'service']),
    ),
  ];
  return paths.flatMap((path) => {
    const service = textAt(ingress, ...path, 'name');
    const port =
      numberAt(ingress, ...path, 'port', 'number') ?? (textAt(ingress, ...path, 'port', 'name') || undefined);
    return service === '' ? [] : [{ service, port, path }];
  });
}

function onBackend(view: View, ingress: KubeObject, { service, port, path }: Backend): readonly Found[] {
  if (!view.isWhole('services')) return [];
  const namespace = textAt(ingress, 'metadata', 'namespace');
  const topic = view.topic(ingress);
  const next = [STEPS.describe(topic), { label: 'The Services', line: `get services${topic.flags}` }];
  const known = view.find('services', service, namespace);
  if (known === undefined) {
    return [
      found(view, ingress, {
        rule: 'backend-missing',
        title: `It sends traffic to the Service "${service}", which is not there`,
        text: 'Requests for that path get an error, 503 most of the time. Correct the name, or make the Service; it must be in the same namespace.',
        terms: ['ingress', 'service', 'gateway-errors-502-503-504'],
        evidence: evidence(ingress, ...path, 'name'),
        next,
      }),
    ];
  }
  const ports = listAt(known, 'spec', 'ports');
  const has = ports.some((each) => numberAt(each, 'port') === port || textAt(each, 'name') === port);
  if (port === undefined || has || textAt(known, 'spec', 'type') === 'ExternalName') return [];
  return [
    found(view, ingress, {
      rule: 'backend-port-missing',
      title: `The Service "${service}" has no port ${String(port)}`,
      text: 'An ingress names the port of the Service, not that of the pods. Requests for that path get an error.',
      terms: ['ingress', 'network-port', 'gateway-errors-502-503-504'],
      evidence: [
        ...evidence(ingress, ...path, 'port'),
        {
          path: `spec.ports of Service ${service}`,
          value: ports.map((each) => String(numberAt(each, 'port') ?? '')).join(', '),
        },
      ],
      next,
      because: [keyOf('Service', service, namespace)],
    }),
  ];
}

function noClass(view: View, ingress: KubeObject): readonly Found[] {
  if (!view.isWhole('ingressclasses') || listAt(ingress, 'status', 'loadBalancer', 'ingress').length > 0) return [];
  const name =
    textAt(ingress, 'spec', 'ingressClassName') || (mapAt(ingress, 'metadata', 'annotations')[CLASS_MARK] ?? '');
  const classes = view.list('ingressclasses');
  const isThere = classes.some((each) => textAt(each, 'metadata', 'name') === name);
  const hasDefault = classes.some((each) => mapAt(each, 'metadata', 'annotations')[DEFAULT_MARK] === 'true');
  if (isThere || BUILT_IN.has(name) || (name === '' && hasDefault)) return [];
  const topic = view.topic(ingress);
  const there = classes.map((each) => textAt(each, 'metadata', 'name')).join(', ');
  return [
    found(view, ingress, {
      rule: 'ingress-class',
      severity: valueAt(ingress, 'spec', 'ingressClassName') === undefined ? 'warning' : 'failure',
      title: name === '' ? 'It names no class, and none is the default' : `Its class "${name}" is not there`,
      text: `An ingress is only a wish: the controller of its class fulfils it, and none feels responsible.${there === '' ? '' : ` There is: ${there}.`}`,
      terms: ['ingressclass', 'ingress-controller', 'ingress'],
      evidence: [
        ...evidence(ingress, 'spec', 'ingressClassName'),
        { path: 'status.loadBalancer.ingress', value: 'none' },
      ],
      next: [{ label: 'The classes', line: `get ingressclasses${topic.context}` }, STEPS.describe(topic)],
    }),
  ];
}
