/** One resource as aggregated discovery lists it. */
interface Listed {
  readonly resource: string;
  readonly kind: string;
  readonly scope?: 'Namespaced' | 'Cluster';
  readonly singular?: string;
  readonly short?: readonly string[];
  readonly categories?: readonly string[];
  readonly subresources?: readonly string[];
}

interface ListedVersion {
  readonly version: string;
  readonly stale?: boolean;
  readonly resources: readonly Listed[];
}

/** A document of aggregated discovery: group names with their versions. */
export function aggregated(groups: Readonly<Record<string, readonly ListedVersion[]>>): unknown {
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: Object.entries(groups).map(([name, versions]) => ({
      metadata: { name, creationTimestamp: null },
      versions: versions.map(({ version, stale, resources }) => ({
        version,
        freshness: stale === true ? 'Stale' : 'Current',
        resources: resources.map((listed) => ({
          resource: listed.resource,
          responseKind: { group: '', version: '', kind: listed.kind },
          scope: listed.scope ?? 'Namespaced',
          singularResource: listed.singular ?? listed.kind.toLowerCase(),
          verbs: ['get', 'list', 'watch'],
          ...(listed.short === undefined ? {} : { shortNames: listed.short }),
          ...(listed.categories === undefined ? {} : { categories: listed.categories }),
          subresources: (listed.subresources ?? []).map((subresource) => ({
            subresource,
            responseKind: { group: '', version: '', kind: listed.kind },
            verbs: ['get'],
          })),
        })),
      })),
    })),
  };
}

/** The core group of a small server. */
export const CORE = aggregated({
  '': [
    {
      version: 'v1',
      resources: [
        { resource: 'events', kind: 'Event', short: ['ev'] },
        { resource: 'namespaces', kind: 'Namespace', scope: 'Cluster', short: ['ns'] },
        { resource: 'nodes', kind: 'Node', scope: 'Cluster', short: ['no'] },
        { resource: 'pods', kind: 'Pod', short: ['po'], categories: ['all'], subresources: ['log', 'status'] },
        { resource: 'services', kind: 'Service', short: ['svc'], categories: ['all'] },
      ],
    },
  ],
});

const DEPLOYMENTS: Listed = {
  resource: 'deployments',
  kind: 'Deployment',
  short: ['deploy'],
  categories: ['all'],
  subresources: ['scale', 'status'],
};

/** The other groups of a small server. */
export const GROUPS = aggregated({
  'events.k8s.io': [{ version: 'v1', resources: [{ resource: 'events', kind: 'Event', short: ['ev'] }] }],
  apps: [{ version: 'v1', resources: [DEPLOYMENTS] }],
  autoscaling: ['v2', 'v1'].map((version) => ({
    version,
    resources: [
      {
        resource: 'horizontalpodautoscalers',
        kind: 'HorizontalPodAutoscaler',
        short: ['hpa'],
        categories: ['all'],
      },
    ],
  })),
  'networking.k8s.io': [{ version: 'v1', resources: [{ resource: 'ingresses', kind: 'Ingress', short: ['ing'] }] }],
  'metrics.k8s.io': [
    {
      version: 'v1beta1',
      resources: [
        { resource: 'nodes', kind: 'NodeMetrics', scope: 'Cluster', singular: '' },
        { resource: 'pods', kind: 'PodMetrics', singular: '' },
      ],
    },
  ],
  'shop.example.com': [
    { version: 'v1', resources: [{ resource: 'menus', kind: 'MenuCard', singular: 'menu', categories: ['kitchen'] }] },
    { version: 'v1alpha1', stale: true, resources: [{ resource: 'tips', kind: 'Tip' }] },
  ],
  'twins.example.com': [
    {
      version: 'v1',
      resources: [
        { resource: 'twins', kind: 'Twin', singular: 'pair' },
        { resource: 'pair', kind: 'Pair', singular: 'one' },
      ],
    },
  ],
});
