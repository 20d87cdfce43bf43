import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { TERM_IDS } from '../teach/terms.ts';
import { ago, findingsAmong, object, pod, warning, type Different } from './snapshots.ts';

const waiting = (reason: string, message = ''): Different => ({ state: { waiting: { reason, message } } });
const pull = (message: string): KubeObject => pod(waiting('ImagePullBackOff', message), { phase: 'Pending' });
const crashed = (exitCode: number, reason = 'Error', message?: string): Different => ({
  restartCount: 5,
  ...waiting('CrashLoopBackOff'),
  lastState: { terminated: { exitCode, reason, message, finishedAt: ago(1) } },
});
const unplaced = (message: string, spec: Different = {}): KubeObject =>
  pod(
    {},
    {
      phase: 'Pending',
      spec: { nodeName: undefined, ...spec },
      status: {
        containerStatuses: [],
        conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
      },
    },
  );
const preparing = pod(waiting('ContainerCreating'), { phase: 'Pending' });
const crashing = pod(crashed(137));
const ended = (status: Different): KubeObject =>
  pod({}, { phase: 'Failed', status: { containerStatuses: [], ...status } });
const initStatus = (state: Different): Different => ({
  initContainerStatuses: [{ name: 'migrate', restartCount: 4, ready: false, ...state }],
  containerStatuses: [{ name: 'app', ready: false, restartCount: 0, ...waiting('PodInitializing') }],
});
const withInit = { initContainers: [{ name: 'migrate', image: 'm:1' }] };

const CASES: readonly (readonly [why: string, rule: string, ...objects: KubeObject[]])[] = [
  ['an image whose tag is not there', 'image-not-found', pull('rpc error: code = NotFound desc = manifest unknown')],
  [
    'an image of a registry that is not there',
    'image-no-such-host',
    pull('dial tcp: lookup registy.example.com: no such host'),
  ],
  [
    'a private image',
    'image-refused',
    pull('pull access denied, repository does not exist or may require authorization'),
  ],
  ['an image behind a login', 'image-refused', pull('failed to authorize: 401 Unauthorized')],
  ['a registry that cannot be reached', 'image-unreachable', pull('dial tcp 10.0.0.1:443: i/o timeout')],
  ['a registry that limits', 'image-rate-limit', pull('toomanyrequests: You have reached your pull rate limit')],
  ['an image for another CPU', 'image-platform', pull('no match for platform in manifest: not found')],
  ['a registry with a strange certificate', 'image-certificate', pull('x509: certificate signed by unknown authority')],
  ['an image that fails for unknown reasons', 'image-pull', pull('Back-off pulling image')],
  [
    'the cause of a back-off in its events',
    'image-refused',
    preparingImage(),
    warning(preparingImage(), 'Failed', 'Failed to pull image: unauthorized'),
  ],
  ['an image that may not be pulled', 'image-never-pulled', pod(waiting('ErrImageNeverPull'), { phase: 'Pending' })],
  ['an image name that is none', 'image-name', pod(waiting('InvalidImageName'), { phase: 'Pending' })],

  ['a program that fails', 'program-fails', pod(crashed(1))],
  ['a program that fails with a code of its own', 'program-fails', pod(crashed(42))],
  ['too much memory', 'out-of-memory', pod(crashed(137, 'OOMKilled'))],
  [
    'a kill by a liveness probe',
    'liveness-probe',
    crashing,
    warning(crashing, 'Unhealthy', 'Liveness probe failed: HTTP probe failed'),
  ],
  [
    'a start that takes too long',
    'startup-probe',
    crashing,
    warning(crashing, 'Unhealthy', 'Startup probe failed: connection refused'),
  ],
  ['a kill by force', 'killed', pod(crashed(137))],
  ['a stop that was asked for', 'asked-to-stop', pod(crashed(143))],
  ['a memory fault', 'memory-fault', pod(crashed(139))],
  ['a program that gives up', 'gave-up', pod(crashed(134))],
  ['another signal', 'signal', pod(crashed(128 + 31))],
  ['a file that is not executable', 'not-executable', pod(crashed(126))],
  [
    'a start that is not permitted',
    'not-executable',
    pod(crashed(128, 'StartError', 'exec: "/run.sh": permission denied')),
  ],
  ['a command that is not there', 'command-not-found', pod(crashed(127))],
  [
    'a start of what is not there',
    'command-not-found',
    pod(crashed(128, 'StartError', 'exec: "serve": executable file not found in $PATH')),
  ],
  ['a program for another CPU', 'wrong-cpu', pod(crashed(128, 'StartError', 'exec format error'))],
  ['a task run as a service', 'ends-well', pod(crashed(0, 'Completed'))],
  ['a crash that nobody reported', 'crash-loop', pod(waiting('CrashLoopBackOff'))],
  [
    'many restarts a short while ago',
    'program-fails',
    pod({
      ready: true,
      restartCount: 9,
      state: { running: { startedAt: ago(5) } },
      lastState: { terminated: { exitCode: 1, finishedAt: ago(6) } },
    }),
  ],

  [
    'a ConfigMap that is not there',
    'config-missing',
    pod(waiting('CreateContainerConfigError', 'configmap "app-config" not found')),
  ],
  ['a Secret that is not there', 'config-missing', pod(waiting('CreateContainerConfigError', 'secret "db" not found'))],
  [
    'a key that is not there',
    'config-key-missing',
    pod(waiting('CreateContainerConfigError', "couldn't find key url in ConfigMap shop/app")),
  ],
  [
    'an image that runs as root',
    'runs-as-root',
    pod(waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root')),
  ],
  ['settings that do not fit', 'config-error', pod(waiting('CreateContainerConfigError', 'something new'))],
  ['a container that the runtime refuses', 'runtime-refused', pod(waiting('CreateContainerError', 'name is reserved'))],
  [
    'a container that cannot be started',
    'command-not-found',
    pod(waiting('RunContainerError', 'exec: "x": executable file not found in $PATH')),
  ],
  ['a hook that fails', 'hook-failed', pod(waiting('PostStartHookError'))],

  [
    'an init container that fails',
    'program-fails',
    pod({}, { phase: 'Pending', spec: withInit, status: initStatus(crashed(1)) }),
  ],
  [
    'an init container that waits',
    'init-waits',
    pod({}, { phase: 'Pending', spec: withInit, status: initStatus({ state: { running: { startedAt: ago(20) } } }) }),
  ],

  [
    'too little CPU',
    'unschedulable-resources',
    unplaced('0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available'),
  ],
  ['a device', 'unschedulable-device', unplaced('0/3 nodes are available: 3 Insufficient nvidia.com/gpu.')],
  ['a taint', 'unschedulable-taint', unplaced('0/1 nodes are available: 1 node(s) had untolerated taint {gpu: true}.')],
  [
    'labels of nodes',
    'unschedulable-labels',
    unplaced("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector."),
  ],
  [
    'rules about other pods',
    'unschedulable-pod-affinity',
    unplaced("0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules."),
  ],
  [
    'uneven spreading',
    'unschedulable-spread',
    unplaced("0/1 nodes are available: 1 node(s) didn't match pod topology spread constraints."),
  ],
  [
    'a disk in another zone',
    'unschedulable-volume-place',
    unplaced('0/1 nodes are available: 1 node(s) had volume node affinity conflict.'),
  ],
  [
    'a claim without a volume',
    'unschedulable-claim',
    unplaced('0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.'),
  ],
  [
    'a claim that is not there',
    'unschedulable-claim-missing',
    unplaced('0/1 nodes are available: persistentvolumeclaim "data" not found.'),
  ],
  [
    'no volume to bind',
    'unschedulable-volumes-to-bind',
    unplaced("0/1 nodes are available: 1 node(s) didn't find available persistent volumes to bind."),
  ],
  ['too many pods', 'unschedulable-pods', unplaced('0/1 nodes are available: 1 Too many pods.')],
  ['cordoned nodes', 'unschedulable-cordoned', unplaced('0/1 nodes are available: 1 node(s) were unschedulable.')],
  [
    'a port that is taken',
    'unschedulable-host-port',
    unplaced("0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports."),
  ],
  ['no nodes', 'unschedulable-no-nodes', unplaced('no nodes available to schedule pods')],
  ['words that are new', 'unschedulable', unplaced('0/1 nodes are available: 1 node(s) had a bad day.')],
  [
    'a gate',
    'scheduling-gated',
    pod(
      {},
      {
        phase: 'Pending',
        spec: { nodeName: undefined, schedulingGates: [{ name: 'quota' }] },
        status: { conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }] },
      },
    ),
  ],
  [
    'a scheduler that does not run',
    'not-scheduled',
    pod(
      {},
      { phase: 'Pending', spec: { nodeName: undefined, schedulerName: 'mine' }, status: { containerStatuses: [] } },
    ),
  ],

  [
    'a mounted object that is not there',
    'mount-missing',
    preparing,
    warning(preparing, 'FailedMount', 'MountVolume.SetUp failed for volume "c" : configmap "app" not found'),
  ],
  [
    'a disk on another node',
    'multi-attach',
    preparing,
    warning(preparing, 'FailedAttachVolume', 'Multi-Attach error for volume "pvc-1"'),
  ],
  ['a disk that cannot be attached', 'attach-failed', preparing, warning(preparing, 'FailedAttachVolume', 'rpc error')],
  [
    'a storage driver that is not there',
    'driver-missing',
    preparing,
    warning(preparing, 'FailedMount', 'driver name ebs.csi.aws.com not found in the list of registered CSI drivers'),
  ],
  [
    'a mount that takes too long',
    'mount-failed',
    preparing,
    warning(preparing, 'FailedMount', 'timed out waiting for the condition'),
  ],
  [
    'a network that cannot be set up',
    'sandbox-failed',
    preparing,
    warning(preparing, 'FailedCreatePodSandBox', 'plugin type="calico" failed'),
  ],
  [
    'a network that is not there',
    'network-not-ready',
    preparing,
    warning(preparing, 'NetworkNotReady', 'network is not ready'),
  ],

  [
    'a readiness probe',
    'readiness-probe',
    pod({ state: { running: { startedAt: ago(9) } } }, { spec: { containers: [{ name: 'app', readinessProbe: {} }] } }),
  ],
  ['a container that is not ready without a probe', 'not-ready', pod({ state: { running: { startedAt: ago(9) } } })],
  [
    'a start that goes on',
    'still-starting',
    pod(
      { started: false, state: { running: { startedAt: ago(9) } } },
      { spec: { containers: [{ name: 'app', startupProbe: {} }] } },
    ),
  ],
  [
    'a readiness gate',
    'readiness-gate',
    pod(
      { ready: true, state: { running: { startedAt: ago(9) } } },
      { spec: { readinessGates: [{ conditionType: 'lb.example.com/ready' }] } },
    ),
  ],

  ['an eviction', 'evicted', ended({ reason: 'Evicted', message: 'The node was low on resource: memory.' })],
  [
    'a preemption',
    'preempted',
    ended({ conditions: [{ type: 'DisruptionTarget', status: 'True', reason: 'PreemptionByScheduler' }] }),
  ],
  ['a refusal by the node', 'refused-by-node', ended({ reason: 'OutOfcpu' })],
  ['a deadline', 'deadline', ended({ reason: 'DeadlineExceeded' })],
  ['a node that was shut down', 'node-shutdown', ended({ reason: 'Terminated' })],
  ['a node that is lost', 'node-lost', pod({ state: { running: {} } }, { phase: 'Unknown' })],
  [
    'a finalizer',
    'finalizer',
    pod({ ready: true }, { metadata: { deletionTimestamp: ago(10), finalizers: ['example.com/x'] } }),
  ],
  ['a node that does not confirm', 'terminating', pod({ ready: true }, { metadata: { deletionTimestamp: ago(10) } })],
];

function preparingImage(): KubeObject {
  return pod(waiting('ImagePullBackOff', 'Back-off pulling image "registry.example.com/web:1.0"'), {
    phase: 'Pending',
  });
}

describe('a pod with', () => {
  test.each(CASES.map(([why, rule, ...objects]) => ({ why, rule, objects })))(
    '$why is found by the rule $rule',
    ({ rule, objects }) => {
      const [first, ...others] = findingsAmong(...objects);
      expect(first).toMatchObject({
        rule,
        object: { kind: 'Pod', name: 'web-1', resource: 'pods', namespace: 'shop' },
      });
      expect(others).toStrictEqual([]);
      expect(first?.text).toMatch(/\.$/u);
      expect(first?.next.length).toBeGreaterThan(0);
      for (const term of first?.terms ?? []) expect(TERM_IDS).toContain(term);
    },
  );
});

const young = (minutes: number): Different => ({ state: { running: { startedAt: ago(minutes) } } });
const SOUND: readonly (readonly [why: string, ...objects: KubeObject[]])[] = [
  ['runs and is ready', pod({ ready: true, ...young(60) })],
  ['has just started and is not ready', pod(young(0.2))],
  [
    'was restarted once',
    pod({
      ready: true,
      restartCount: 1,
      ...young(9),
      lastState: { terminated: { exitCode: 1, finishedAt: ago(9) } },
    }),
  ],
  [
    'was restarted often, and long ago',
    pod({
      ready: true,
      restartCount: 20,
      ...young(90),
      lastState: { terminated: { exitCode: 1, finishedAt: ago(90) } },
    }),
  ],
  [
    'is done',
    pod(
      { state: { terminated: { exitCode: 0, reason: 'Completed' } } },
      { phase: 'Succeeded', spec: { restartPolicy: 'Never' } },
    ),
  ],
  ['is being prepared', preparing],
  ['was prepared in vain before', pod({ ready: true, ...young(9) }), warning(pod({}), 'FailedMount', 'old')],
  ['is being stopped', pod({ ready: false, ...young(9) }, { metadata: { deletionTimestamp: ago(0.2) } })],
  [
    'was made a moment ago',
    pod(
      {},
      {
        phase: 'Pending',
        spec: { nodeName: undefined },
        metadata: { creationTimestamp: ago(0.5) },
        status: { containerStatuses: [] },
      },
    ),
  ],
  [
    'failed before its job was done',
    pod(
      { state: { terminated: { exitCode: 1 } } },
      {
        phase: 'Failed',
        spec: { restartPolicy: 'Never' },
        metadata: { ownerReferences: [{ kind: 'Job', name: 'j', uid: 'Job-j', controller: true }] },
      },
    ),
    object('Job', 'j', { status: { conditions: [{ type: 'Complete', status: 'True' }] } }),
  ],
];

describe('a pod that is as it should be', () => {
  test.each(SOUND.map(([why, ...objects]) => ({ why, objects })))('has no finding: it $why', ({ objects }) => {
    expect(findingsAmong(...objects)).toStrictEqual([]);
  });
});

describe('what a finding rests on', () => {
  test('is told by path and value', () => {
    const limited = pod(crashed(137, 'OOMKilled'), {
      spec: { containers: [{ name: 'app', resources: { limits: { memory: '64Mi' } } }] },
    });
    expect(findingsAmong(limited)[0]?.evidence).toContainEqual({
      path: 'spec.containers[0].resources.limits.memory',
      value: '64Mi',
    });
    expect(findingsAmong(limited)[0]?.evidence).toContainEqual({
      path: 'status.containerStatuses[0].lastState.terminated.exitCode',
      value: '137',
    });
  });

  test('is told of the largest node where none is large enough', () => {
    const greedy = unplaced('0/2 nodes are available: 2 Insufficient cpu.', {
      containers: [{ name: 'app', resources: { requests: { cpu: '64' } } }],
    });
    const node = (name: string, cpu: string) => object('Node', name, { status: { allocatable: { cpu } } });
    const [first] = findingsAmong(greedy, node('n1', '3800m'), node('n2', '8'));
    expect(first?.evidence).toContainEqual({ path: 'spec.containers[0].resources.requests.cpu', value: '64' });
    expect(first?.evidence).toContainEqual({ path: 'status.allocatable.cpu of the largest node, n2', value: '8' });
  });

  test('is the newest event of its reason, of this very object', () => {
    const old = object('Pod', 'web-1', { metadata: { uid: 'another' } });
    const [first] = findingsAmong(
      preparing,
      warning(preparing, 'FailedMount', 'older', 20),
      warning(preparing, 'FailedMount', 'newer', 2),
      warning(old, 'FailedMount', 'configmap "of-another-pod" not found', 1),
    );
    expect(first?.evidence[0]).toStrictEqual({ path: 'event FailedMount, 3 times', value: 'newer' });
  });

  test('names an init container, and how to see its log', () => {
    const [first] = findingsAmong(pod({}, { phase: 'Pending', spec: withInit, status: initStatus(crashed(1)) }));
    expect(first?.title).toBe('CrashLoopBackOff: init container migrate: the program fails by itself (exit code 1)');
    expect(first?.next[0]?.line).toBe('logs pods/web-1 --previous --tail 50 -c migrate -n shop');
  });
});
