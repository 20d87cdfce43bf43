/** The folders of `glossary/terms`, in the order a newcomer meets them. */
export const AREAS = [
  'container-basics',
  'core-objects',
  'workloads',
  'networking',
  'config-security',
  'storage',
  'scheduling',
  'autoscaling',
  'architecture',
  'kubectl',
  'packaging',
  'status-errors',
  'observability',
  'api-machinery',
  'linux-basics',
  'delivery-ecosystem',
  'cloud-native-concepts',
  'community',
] as const;
export type Area = (typeof AREAS)[number];
