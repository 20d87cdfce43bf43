import { textAt, type KubeObject } from '../object.ts';
import { formatCpu, formatMemory, parseQuantity, toMillis, toUnits, type Quantity } from '../quantity.ts';

/** What `top` measures; swap only where it is asked for. */
export type Measured = 'cpu' | 'memory' | 'swap';

/** How much of each is used. */
export type Usage = Readonly<Record<Measured, Quantity>>;

/** The usage that a sample of the metrics API tells; what it does not tell is none. */
export function toUsage(sample: KubeObject): Usage {
  const at = (name: Measured): Quantity => parseQuantity(textAt(sample, 'usage', name)) ?? 0n;
  return { cpu: at('cpu'), memory: at('memory'), swap: at('swap') };
}

/** The usage of several together. */
export function sumUsage(usages: readonly Usage[]): Usage {
  const sum = (name: Measured): Quantity => usages.reduce((total, usage) => total + usage[name], 0n);
  return { cpu: sum('cpu'), memory: sum('memory'), swap: sum('swap') };
}

/** An amount as `top` prints it: cores in thousandths, bytes in mebibytes. */
export function formatUsage(name: Measured, quantity: Quantity): string {
  return name === 'cpu' ? formatCpu(quantity) : formatMemory(quantity);
}

/** The share of what is there, in whole percent, or 0 where nothing is. */
export function formatShare(used: Quantity, available: Quantity): string {
  const fraction = available === 0n ? 0 : (toMillis(used) / toMillis(available)) * 100;
  return `${Math.trunc(fraction)}%`;
}

/** Whether the first goes before the second under `--sort-by`: the larger first. kubectl `metricsutil/metrics_sorter.go`. */
export function usesMore(sortBy: 'cpu' | 'memory', a: Usage, b: Usage): boolean {
  return sortBy === 'cpu' ? toMillis(a.cpu) > toMillis(b.cpu) : toUnits(a.memory) > toUnits(b.memory);
}
