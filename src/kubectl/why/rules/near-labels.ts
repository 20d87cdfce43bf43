import { mapAt, textAt, type KubeObject } from '../../object.ts';
import { keyOfObject, type Key, type View } from '../view.ts';

/** A workload whose pods a Service may have meant. */
interface Near {
  readonly kind: string;
  readonly name: string;
  readonly key: Key;
  /** The label that its pods have. */
  readonly label: string;
  /** Its pods have all labels that the Service wants: there are just no pods. */
  readonly isSame: boolean;
}

/** Edits between two label values up to which one is taken for the other misspelt. */
const NEAR = 2;

const WORKLOADS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets'] as const;

/** The workload whose pods come nearest to what a Service selects. */
export function nearest(view: View, service: KubeObject): Near | undefined {
  const wanted = Object.entries(mapAt(service, 'spec', 'selector'));
  const namespace = textAt(service, 'metadata', 'namespace');
  const workloads = WORKLOADS.flatMap((part) => view.list(part)).filter(
    (object) => textAt(object, 'metadata', 'namespace') === namespace && view.ownersOf(object).length === 0,
  );
  const candidates = workloads.flatMap((object) => {
    const labels = mapAt(object, 'spec', 'template', 'metadata', 'labels');
    const off = wanted.filter(([key, value]) => labels[key] !== value);
    const [first] = off;
    const key = first === undefined ? wanted[0]?.[0] : first[0];
    if (key === undefined || labels[key] === undefined) return [];
    const distance = off.reduce((sum, [name, value]) => sum + edits(value, labels[name] ?? ''), 0);
    return [{ object, distance, label: `${key}=${labels[key]}` }];
  });
  const [best] = candidates.sort((a, b) => a.distance - b.distance);
  if (best === undefined || (best.distance > NEAR && !sameName(best.object, service))) return undefined;
  const { object, distance, label } = best;
  const [kind, name] = [textAt(object, 'kind'), textAt(object, 'metadata', 'name')];
  return { kind, name, key: keyOfObject(object), label, isSame: distance === 0 };
}

const sameName = (a: KubeObject, b: KubeObject): boolean =>
  textAt(a, 'metadata', 'name') === textAt(b, 'metadata', 'name');

/** Edits from one text to another: letters added, left out, changed, or swapped with the next. */
function edits(from: string, to: string): number {
  // Label values have 63 characters at most; longer ones are none, and not compared.
  if (from.length > 63 || to.length > 63) return 63;
  const rows = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      const before = rows[i - 1] ?? [];
      let best = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
