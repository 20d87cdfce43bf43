import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Result } from '../../src/core/failure.ts';
import type { Output } from '../../src/kubectl/output.ts';
import { runEvents } from '../../src/queries/events.ts';
import { runLogs } from '../../src/queries/logs.ts';
import { runRollout } from '../../src/queries/rollout.ts';
import { runTop } from '../../src/queries/top.ts';
import { createKubectl } from '../control-plane/kubectl.ts';
import { compareOverTime } from './compare-over-time.ts';
import { compare, kubectlSays, plainSession } from './compare.ts';
import { ROLLED, rollOutThrice } from './rolled.ts';
import { toEventsQuery, toLogsQuery, toRolloutQuery, toTopQuery } from './to-other-query.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const admin = createKubectl(kubectl, kubeconfigs.admin);

const sleep = (): Promise<void> => Promise.resolve();

/** Runs what stands behind `kubectl`. */
function weSay([verb = '', ...args]: readonly string[], session = plainSession): Promise<Result<Output>> {
  switch (verb) {
    case 'events':
      return runEvents(toEventsQuery(args), session);
    case 'top':
      return runTop(toTopQuery(args), session);
    case 'rollout':
      return runRollout(toRolloutQuery(args), session, sleep);
    default:
      return runLogs(toLogsQuery(args), session);
  }
}

const counts = new Map<string, number>();

/** Compares a line, all words of which are apart. */
async function check(line: string): Promise<void> {
  const args = line.split(' ');
  const [verb = ''] = args;
  // Only events have ages that kubectl computes.
  const { ours, theirs } =
    verb === 'events'
      ? await compareOverTime(args, (session) => weSay(args, session))
      : await compare(args, () => weSay(args));
  expect(ours).toBe(theirs);
  count(verb);
}

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

afterAll(() => {
  const lines = [...counts].map(([what, compared]) => `${what.padEnd(16)}${compared} outputs are the same`);
  process.stderr.write(`\nCompared with kubectl:\n${lines.join('\n')}\n`);
});

const namespaces = ['shop', 'payments', 'platform', 'broken', 'kube-system', 'default'];

describe('events', () => {
  test.each([
    ...namespaces.map((name) => `events --namespace=${name}`),
    'events --all-namespaces',
    'events --all-namespaces --no-headers',
    'events --all-namespaces --types=Warning',
    'events --all-namespaces --types=Normal',
    'events --all-namespaces --types=Warning,Normal',
    'events --namespace=broken --for=deployment/crash-loop',
    'events --namespace=broken --for=job/failing-job',
    'events --namespace=default --for=node/worker-1',
    'events --namespace=shop --for=sts/orders-db --types=Normal',
    'events --namespace=broken --output=yaml',
    'events --namespace=broken --output=json',
    'events --all-namespaces --output=yaml --types=Warning',
    'events --all-namespaces --output=json',
  ])('%s', check);

  test('kubectl prints no names of events, and we do', async () => {
    const line = ['events', '--namespace=broken', '--output=name'];
    expect((await kubectlSays(line)).stdout).toBe('');
    const said = await weSay(line);
    expect(said.ok && said.value.text).toMatch(/^event\/\S+\n/u);
  });
});

describe('top', () => {
  test.each([
    'top pod --namespace=shop',
    'top pod --namespace=payments --no-headers',
    'top pod --all-namespaces',
    'top pod --all-namespaces --containers',
    'top pod --all-namespaces --containers --sort-by=memory',
    'top pod --all-namespaces --sort-by=cpu',
    'top pod --all-namespaces --sort-by=memory --no-headers',
    'top pod --all-namespaces --sum',
    'top pod --namespace=shop --sum --containers',
    'top pod --namespace=shop --sum --no-headers',
    'top pod --namespace=shop --sum --show-swap',
    'top pod --namespace=shop --show-swap',
    'top pod --namespace=shop --selector=app.kubernetes.io/name=web',
    'top pod --all-namespaces --field-selector=spec.nodeName=worker-1',
    'top pod orders-db-0 --namespace=shop',
    'top pod orders-db-0 --namespace=shop --containers',
    'top node',
    'top node --no-headers',
    'top node --sort-by=cpu',
    'top node --sort-by=memory',
    'top node --show-capacity',
    'top node --show-swap',
    'top node worker-1',
    'top node --selector=kubernetes.io/hostname=worker-2',
  ])('%s', check);
});

describe('rollout', () => {
  beforeAll(async () => {
    await admin(['delete', 'namespace', ROLLED, '--ignore-not-found', '--wait']);
    await rollOutThrice(admin);
  }, 120_000);
  afterAll(async () => {
    await admin(['delete', 'namespace', ROLLED, '--wait=false']);
  });

  const types = ['deployment', 'daemonset', 'statefulset'];
  const own = types.map((type) => `${type}/rolled --namespace=${ROLLED}`);
  test.each([
    ...['shop', 'payments', 'platform'].flatMap((name) =>
      types.flatMap((type) => [
        `rollout status ${type} --namespace=${name} --watch=false`,
        `rollout history ${type} --namespace=${name}`,
        `rollout history ${type} --namespace=${name} --output=yaml`,
        `rollout history ${type} --namespace=${name} --output=json`,
        `rollout history ${type} --namespace=${name} --revision=1`,
      ]),
    ),
    'rollout status deployment --namespace=broken --watch=false',
    ...[1, 2, 3, 4].flatMap((revision) => [
      `rollout history deployment/web --namespace=shop --revision=${revision}`,
      `rollout history deployment/web --namespace=shop --revision=${revision} --output=yaml`,
    ]),
    ...own.flatMap((object) => [
      `rollout status ${object} --watch=false`,
      `rollout history ${object}`,
      `rollout history ${object} --output=yaml`,
      ...[1, 2, 3].flatMap((revision) => [
        `rollout history ${object} --revision=${revision}`,
        `rollout history ${object} --revision=${revision} --output=yaml`,
      ]),
    ]),
    `rollout history deployment/rolled --namespace=${ROLLED} --output=json`,
    `rollout history deployment/rolled --namespace=${ROLLED} --revision=2 --output=json`,
  ])('%s', check);

  // A recorded revision has its fields sorted by name; where those of the type stand, only the object of today tells.
  test.each(
    own
      .filter((object) => !object.startsWith('deployment'))
      .flatMap((object) =>
        [1, 2, 3].map((revision) => `rollout history ${object} --revision=${revision} --output=json`),
      ),
  )('%s, but for the order of fields that the object no longer has', async (line) => {
    const said = await weSay(line.split(' '));
    const { stdout } = await kubectlSays(line.split(' '));
    expect(said.ok && JSON.parse(said.value.text)).toEqual(JSON.parse(stdout));
    expect(said.ok && said.value.text.length).toBe(stdout.length);
    count('rollout');
  });

  test.each([
    `rollout history deployment/rolled --namespace=${ROLLED} --revision=9`,
    'rollout status deployment --namespace=default --watch=false',
  ])('%s says on standard error what kubectl says there', async (line) => {
    const said = await weSay(line.split(' '));
    const { stderr } = await kubectlSays(line.split(' '));
    const ours = said.ok ? said.value.notes.join('\n') : `error: ${said.failure.message}`;
    expect(ours.startsWith(stderr.trim())).toBe(true);
  });
});

describe('logs', () => {
  test.each([
    'logs deployment/web --namespace=shop --tail=5',
    'logs deployment/cart --namespace=shop',
    'logs orders-db-0 --namespace=shop --tail=3 --timestamps',
    'logs statefulset/orders-db --namespace=shop --tail=2 --prefix',
    'logs job/catalog-import --namespace=shop --tail=10',
    'logs deployment/crash-loop --namespace=broken --previous --tail=20',
    'logs daemonset/log-collector --namespace=platform --limit-bytes=100',
    'logs deployment/payments-api --namespace=payments --container=payments-api --tail=7',
    'logs service/web --namespace=shop --tail=4',
    'logs deployment/web --namespace=shop --since=1s',
    'logs deployment/web --namespace=shop --since-time=2020-01-01T00:00:00Z --tail=5',
  ])('%s, with what stands on standard error', async (line) => {
    await check(line);
    const said = await weSay(line.split(' '));
    const { stderr } = await kubectlSays(line.split(' '));
    expect(said.ok && said.value.notes.map((note) => `${note}\n`).join('')).toBe(stderr);
  });

  // kubectl takes several logs in any order.
  test.each([
    'logs deployment/web --namespace=shop --all-pods --tail=3',
    'logs --selector=app.kubernetes.io/name=web --namespace=shop --tail=3 --prefix',
    'logs deployment/payments-api --namespace=payments --all-containers --tail=2 --prefix',
  ])('%s, whatever the order', async (line) => {
    const said = await weSay(line.split(' '));
    const { stdout } = await kubectlSays(line.split(' '));
    const sorted = (text: string): readonly string[] => text.split('\n').sort();
    expect(said.ok && sorted(said.value.text)).toEqual(sorted(stdout));
    count('logs');
  });

  test.each([
    'logs deployment/wrong-image --namespace=broken',
    'logs deployment/missing-config --namespace=broken',
    'logs deployment/web --namespace=shop --container=nope',
    'logs deployment/cart --namespace=shop --previous --tail=500',
  ])('%s fails with the words that kubectl has for it', async (line) => {
    const said = await weSay(line.split(' '));
    const { stderr } = await kubectlSays(line.split(' '));
    expect(said.ok).toBe(false);
    expect(stderr).toContain(said.ok ? '' : said.failure.message);
    count('logs');
  });
});
