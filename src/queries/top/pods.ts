import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { ApiResource } from '../../kubectl/discovery.ts';
import { formatDuration } from '../../kubectl/age.ts';
import { tableText } from '../../kubectl/go/table.ts';
import { textAt, type KubeObject } from '../../kubectl/object.ts';
import type { TopQuery } from '../../kubectl/query.ts';
import { podHeadings, podRows, type PodRow } from '../../kubectl/top/pods.ts';
import { toFailure } from '../fault.ts';
import { toAttempt } from '../lookup.ts';
import { readSome, type Selection } from '../objects.ts';
import type { Session } from '../session.ts';
import { toColumns, withLastTab, type Shown } from './shown.ts';

const PODS = { group: '', version: 'v1', name: 'pods', kind: 'Pod' } as const;

/** A pod this old should have been measured: kubectl `cmd/top/top_pod.go`. */
const MEASURED_AFTER_MS = 120_000;

/** `top pod`: the samples of pods, of those that fields select where any are given. */
export async function topPods(query: TopQuery, session: Session, metrics: ApiResource): Promise<Result<Shown>> {
  const { where, name, selectors, sortBy, containers, sum, swap, headers } = query;
  const namespace = where.allNamespaces ? undefined : (where.namespace ?? session.namespace);
  const place = namespace === undefined ? {} : { namespace };
  const labels = selectors.labels === undefined ? {} : { labels: selectors.labels };
  const byName = name === undefined ? {} : { name };
  // Which pods fields select only the pods can tell.
  const fields = selectors.fields === undefined ? {} : { fields: selectors.fields };

  const read = await readSome(session, metrics, { ...place, ...labels, ...byName });
  if (!read.ok) {
    const attempt = toAttempt({ resource: metrics, ...place, ...byName }, session.cluster);
    return fail(toFailure(read.failure, { ...attempt, what: 'what pods use' }));
  }
  const { items: samples, more } = read.value;
  const isFiltered = selectors.fields !== undefined && samples.length > 0;
  const pods =
    isFiltered || samples.length === 0 ? await readPods(session, { ...place, ...labels, ...fields }) : ok([]);
  if (!pods.ok) return pods;
  const shown = isFiltered ? selected(samples, pods.value) : samples;
  if (shown.length === 0) {
    const late = whyNone(pods.value, session.clock());
    if (late !== undefined) return fail(late);
    const found = namespace === undefined ? 'No resources found' : `No resources found in ${namespace} namespace.`;
    return ok({ text: '', notes: [found] });
  }
  const choices = {
    ...(sortBy === undefined ? {} : { sortBy }),
    containers,
    sum,
    swap,
    allNamespaces: where.allNamespaces,
  };
  const rows = podRows(shown, choices, headers);
  const headings = podHeadings(choices);
  const cells = rows.map((row) => row.cells);
  return ok({
    text: tableText([...headings, ''], withLastTab(cells), headers),
    grid: { resource: 'pods', columns: toColumns(headings), rows: rows.map(toGridRow) },
    notes: [],
    ...(more === undefined ? {} : { more: { shown: shown.length, ...more } }),
  });
}

async function readPods(session: Session, selection: Selection): Promise<Result<readonly KubeObject[]>> {
  const read = await readSome(session, PODS, selection);
  if (read.ok) return ok(read.value.items);
  const place = selection.namespace === undefined ? {} : { namespace: selection.namespace };
  const rule = { verb: 'list', resource: PODS, ...place } as const;
  return fail(toFailure(read.failure, { what: 'pods', cluster: session.cluster, rule }));
}

function selected(samples: readonly KubeObject[], pods: readonly KubeObject[]): readonly KubeObject[] {
  const names = new Set(pods.map(keyOf));
  return samples.filter((sample) => names.has(keyOf(sample)));
}

function keyOf(object: KubeObject): string {
  return `${textAt(object, 'metadata', 'namespace')}/${textAt(object, 'metadata', 'name')}`;
}

/** Pods that are there and were not measured; none where there are no pods. */
function whyNone(pods: readonly KubeObject[], now: number): Failure | undefined {
  if (pods.length === 0) return undefined;
  for (const pod of pods) {
    const age = now - Date.parse(textAt(pod, 'metadata', 'creationTimestamp'));
    if (age > MEASURED_AFTER_MS) {
      const message = `Metrics not available for pod ${keyOf(pod)}, age: ${formatDuration(age)}`;
      return { type: 'missing', message };
    }
  }
  return { type: 'missing', message: 'metrics not available yet: new pods are measured within two minutes.' };
}

function toGridRow({ cells, pod }: PodRow) {
  if (pod === undefined) return { cells };
  return { cells, ref: { group: '', version: 'v1', resource: 'pods', kind: 'Pod', ...pod } };
}
