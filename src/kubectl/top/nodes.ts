import { goSort } from '../go/sort.ts';
import { numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import { formatShare, formatUsage, toUsage, usesMore, type Measured, type Usage } from './usage.ts';

/** How `top node` is asked. */
export interface NodeChoices {
  readonly sortBy?: 'cpu' | 'memory';
  /** Percent of capacity in place of what can be allocated. */
  readonly capacity: boolean;
  readonly swap: boolean;
}

/** The headings of `top node`. */
export function nodeHeadings(swap: boolean): readonly string[] {
  const headings = ['NAME', 'CPU(cores)', 'CPU(%)', 'MEMORY(bytes)', 'MEMORY(%)'];
  return swap ? [...headings, 'SWAP(bytes)', 'SWAP(%)'] : headings;
}

const UNKNOWN = '<unknown>';

/**
 * The rows of `top node`: the nodes that were measured, then those that were not, by name (kubectl has them in any order).
 * kubectl `cmd/top/top_node.go` and `metricsutil/metrics_printer.go`.
 */
export function nodeRows(
  metrics: readonly KubeObject[],
  nodes: readonly KubeObject[],
  { sortBy, capacity, swap }: NodeChoices,
): readonly (readonly string[])[] {
  const measured: readonly Measured[] = swap ? ['cpu', 'memory', 'swap'] : ['cpu', 'memory'];
  const available = new Map(nodes.map((node) => [textAt(node, 'metadata', 'name'), node]));
  const samples = goSort(
    metrics.map((sample) => ({ name: textAt(sample, 'metadata', 'name'), usage: toUsage(sample) })),
    (a, b) => (sortBy === undefined ? a.name < b.name : usesMore(sortBy, a.usage, b.usage)),
  );
  const names = new Set(samples.map(({ name }) => name));
  const silent = [...available.keys()].filter((name) => !names.has(name)).sort();
  return [
    ...samples.map(({ name, usage }) => [
      name,
      ...measured.flatMap((each) => usageCells(each, usage, available.get(name), capacity)),
    ]),
    ...silent.map((name) => [name, ...measured.flatMap(() => [UNKNOWN, UNKNOWN])]),
  ];
}

/** The amount and, where it is known how much there is, the share. */
function usageCells(name: Measured, usage: Usage, node: KubeObject | undefined, capacity: boolean): readonly string[] {
  if (node === undefined) return [formatUsage(name, usage[name])];
  const there = amountOf(name, node, capacity);
  if (there === undefined) {
    return name === 'swap' ? [UNKNOWN, UNKNOWN] : [formatUsage(name, usage[name])];
  }
  return [formatUsage(name, usage[name]), formatShare(usage[name], there)];
}

function amountOf(name: Measured, node: KubeObject, capacity: boolean): Quantity | undefined {
  if (name === 'swap') {
    const bytes = numberAt(node, 'status', 'nodeInfo', 'swap', 'capacity');
    return bytes === undefined ? undefined : parseQuantity(String(bytes));
  }
  const amount = valueAt(node, 'status', capacity ? 'capacity' : 'allocatable', name);
  return typeof amount === 'string' ? parseQuantity(amount) : undefined;
}
