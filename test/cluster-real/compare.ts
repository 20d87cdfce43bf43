import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** How often a comparison is made before a difference counts: ages, heartbeats and leases change while one looks. */
const TRIES = 6;

/** What a comparison came to: the same text, or both texts. */
export interface Compared {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Compares what we print with what kubectl prints. Time goes on between the two, so that ours may equal what kubectl printed
 * right before or right after; when it equals neither, both look again.
 */
export async function compare(args: readonly string[], ask: () => Promise<Result<Output>>): Promise<Compared> {
  let theirs = (await kubectlSays(args)).stdout;
  let ours = '';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await ask();
    ours = answer.ok ? answer.value.text : '';
    if (ours === theirs) break;
    theirs = (await kubectlSays(args)).stdout;
    if (ours === theirs) break;
  }
  return { ours, theirs };
}
