import { describe, expect, inject, test, vi } from 'vitest';
import { EVERYTHING } from '../../src/access/grant.ts';
import { createClusters } from '../../src/cluster/clusters.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import type { Diagnosis } from '../../src/kubectl/why/diagnosis.ts';
import { createOpenSession } from '../../src/queries/open-session.ts';
import { runOwner } from '../../src/queries/owner.ts';
import type { Session } from '../../src/queries/session.ts';
import { runWhy } from '../../src/queries/why.ts';

const { kubeconfigs } = inject('controlPlane');

vi.setConfig({ testTimeout: 180_000 });

async function sessionOf(who: keyof typeof kubeconfigs, namespace: string): Promise<Session> {
  const clock = Date.now;
  const clusters = createClusters({ kubeconfig: kubeconfigs[who], environment: {}, clock, version: 'test' });
  const [context = ''] = await clusters.names();
  const opened = await clusters.open(context);
  if (!opened.ok) throw new Error(opened.failure.message);
  const open = createOpenSession({ clusters, clock, policy: STRICT });
  const signal = new AbortController().signal;
  return open({ cluster: opened.value, namespace, scope: EVERYTHING.scope, auditId: 'test', signal });
}

const broken = await sessionOf('bot', 'broken');

async function why(session: Session, named?: string): Promise<Diagnosis> {
  const [type = '', name = ''] = named?.split('/') ?? [];
  const answer = await runWhy(named === undefined ? undefined : { type, name }, session);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

const serious = ({ findings }: Diagnosis) => findings.filter(({ severity }) => severity !== 'hint');

const FAULTS = [
  ['deployment/crash-loop', 'program-fails'],
  ['deployment/out-of-memory', 'out-of-memory'],
  ['deployment/wrong-image', 'image-not-found'],
  ['deployment/missing-config', 'config-missing'],
  ['deployment/too-much-cpu', 'unschedulable-resources'],
  ['pvc/no-volume', 'storage-class-missing'],
  ['deployment/no-volume', 'storage-class-missing'],
  ['deployment/never-ready', 'readiness-probe'],
  ['service/never-ready', 'readiness-probe'],
  ['service/lost-service', 'selector-matches-nothing'],
  ['deployment/over-quota', 'exceeded-quota'],
  ['job/failing-job', 'job-failed'],
] as const;

describe('on a real control plane', () => {
  test.each(FAULTS)('what is wrong with %s is found with the rights that we ship: %s', async (named, rule) => {
    const diagnosis = await why(broken, named);
    expect(serious(diagnosis).map((finding) => finding.rule)).toStrictEqual([rule]);
    expect(diagnosis.object?.name).toBe(named.split('/')[1]);
  });

  test('a namespace has its ten faults, each told once', async () => {
    const rules = serious(await why(broken)).map(({ rule }) => rule);
    expect(rules.sort()).toStrictEqual([...new Set(FAULTS.map(([, rule]) => rule))].sort());
  });

  test.each(['shop', 'payments', 'platform'])('nothing is wrong where all is well: %s', async (namespace) => {
    const diagnosis = await why(await sessionOf('bot', namespace));
    expect(serious(diagnosis)).toStrictEqual([]);
    expect(diagnosis.checked.length).toBeGreaterThan(3);
  });

  test('what somebody may not read is named, and the rest is looked at', async () => {
    const { unchecked } = await why(await sessionOf('reader', 'shop'));
    expect(unchecked).toContainEqual({ what: 'nodes', reason: 'not allowed to list nodes' });
  });

  test('whoever may read nothing is told so', async () => {
    const answer = await runWhy(undefined, await sessionOf('nobody', 'shop'));
    expect(answer).toMatchObject({ ok: false, failure: { type: 'refused' } });
  });

  test('nothing that was planted shows', async () => {
    expect(JSON.stringify(await why(broken))).not.toContain('PLANTED');
  });

  test('a pod is owned by its ReplicaSet and its Deployment', async () => {
    const { findings } = await why(broken, 'deployment/crash-loop');
    const { name = '' } = findings[0]?.object ?? {};
    const chain = await runOwner({ type: 'pod', name }, broken);
    expect(chain.ok && chain.value.map(({ kind }) => kind)).toStrictEqual(['ReplicaSet', 'Deployment']);
  });
});
