import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, test, vi } from 'vitest';
import { EVERYTHING } from '../../src/access/grant.ts';
import { createClusters } from '../../src/cluster/clusters.ts';
import { qualifiedName } from '../../src/kubectl/discovery.ts';
import type { DescribeQuery } from '../../src/kubectl/query.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import { runDescribe } from '../../src/queries/describe.ts';
import { createOpenSession } from '../../src/queries/open-session.ts';
import type { Session } from '../../src/queries/session.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const run = promisify(execFile);

vi.setConfig({ testTimeout: 180_000 });

async function sessionOf(who: keyof typeof kubeconfigs): Promise<Session> {
  const clock = Date.now;
  const clusters = createClusters({ kubeconfig: kubeconfigs[who], environment: {}, clock, version: 'test' });
  const [context = ''] = await clusters.names();
  const opened = await clusters.open(context);
  if (!opened.ok) throw new Error(opened.failure.message);
  return createOpenSession({ clusters, clock, policy: STRICT })({
    cluster: opened.value,
    namespace: 'shop',
    scope: EVERYTHING.scope,
    auditId: 'test',
    signal: new AbortController().signal,
  });
}

const admin = await sessionOf('admin');

/** A type and a name in a namespace, or a type everywhere. */
const toQuery = (type: string, name?: string, namespace?: string): DescribeQuery => ({
  verb: 'describe',
  where: { allContexts: false, allNamespaces: name === undefined, ...(namespace === undefined ? {} : { namespace }) },
  wanted: { type: 'types', types: [type], names: name === undefined ? [] : [name] },
  selectors: {},
  events: true,
});

async function weSay(type: string, name?: string, namespace?: string, session = admin): Promise<string> {
  const answer = await runDescribe(toQuery(type, name, namespace), session);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value.text;
}

async function kubectlSays(...words: readonly string[]): Promise<string> {
  return (await run(kubectl, [`--kubeconfig=${kubeconfigs.admin}`, 'describe', ...words])).stdout;
}

describe('every kind that the server has', async () => {
  const discovery = await admin.discovery();
  if (!discovery.ok) throw new Error(discovery.failure.message);
  const kinds = discovery.value.resources.filter(({ verbs, name }) => verbs.includes('list') && name !== 'secrets');
  const types = [...new Set(kinds.map(qualifiedName))];

  test('is one of many', () => {
    expect(types.length).toBeGreaterThan(60);
  });

  test.each(types)('is described: %s', async (type) => {
    const answer = await runDescribe(toQuery(type), admin);
    if (!answer.ok) throw new Error(answer.failure.message);
    const { text, notes, descriptions = [] } = answer.value;
    if (descriptions.length === 0) expect(notes).toContain('No resources found');
    for (const { name } of descriptions) expect(text).toContain(`  ${name}\n`);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });
});

describe('a description says what kubectl says', () => {
  test.each(['worker-1', 'worker-2'])('of what is allocated on node %s', async (name) => {
    const [theirs, ours] = await Promise.all([kubectlSays('node', name), weSay('node', name)]);
    const rows = /Allocated resources:[^]*?\n((?: {2}(?:cpu|memory|ephemeral-storage).*\n)+)/u.exec(theirs)?.[1] ?? '';
    const toRow = (line: string): string => line.trim().replace(/\s+/gu, ' ');
    const amounts = rows.trim().split('\n').map(toRow);
    expect(amounts).toHaveLength(3);
    const lines = ours.split('\n').map((line) => toRow(line.slice(2)));
    for (const amount of amounts) expect(lines).toContain(amount);
    const pods = /Non-terminated Pods: +\((\d+) in total\)/u.exec(theirs)?.[1] ?? '';
    expect(ours).toContain(`  Pods:  ${pods} of 110\n`);
  });

  test.each([
    ['pod', 'web', 'shop'],
    ['pod', 'out-of-memory', 'broken'],
    ['pod', 'too-much-cpu', 'broken'],
    ['deployment', 'web', 'shop'],
    ['statefulset', 'orders-db', 'shop'],
    ['service', 'catalog', 'shop'],
    ['service', 'lost-service', 'broken'],
    ['ingress', 'shop', 'shop'],
    ['pvc', 'no-volume', 'broken'],
    ['cronjob', 'newsletter', 'shop'],
    ['job', 'failing-job', 'broken'],
    ['hpa', 'web', 'shop'],
    ['resourcequota', 'batch', 'broken'],
  ])('of %s %s in %s: whom it is about, images, addresses and events', async (type, name, namespace) => {
    const [theirs, ours] = await Promise.all([
      kubectlSays(type, name, `--namespace=${namespace}`),
      weSay(type, name, namespace),
    ]);
    const facts = [
      ...theirs.matchAll(/^ *(?:Name|Image|IP|Node|Container ID|Claim|Schedule|Restart Policy): +(\S.*)$/gmu),
    ];
    const reasons = [...theirs.matchAll(/^ {2}(?:Normal|Warning) +(\S+)/gmu)];
    const said = [...facts, ...reasons].map(([, fact = '']) => fact.trim()).filter((fact) => !fact.startsWith('<'));
    expect(said.length).toBeGreaterThan(0);
    for (const fact of said) expect(ours).toContain(fact);
  });

  test('of which objects a beginning of a name means', async () => {
    const theirs = await kubectlSays('pod', 'web', '--namespace=shop');
    const ours = await weSay('pod', 'web', 'shop');
    const namesIn = (text: string): readonly string[] =>
      [...text.matchAll(/^ *Name: +(web\S*)$/gmu)].map(([, each = '']) => each);
    expect(namesIn(ours)).toEqual(namesIn(theirs));
    expect(namesIn(ours).length).toBeGreaterThan(1);
  });
});

describe('what is wrong with the faults', () => {
  test.each([
    ['pod', 'crash-loop', /^! Status: +CrashLoopBackOff$/mu],
    ['pod', 'out-of-memory', /^! +Exit Code: +137 \(signal 9/mu],
    ['pod', 'wrong-image', /^! +Reason: +(?:ImagePullBackOff|ErrImagePull)$/mu],
    ['pod', 'missing-config', /^\? Warning +Failed .*configmap "reports-config" not found$/mu],
    ['pod', 'too-much-cpu', /^! PodScheduled +False .*Insufficient cpu/mu],
    ['pvc', 'no-volume', /^! Classes: +<none>/mu],
    ['pod', 'never-ready', /^! +Ready: +no$/mu],
    ['service', 'lost-service', /^! Endpoints: +<none>/mu],
    ['deployment', 'over-quota', /^! ReplicaFailure +True .*exceeded quota/mu],
    ['job', 'failing-job', /^! Failed +True .*BackoffLimitExceeded/mu],
  ])('%s %s deserves a look', async (type, name, marked) => {
    expect(await weSay(type, name, 'broken')).toMatch(marked);
  });
});

describe('somebody with few rights', () => {
  test('is told in their places what may not be read', async () => {
    const reader = await sessionOf('reader');
    expect(await weSay('pod', 'web', 'shop', reader)).toContain('Status:');
    const refused = await runDescribe(toQuery('node', 'worker-1'), await sessionOf('nobody'));
    expect(refused.ok ? '' : refused.failure.message).toContain('nodes "worker-1" is forbidden');
  });

  test('reads no Secret, whoever it is', async () => {
    const answer = await runDescribe(toQuery('secrets'), admin);
    expect(answer.ok ? undefined : answer.failure.type).toBe('refused');
  });
});
