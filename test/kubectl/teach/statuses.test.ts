import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/kubectl/output.ts';
import { statusLessons } from '../../../src/kubectl/teach/statuses.ts';
import * as events from '../../../src/kubectl/teach/words/events.ts';
import * as network from '../../../src/kubectl/teach/words/network.ts';
import * as nodes from '../../../src/kubectl/teach/words/nodes.ts';
import * as pods from '../../../src/kubectl/teach/words/pods.ts';
import * as storage from '../../../src/kubectl/teach/words/storage.ts';
import * as workloads from '../../../src/kubectl/teach/words/workloads.ts';
import { gridOf, recorded, toGrid } from './recorded.ts';
import { TERM_IDS } from './terms.ts';

const words = [pods, nodes, storage, workloads, network, events]
  .flatMap((tables) => Object.values(tables))
  .flatMap((table) => [...table].map(([value, word]) => ({ value, ...word })));

describe('the words for states', () => {
  test('are for more than 150 values', () => {
    expect(words.length).toBeGreaterThan(150);
  });

  test.each(words)('of $value are short, end as a sentence does, and lead to an entry', ({ means, term }) => {
    expect(means.split(/\s+/u).length).toBeLessThanOrEqual(20);
    expect(means).toMatch(/[.?]$/u);
    expect(TERM_IDS).toContain(term);
  });
});

const grid = (resource: string, columns: string, ...rows: readonly string[]): Grid => ({
  resource,
  columns: columns.split('|').map((name) => ({ name, priority: 0 })),
  rows: rows.map((row) => ({ cells: row.split('|') })),
});

const POD = 'NAME|READY|STATUS|RESTARTS';

describe('a lesson on a state', () => {
  test.each<[string, Grid, string, boolean, string]>([
    ['a pod that crashes', grid('pods', POD, 'a|0/1|CrashLoopBackOff|1'), 'CrashLoopBackOff', true, 'crashloopbackoff'],
    ['a pod that runs', grid('pods', POD, 'a|1/1|Running|0'), 'Running', false, 'running'],
    ['a pod that is not ready', grid('pods', POD, 'a|1/2|Running|0'), '1/2 ready', true, 'readiness-probe'],
    ['restarts', grid('pods', POD, 'a|1/1|Running|14 (10m ago)'), 'many restarts', true, 'backoff-event'],
    ['init containers at work', grid('pods', POD, 'a|0/1|Init:1/3|0'), 'Init:1/3', false, 'init-container'],
    [
      'an init container that crashes',
      grid('pods', POD, 'a|0/1|Init:CrashLoopBackOff|4'),
      'Init:CrashLoopBackOff',
      true,
      'init-error',
    ],
    [
      'the image of an init container',
      grid('pods', POD, 'a|0/1|Init:ErrImagePull|0'),
      'Init:ErrImagePull',
      true,
      'errimagepull',
    ],
    ['an exit code', grid('pods', POD, 'a|0/1|ExitCode:3|0'), 'ExitCode:3', true, 'exit-code'],
    ['a signal in an init container', grid('pods', POD, 'a|0/1|Init:Signal:9|0'), 'Init:Signal:9', true, 'signal'],
    [
      'a cordoned node',
      grid('nodes', 'NAME|STATUS', 'a|Ready,SchedulingDisabled'),
      'SchedulingDisabled',
      false,
      'cordon',
    ],
    ['a node without contact', grid('nodes', 'NAME|STATUS', 'a|NotReady'), 'NotReady', true, 'nodenotready'],
    ['a claim that waits', grid('persistentvolumeclaims', 'NAME|STATUS', 'a|Pending'), 'Pending', true, 'pvc-pending'],
    [
      'a volume without its claim',
      grid('persistentvolumes', 'NAME|STATUS', 'a|Released'),
      'Released',
      true,
      'reclaim-policy',
    ],
    ['a namespace that goes', grid('namespaces', 'NAME|STATUS', 'a|Terminating'), 'Terminating', true, 'terminating'],
    ['a job that gave up', grid('jobs.batch', 'NAME|STATUS', 'a|Failed'), 'Failed', true, 'job-outcome-conditions'],
    [
      'a deployment with too few pods',
      grid('deployments.apps', 'NAME|READY', 'a|1/3'),
      '1 of 3 ready',
      true,
      'replica',
    ],
    [
      'a deployment without pods',
      grid('deployments.apps', 'NAME|READY', 'a|0/3'),
      '0 of 3 ready',
      true,
      'minimumreplicasunavailable',
    ],
    ['a deployment at zero', grid('deployments.apps', 'NAME|READY', 'a|0/0'), '0 wanted', false, 'replica'],
    [
      'an update under way',
      grid('deployments.apps', 'NAME|READY|UP-TO-DATE', 'a|3/3|1'),
      '1 up to date',
      false,
      'rolling-update',
    ],
    ['an earlier revision', grid('replicasets.apps', 'NAME|DESIRED|READY', 'a|0|0'), '0 desired', false, 'rollback'],
    [
      'nodes without their pod',
      grid('daemonsets.apps', 'NAME|DESIRED|READY', 'a|3|2'),
      '2 of 3 ready',
      true,
      'daemonset',
    ],
    [
      'an address still to come',
      grid('services', 'NAME|TYPE|EXTERNAL-IP', 'a|LoadBalancer|<pending>'),
      '<pending>',
      true,
      'loadbalancer-service',
    ],
    [
      'a headless Service',
      grid('services', 'NAME|TYPE|CLUSTER-IP|EXTERNAL-IP', 'a|ClusterIP|None|<none>'),
      'CLUSTER-IP None',
      false,
      'headless-service',
    ],
    ['no endpoints', grid('endpoints', 'NAME|ENDPOINTS', 'a|<none>'), 'no endpoints', true, 'selector'],
    [
      'unknown metrics',
      grid('horizontalpodautoscalers.autoscaling', 'NAME|TARGETS', 'a|cpu: <unknown>/80%'),
      '<unknown>',
      true,
      'hpa-conditions-and-errors',
    ],
    [
      'an autoscaler at its limit',
      grid('horizontalpodautoscalers.autoscaling', 'NAME|TARGETS|MAXPODS|REPLICAS', 'a|90%/80%|8|8'),
      '8 of at most 8',
      true,
      'horizontalpodautoscaler',
    ],
    [
      'a budget that blocks',
      grid('poddisruptionbudgets.policy', 'NAME|ALLOWED DISRUPTIONS', 'a|0'),
      'ALLOWED DISRUPTIONS 0',
      true,
      'pdb-blocked-eviction',
    ],
    [
      'a full quota',
      grid('resourcequotas', 'NAME|REQUEST|LIMIT', 'a|pods: 1/1, cpu: 1/4|'),
      'pods: 1/1',
      true,
      'exceeded-quota',
    ],
    [
      'an event',
      grid('events', 'TYPE|REASON|OBJECT', 'Warning|FailedScheduling|pod/a'),
      'FailedScheduling',
      true,
      'unschedulable',
    ],
    [
      'a warning of an unknown reason',
      grid('events', 'TYPE|REASON|OBJECT', 'Warning|Oddness|pod/a'),
      'Warning',
      true,
      'event',
    ],
    [
      'an ingress that nobody serves',
      grid('ingresses.networking.k8s.io', 'NAME|CLASS|HOSTS|ADDRESS', 'a|nginx|x.example.com|'),
      'no address',
      true,
      'ingress-controller',
    ],
    [
      'a request for a certificate',
      grid('certificatesigningrequests.certificates.k8s.io', 'NAME|CONDITION', 'a|Approved,Failed'),
      'Failed',
      true,
      'certificatesigningrequest',
    ],
    [
      'an API that does not answer',
      grid('apiservices.apiregistration.k8s.io', 'NAME|AVAILABLE', 'a|False (MissingEndpoints)'),
      'False',
      true,
      'aggregation-layer',
    ],
    ['a paused cron job', grid('cronjobs.batch', 'NAME|SUSPEND', 'a|True'), 'SUSPEND True', false, 'cronjob'],
    [
      'a gateway',
      grid('gateways.gateway.networking.k8s.io', 'NAME|PROGRAMMED', 'a|Unknown'),
      'PROGRAMMED Unknown',
      true,
      'gateway',
    ],
    ['a custom kind', grid('certificates.cert-manager.io', 'NAME|READY', 'a|False'), 'READY False', true, 'condition'],
  ])('tells of %s', (_, listing, value, bad, term) => {
    expect(statusLessons(listing)).toContainEqual(expect.objectContaining({ value, bad, term }));
  });

  test('is given once, with all rows it is about', () => {
    const listing = grid('pods', POD, 'a|0/1|Pending|0', 'b|1/1|Running|0', 'c|0/1|Pending|0');
    expect(statusLessons(listing).map(({ value, rows }) => [value, rows])).toStrictEqual([
      ['Pending', [0, 2]],
      ['Running', [1]],
    ]);
  });

  test('has nothing to say of what is as it should be', () => {
    expect(statusLessons(grid('deployments.apps', 'NAME|READY|UP-TO-DATE', 'a|3/3|3'))).toStrictEqual([]);
  });

  test('finds what is bad in the recorded cluster, and nothing bad in its shop', () => {
    const bad = statusLessons(gridOf('pods', 'broken')).filter((lesson) => lesson.bad);
    expect(bad.map(({ value }) => value)).toStrictEqual(
      expect.arrayContaining([
        'CrashLoopBackOff',
        'OOMKilled',
        'ImagePullBackOff',
        'CreateContainerConfigError',
        'Error',
        'Pending',
        '0/1 ready',
      ]),
    );
    expect(statusLessons(gridOf('pods', 'shop')).filter((lesson) => lesson.bad)).toStrictEqual([]);
  });

  test('never fails, whatever stands in the cells', () => {
    const kinds = recorded.kinds.map(toGrid);
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 3 }),
        (kind, cells) => {
          for (const { rows } of statusLessons({ ...kind, rows: cells.map((each) => ({ cells: each })) })) {
            expect(rows.every((row) => row < cells.length)).toBe(true);
          }
        },
      ),
    );
  });
});
