import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { servePractice } from '../../src/cluster/practice.ts';
import { loadSnapshot, type RecordedKind } from '../../src/cluster/practice/snapshot.ts';
import { textAt } from '../../src/kubectl/object.ts';
import { readPractice } from '../control-plane/read-practice.ts';

const plane = inject('controlPlane');
const run = promisify(execFile);

/** Kinds whose objects come and go by themselves. */
const PASSING = /^(?:events|leases|replicasets|endpointslices|controllerrevisions|componentstatuses)$/u;

/** An object's namespace and name, without what a controller made up for it. */
function steadyName(kind: RecordedKind, object: RecordedKind['rows'][number]['object']): string {
  const made = (object.metadata?.ownerReferences ?? []).length > 0;
  const name = textAt(object, 'metadata', 'name');
  // Which runs of the daily report there are depends on the time of day.
  const steady = name.startsWith('sales-report')
    ? 'sales-report'
    : made
      ? name.replace(/(?:-[a-z0-9]{5,10}){1,2}$/u, '')
      : name;
  return `${kind.resource} ${textAt(object, 'metadata', 'namespace')}/${steady}`;
}

/** Namespaces of the seed: other suites make their own while they run. */
const SEEDED = ['shop', 'payments', 'platform', 'broken'];

describe('what was recorded for the practice cluster', () => {
  test('is what the control plane has: the same kinds, columns and objects', async () => {
    const recorded = await loadSnapshot();
    const { snapshot: now } = await readPractice(plane.kubeconfigs.admin);
    const kindsOf = (kinds: readonly RecordedKind[]) =>
      kinds.map(({ group, version, resource, columns }) => [group, version, resource, columns.map(({ name }) => name)]);
    expect(kindsOf(recorded.kinds)).toEqual(kindsOf(now.kinds));
    const objectsOf = (kinds: readonly RecordedKind[]) =>
      [
        ...new Set(
          kinds
            .filter(({ resource, group }) => !PASSING.test(resource) && group !== 'metrics.k8s.io')
            .flatMap((kind) =>
              kind.rows
                .filter(({ object }) => SEEDED.includes(textAt(object, 'metadata', 'namespace')))
                .map(({ object }) => steadyName(kind, object)),
            ),
        ),
      ].sort();
    expect(objectsOf(recorded.kinds)).toEqual(objectsOf(now.kinds));
  });
});

describe('real kubectl on the practice cluster', () => {
  let folder = '';
  let close: () => Promise<void>;
  const kubectl = async (...args: readonly string[]): Promise<string> => {
    const config = ['--kubeconfig', join(folder, 'kubeconfig'), '--cache-dir', join(folder, 'cache')];
    const { stdout } = await run(plane.kubectl, [...config, ...args]);
    return stdout;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kube-tutor-'));
    const served = await servePractice(Date.now);
    close = served.close;
    writeFileSync(join(folder, 'kubeconfig'), served.kubeconfig);
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each<readonly [readonly string[], string]>([
    [['get', 'pods', '-n', 'broken'], 'CrashLoopBackOff'],
    [['get', 'all', '-A'], 'deployment.apps/web'],
    [['get', 'deploy', 'web', '-o', 'yaml'], 'kind: Deployment'],
    [['describe', 'deploy', 'web'], 'RollingUpdateStrategy'],
    [['logs', 'deploy/web', '--tail=1'], '\n'],
    [['top', 'pods'], 'MEMORY(bytes)'],
    [['events', '-n', 'broken', '--types=Warning'], 'FailedScheduling'],
    [['explain', 'deployment.spec.strategy'], 'rollingUpdate'],
    [['api-resources'], 'deployments'],
    [['auth', 'can-i', '--list'], 'pods'],
    [['rollout', 'history', 'deploy/web'], 'REVISION'],
    [['version'], 'Server Version: v1.37'],
  ])('reads with %j', async (args, shown) => {
    expect(await kubectl(...args)).toContain(shown);
  });

  test.each<readonly [readonly string[]]>([
    [['delete', 'pod', '-n', 'shop', '-l', 'app.kubernetes.io/name=web']],
    [['scale', 'deploy/web', '--replicas=0']],
    [['get', 'secrets']],
    [['create', 'namespace', 'mine']],
    [['exec', 'deploy/web', '--', 'true']],
  ])('is refused with %j', async (args) => {
    await expect(kubectl(...args)).rejects.toThrow();
  });
});
