import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { groupVersion, type ApiResource } from '../kubectl/discovery.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { TopQuery } from '../kubectl/query.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';
import { topNodes } from './top/nodes.ts';
import { topPods } from './top/pods.ts';

const GROUP = 'metrics.k8s.io';

/** The versions that kubectl takes: kubectl `cmd/top/top.go`. */
const VERSIONS: readonly string[] = ['v1', 'v1beta1'];

/** `top pod` and `top node`: what is used now, as metrics-server measured it. */
export async function runTop(query: TopQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const metrics = await metricsKind(query, session);
  if (!metrics.ok) return metrics;
  const shown = await (query.kind === 'node' ? topNodes : topPods)(query, session, metrics.value);
  if (!shown.ok) return shown;
  const { text, grid, notes, more } = shown.value;
  return ok(
    textOutput(text, {
      ...facts(),
      notes: [...warnings(), ...notes],
      grids: grid === undefined ? [] : [grid],
      ...(more === undefined ? {} : { more }),
    }),
  );
}

/** The kind that holds the samples, in the first version that the cluster has of it. */
async function metricsKind({ kind }: TopQuery, session: Session): Promise<Result<ApiResource>> {
  const name = kind === 'node' ? 'nodes' : 'pods';
  for (const fresh of [false, true]) {
    // Asked anew only when it was not there.
    // oxlint-disable-next-line no-await-in-loop
    const discovery = await session.discovery(fresh);
    if (!discovery.ok) return discovery;
    const { resources, stale } = discovery.value;
    const found = resources.find(
      (each) => each.group === GROUP && each.name === name && VERSIONS.includes(each.version),
    );
    if (found !== undefined) return ok(found);
    const silent = stale.find((each) => VERSIONS.some((version) => each === groupVersion({ group: GROUP, version })));
    if (silent !== undefined) return fail(notAnswering(silent));
  }
  return fail(notInstalled());
}

function notInstalled(): Failure {
  return {
    type: 'missing',
    message:
      'Metrics API not available: this cluster does not measure what its pods and nodes use. ' +
      'metrics-server does; whoever runs the cluster can install it.',
    tryLine: 'metrics-server',
  };
}

function notAnswering(version: string): Failure {
  return {
    type: 'missing',
    message: `Metrics API not available: ${version} is there, but metrics-server does not answer for it. Look whether its pods run.`,
    tryLine: 'get apiservices',
  };
}
