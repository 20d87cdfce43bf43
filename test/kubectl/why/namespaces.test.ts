import { describe, expect, test } from 'vitest';
import { ago, findingsAmong, object, warning } from './snapshots.ts';

const labels = { app: 'web' };
const container = { name: 'app', image: 'w:1', resources: { requests: { cpu: '1' } } };
const deployment = object('Deployment', 'web', {
  spec: {
    replicas: 1,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [container] } },
  },
  status: { availableReplicas: 1, readyReplicas: 1, replicas: 1 },
});
const service = (namespace: string) =>
  object('Service', 'web', {
    metadata: { namespace },
    spec: { type: 'ClusterIP', selector: labels, ports: [{ port: 80, targetPort: 80 }] },
  });

describe('where several namespaces are looked at', () => {
  test.each([
    ['shop', true],
    ['other', false],
  ])('a Service in %s is taken to send traffic to a pod in shop: %s', (namespace, isServed) => {
    const rules = findingsAmong(deployment, service(namespace)).flatMap(({ rule, symptoms }) => [
      rule,
      ...symptoms.map((symptom) => symptom.rule),
    ]);
    expect(rules.includes('single-replica')).toBe(isServed);
  });

  test('a quota of the same name in another namespace is not the one that is used up', () => {
    const quota = (namespace: string, pods: string) =>
      object('ResourceQuota', 'batch', { metadata: { namespace }, status: { used: { pods }, hard: { pods } } });
    const maker = object('ReplicaSet', 'web', {
      metadata: { creationTimestamp: ago(60) },
      spec: { replicas: 3 },
      status: { replicas: 1 },
    });
    const event = warning(maker, 'FailedCreate', 'pods "web-x" is forbidden: exceeded quota: batch, requested: pods=1');
    const [found] = findingsAmong(quota('other', '9'), quota('shop', '1'), maker, event);
    expect(found?.evidence).toContainEqual({ path: 'status.hard of ResourceQuota batch', value: '{"pods":"1"}' });
  });
});
