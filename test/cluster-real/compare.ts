import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { createClusters } from '../../src/cluster/clusters.ts';
import type { Result } from '../../src/core/failure.ts';
import type { Output } from '../../src/kubectl/output.ts';
import { createDiscoveries } from '../../src/queries/discover.ts';
import type { Session } from '../../src/queries/session.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const run = promisify(execFile);
const cache = mkdtempSync(join(tmpdir(), 'kubectl-cache-'));

/** What kubectl wrote. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs real kubectl as admin. */
export async function kubectlSays(args: readonly string[]): Promise<Said> {
  const line = [`--kubeconfig=${kubeconfigs.admin}`, `--cache-dir=${cache}`, ...args];
  try {
    return await run(kubectl, line, { maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    // A cast, because execFile rejects with what was written besides the error.
    const { stdout, stderr } = error as Said;
    return { stdout, stderr };
  }
}

const clusters = createClusters({ kubeconfig: kubeconfigs.admin, environment: {}, clock: Date.now, version: 'test' });
const [context = ''] = await clusters.names();
const opened = await clusters.open(context);
if (!opened.ok) throw new Error(opened.failure.message);
const cluster = opened.value;
const discoveries = createDiscoveries({
  clock: Date.now,
  read: (_name, target, options) => cluster.read(target, options),
});

/**
 * A session that passes through what the server says. Elsewhere a reader hides values before anything is printed, so that
 * texts differ from kubectl's by design where there is something to hide; here printing is compared and nothing else.
 */
export const plainSession: Session = {
  cluster: cluster.name,
  namespace: 'default',
  read: async (target, options) => {
    const answer = await cluster.read(target, options);
    if (!answer.ok) return answer;
    const { body, warnings, bytes } = answer.value;
    return { ok: true, value: { body, warnings, bytes, redactions: 0 } };
  },
  discovery: (fresh) => discoveries(cluster.name, fresh),
  clock: Date.now,
  signal: new AbortController().signal,
};

/** How often a comparison is made before a difference counts. */
const TRIES = 4;

/** How long we wait before we look again while kubectl runs. */
const PAUSE_MS = 40;

/** What a comparison came to: the same text, or both texts. */
export interface Compared {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Compares what we print with what kubectl prints. Ages, heartbeats and leases change from second to second, and nobody
 * knows at which moment of its run kubectl looked. So we look again and again while it runs: at one of these moments ours
 * has to be what kubectl printed, to the byte. Where none is, in all tries, nothing but ages may differ.
 */
export async function compare(args: readonly string[], ask: () => Promise<Result<Output>>): Promise<Compared> {
  for (let attempt = 1; ; attempt++) {
    const { theirs, ours } = await lookTogether(args, ask);
    const last = ours.at(-1) ?? '';
    if (ours.includes(theirs)) return { ours: theirs, theirs };
    if (attempt < TRIES) continue;
    // On a busy machine the seconds of young events tick faster than two programs can look, and some event comes again.
    const isSame = ours.some((text) => withoutAges(text) === withoutAges(theirs));
    return isSame ? { ours: theirs, theirs } : { ours: last, theirs };
  }
}

/** A text in which every age is the same, and so is the room that it takes. */
function withoutAges(text: string): string {
  return text.replace(/(?<![\w.:-])(?:\d+[smhdy]){1,2}(?![\w.:-])/gu, 'AGE').replace(/ {2,}/gu, '  ');
}

async function lookTogether(
  args: readonly string[],
  ask: () => Promise<Result<Output>>,
): Promise<{ readonly theirs: string; readonly ours: readonly string[] }> {
  const ours: string[] = [];
  const look = async (): Promise<void> => {
    const answer = await ask();
    ours.push(answer.ok ? answer.value.text : '');
  };
  await look();
  const said = kubectlSays(args);
  const isOver = said.then(() => true);
  while (!(await Promise.race([isOver, setTimeout(PAUSE_MS, false)]))) await look();
  await look();
  return { theirs: (await said).stdout, ours };
}
