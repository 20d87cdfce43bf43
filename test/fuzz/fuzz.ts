import fc from 'fast-check';
import { toLoopback } from '../../src/cluster/connection.ts';
import { createTransport } from '../../src/cluster/https.ts';
import { ok } from '../../src/core/failure.ts';
import { lazy } from '../../src/core/lazy.ts';
import { parseQuery } from '../../src/kubectl/grammar/parse.ts';
import { parsePhrasing } from '../../src/kubectl/grammar/phrasings.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import type { Cluster, Clusters } from '../../src/ports/cluster.ts';
import { createOpenSession } from '../../src/queries/open-session.ts';
import { runQuery, type RunOptions } from '../../src/queries/run.ts';
import { loadBuiltIns } from '../../src/cluster/built-ins.ts';
import type { Snapshot } from '../../src/cluster/practice/snapshot.ts';
import { anyHostileLine, anyQueryLine } from '../kubectl/grammar/any-line.ts';
import { anyExistingLine } from './any-existing.ts';
import { anyHostileTarget } from './any-target.ts';
import type { Witness } from './witness.ts';

/** What came of a number of commands. */
export interface Tally {
  readonly commands: number;
  /** Commands that the grammar took for queries and whose requests reached the transport. */
  readonly reached: number;
  /** Targets made by hand that the transport was asked to read, whatever they are. */
  readonly targets: number;
}

/** How a run is made. */
export interface FuzzOptions {
  readonly commands: number;
  readonly seed: number;
  /** Reads over the witness: the transport, or one from which the allow-list was taken out. */
  readonly cluster: Cluster;
  /** What the witness has. */
  readonly world: Pick<Snapshot, 'kinds'>;
  readonly progress?: (done: number) => void;
}

const BATCH = 500;
/** Of a hundred commands: from the grammar, of these about objects that are there, hostile; the rest are targets that no command could name. */
const SHARES = { grammar: 45, existing: 15, hostile: 30 };

/** The transport over a witness. */
export function throughTransport({ port }: Witness): Cluster {
  return createTransport(toLoopback({ name: 'witness', namespace: 'shop', port, token: 'none' }), { version: 'fuzz' });
}

/** Sends commands through everything that a chat message goes through, from the grammar to the socket. */
export async function fuzz({ commands, seed, cluster, world, progress }: FuzzOptions): Promise<Tally> {
  const existingLine = anyExistingLine(world);
  const clusters: Clusters = {
    names: () => Promise.resolve(['witness']),
    open: () => Promise.resolve(ok(cluster)),
    close: () => Promise.resolve(),
  };
  const openSession = createOpenSession({ clusters, clock: Date.now, policy: STRICT });
  const options: RunOptions = {
    offline: lazy(loadBuiltIns),
    contexts: () => Promise.resolve({ published: [] }),
    sleep: () => Promise.resolve(),
  };
  let asked = 0;
  const counted: Cluster = {
    ...cluster,
    read: (target, reading) => {
      asked += 1;
      return cluster.read(target, reading);
    },
  };
  let reached = 0;
  let targets = 0;

  async function say(line: string): Promise<void> {
    const meant = parsePhrasing(line);
    const parsed = parseQuery(meant === undefined ? line : `kubectl ${meant}`);
    if (parsed.type !== 'query') return;
    const before = asked;
    const session = openSession({
      cluster: counted,
      namespace: 'shop',
      scope: { namespaces: ['*'], clusterWide: true },
      auditId: 'fuzz',
      signal: AbortSignal.timeout(20_000),
    });
    await runQuery(parsed.query, session, options);
    if (asked > before) reached += 1;
  }

  for (let done = 0; done < commands; done += BATCH) {
    const size = Math.min(BATCH, commands - done);
    const grammar = Math.floor((size * SHARES.grammar) / 100);
    const existing = Math.floor((size * SHARES.existing) / 100);
    const hostile = Math.floor((size * SHARES.hostile) / 100);
    const at = seed + done;
    const lines = [
      ...fc.sample(anyQueryLine, { numRuns: grammar, seed: at }),
      ...fc.sample(existingLine, { numRuns: existing, seed: at }),
      ...fc.sample(anyHostileLine, { numRuns: hostile, seed: at }),
    ];
    const direct = fc.sample(anyHostileTarget, { numRuns: size - grammar - existing - hostile, seed: at });
    for (const line of lines) await say(line);
    for (const { target, options: reading } of direct) {
      targets += 1;
      await cluster.read(target, reading);
    }
    progress?.(done + size);
  }
  return { commands, reached, targets };
}
