import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClusters } from '../../../src/cluster/clusters.ts';
import { toLoopback } from '../../../src/cluster/connection.ts';
import { createTransport } from '../../../src/cluster/https.ts';
import { ok } from '../../../src/core/failure.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { STRICT } from '../../../src/kubectl/redact/policy.ts';
import type { Cluster, Clusters } from '../../../src/ports/cluster.ts';
import { runGet } from '../../../src/queries/get.ts';
import { createOpenSession } from '../../../src/queries/open-session.ts';
import { startControlPlane, type ControlPlaneAccess } from '../../control-plane/control-plane.ts';
import { createKubectl, type Kubectl } from '../../control-plane/kubectl.ts';
import { isHealthy, loadState } from '../../control-plane/state.ts';
import { costOfProcess, costOfWork, type Cost } from './measure.ts';

// `npm run bench:cluster`: listings beside real kubectl processes, in one run. Markdown on standard output, progress on
// standard error. ../README.md tells how to read it.

const say = (line: string): unknown => process.stderr.write(`${line}\n`);
const rows: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'kube-tutor-bench-'));

function tell(what: string, who: string, cost: Cost, ours: Cost): void {
  const ratio = (of: number, to: number): string => `${(of / to).toFixed(1)}x`;
  rows.push(
    `| ${what} | ${who} | ${cost.wallMs.toFixed(1)} | ${cost.cpuMs.toFixed(1)} | ${cost.rssMb.toFixed(0)} | ${ratio(cost.wallMs, ours.wallMs)} | ${ratio(cost.cpuMs, ours.cpuMs)} |`,
  );
}

/** A whole listing through our own way: session, redaction, printing. */
function listing(cluster: Cluster, namespace: string, wholeListing = true): () => Promise<unknown> {
  const clusters: Clusters = { names: async () => [], open: async () => ok(cluster), close: async () => undefined };
  const openSession = createOpenSession({ clusters, clock: Date.now, policy: STRICT });
  const parsed = parseQuery(`kubectl get pods -n ${namespace}`);
  if (parsed.type !== 'query' || parsed.query.verb !== 'get') throw new Error('no query');
  const { query } = parsed;
  return async () => {
    const session = openSession({
      cluster,
      namespace,
      scope: { namespaces: ['*'], clusterWide: true },
      auditId: 'bench',
      signal: AbortSignal.timeout(120_000),
    });
    const result = await runGet(query, session, { wholeListing });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value.text.length;
  };
}

/** Waits until the pods are made. The nodes have no room for five hundred, so some stay Pending: a listing costs the same. */
async function untilThere(kubectl: Kubectl, namespace: string, pods: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const names = await kubectl(['get', 'pods', '-n', namespace, '-o', 'name']);
    if (names.trim().split('\n').length >= pods) return;
    await sleep(1_000);
  }
  throw new Error(`${String(pods)} pods were not made within five minutes`);
}

async function onControlPlane(plane: ControlPlaneAccess): Promise<void> {
  const kubectl = createKubectl(plane.kubectl, plane.kubeconfigs.admin);
  const clusters = createClusters({
    kubeconfig: plane.kubeconfigs.admin,
    environment: {},
    clock: Date.now,
    version: 'bench',
  });
  const [name = ''] = await clusters.names();
  const opened = await clusters.open(name);
  if (!opened.ok) throw new Error(opened.failure.message);
  for (const pods of [20, 500]) {
    const namespace = `bench-${String(pods)}`;
    say(`making ${String(pods)} pods`);
    await kubectl(['create', 'namespace', namespace]).catch(() => '');
    await kubectl([
      'create',
      'deployment',
      'crowd',
      '-n',
      namespace,
      '--image=registry.example.com/crowd:1',
      `--replicas=${String(pods)}`,
    ]).catch(() => '');
    await untilThere(kubectl, namespace, pods);
    const work = listing(opened.value, namespace);
    // A service is warm; kubectl never is.
    const ours = await costOfWork(work, 200);
    const theirs = await costOfProcess(
      plane.kubectl,
      ['--kubeconfig', plane.kubeconfigs.admin, 'get', 'pods', '-n', namespace],
      10,
    );
    tell(`${String(pods)} pods, real API server`, 'kube-tutor', ours, ours);
    tell(`${String(pods)} pods, real API server`, 'kubectl', theirs, ours);
    if (pods === 20) {
      say('fifty at once');
      const all = await costOfWork(() => Promise.all(Array.from({ length: 50 }, work)), 5);
      const script = 'for i in $(seq 50); do "$@" > /dev/null & done; wait';
      const fifty = [
        '-c',
        script,
        'bash',
        plane.kubectl,
        '--kubeconfig',
        plane.kubeconfigs.admin,
        'get',
        'pods',
        '-n',
        namespace,
      ];
      const processes = await costOfProcess('bash', fifty, 3);
      tell('50 queries at once, 20 pods each', 'kube-tutor', all, all);
      tell('50 queries at once, 20 pods each', 'kubectl (memory of the shell only)', processes, all);
    }
    await kubectl(['delete', 'namespace', namespace, '--wait=false']);
  }
  await clusters.close();
}

async function onCrowd(pods: number, kubectl: string): Promise<void> {
  say(`serving ${pods.toLocaleString('en')} pods`);
  const crowd = spawn(process.execPath, [fileURLToPath(new URL('./crowd.ts', import.meta.url)), String(pods)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(crowd.stdout.setEncoding('utf8'), 'data')) as [string];
  const port = Number(said);
  const cluster = createTransport(toLoopback({ name: 'crowd', namespace: 'crowd', port, token: '-' }), {
    version: 'bench',
    limits: { totalMs: 120_000 },
  });
  // Enough for the compiler to know the way: what a long-running service is like.
  const runs = 9;
  const what = `${pods.toLocaleString('en')} pods, loopback`;
  // Before the whole listing, so that the memory shown is its own.
  const first = await costOfWork(listing(cluster, 'crowd', false), runs);
  tell(`${what}, first page`, 'kube-tutor', first, first);
  const ours = await costOfWork(listing(cluster, 'crowd'), runs);
  const floor = await costOfWork(() => readAll(port, 'None'), runs);
  const kubeconfig = join(folder, 'crowd.kubeconfig');
  const server = `http://127.0.0.1:${String(port)}`;
  writeFileSync(
    kubeconfig,
    `apiVersion: v1\nkind: Config\nclusters: [{name: c, cluster: {server: '${server}'}}]\ncontexts: [{name: c, context: {cluster: c, namespace: crowd}}]\ncurrent-context: c\n`,
  );
  const theirs = await costOfProcess(
    kubectl,
    ['--kubeconfig', kubeconfig, '--cache-dir', join(folder, 'cache'), 'get', 'pods'],
    pods > 10_000 ? 2 : 5,
  );
  tell(what, 'kube-tutor', ours, ours);
  tell(what, 'floor: transfer and JSON.parse of the same', floor, ours);
  tell(what, 'kubectl', theirs, ours);
  await cluster.close();
  crowd.kill();
}

/** What any client has to do at least: fetch every page and parse it. */
async function readAll(port: number, include: string): Promise<number> {
  let next = '';
  let items = 0;
  do {
    const path = `/api/v1/namespaces/crowd/pods?limit=500&includeObject=${include}${next === '' ? '' : `&continue=${next}`}`;
    const chunks: Buffer[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    request(
      { host: '127.0.0.1', port, path, headers: { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' } },
      (response) => {
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve);
      },
    )
      .on('error', reject)
      .end();
    await promise;
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      readonly rows: readonly unknown[];
      readonly metadata: { readonly continue?: string };
    };
    items += body.rows.length;
    next = body.metadata.continue ?? '';
  } while (next !== '');
  return items;
}

const state = loadState();
const isUp = state !== undefined && (await isHealthy(state));
const plane = isUp ? { ...state, stop: async () => undefined } : await startControlPlane((line) => void say(line));
try {
  await onControlPlane(plane);
  for (const pods of [5_000, 50_000]) await onCrowd(pods, plane.kubectl);
} finally {
  await plane.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  [
    '| listing | who | wall ms | CPU ms | RSS MB | wall to ours | CPU to ours |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n'),
);
