import { goSort } from '../go/sort.ts';
import { listAt, textAt, type KubeObject } from '../object.ts';
import { formatUsage, sumUsage, toUsage, usesMore, type Measured, type Usage } from './usage.ts';

/** How `top pod` is asked. */
export interface PodChoices {
  readonly sortBy?: 'cpu' | 'memory';
  /** One row a container. */
  readonly containers: boolean;
  readonly sum: boolean;
  readonly swap: boolean;
  readonly allNamespaces: boolean;
}

/** A pod or container with what it uses. */
interface Sample {
  readonly namespace: string;
  readonly pod: string;
  readonly usage: Usage;
  readonly containers: readonly { readonly name: string; readonly usage: Usage }[];
}

/** The headings of `top pod`. */
export function podHeadings({ containers, swap, allNamespaces }: PodChoices): readonly string[] {
  return [
    ...(allNamespaces ? ['NAMESPACE'] : []),
    ...(containers ? ['POD'] : []),
    'NAME',
    'CPU(cores)',
    'MEMORY(bytes)',
    ...(swap ? ['SWAP(bytes)'] : []),
  ];
}

/** A row of `top pod`; the last two of `--sum` name no pod. */
export interface PodRow {
  readonly cells: readonly string[];
  readonly pod?: { readonly namespace: string; readonly name: string };
}

/** The rows of `top pod`: kubectl `metricsutil/metrics_printer.go`, PrintPodMetrics. */
export function podRows(metrics: readonly KubeObject[], choices: PodChoices, headers: boolean): readonly PodRow[] {
  const { sortBy, allNamespaces, containers } = choices;
  const samples = goSort(metrics.map(toSample), (a, b) => {
    if (sortBy !== undefined) return usesMore(sortBy, a.usage, b.usage);
    return allNamespaces && a.namespace !== b.namespace ? a.namespace < b.namespace : a.pod < b.pod;
  });
  const rows = samples.flatMap((sample) => (containers ? containerRows(sample, choices) : [podRow(sample, choices)]));
  return choices.sum ? [...rows, ...sumRows(samples, choices, headers)] : rows;
}

function toSample(metric: KubeObject): Sample {
  const containers = listAt(metric, 'containers').map((each) => ({ name: textAt(each, 'name'), usage: toUsage(each) }));
  return {
    namespace: textAt(metric, 'metadata', 'namespace'),
    pod: textAt(metric, 'metadata', 'name'),
    usage: sumUsage(containers.map(({ usage }) => usage)),
    containers,
  };
}

function podRow({ namespace, pod, usage }: Sample, choices: PodChoices): PodRow {
  return {
    cells: [...(choices.allNamespaces ? [namespace] : []), pod, ...usageCells(usage, choices)],
    pod: { namespace, name: pod },
  };
}

function containerRows({ namespace, pod, containers }: Sample, choices: PodChoices): readonly PodRow[] {
  const { sortBy, allNamespaces } = choices;
  const sorted = goSort(containers, (a, b) =>
    sortBy === undefined ? a.name < b.name : usesMore(sortBy, a.usage, b.usage),
  );
  return sorted.map(({ name, usage }) => ({
    cells: [...(allNamespaces ? [namespace] : []), pod, name, ...usageCells(usage, choices)],
    pod: { namespace, name: pod },
  }));
}

/** kubectl counts the columns before the amounts while it prints their headings: without headings it counts too few. */
function sumRows(samples: readonly Sample[], choices: PodChoices, headers: boolean): readonly PodRow[] {
  const columns = headers ? podHeadings(choices).length : choices.swap ? 4 : 3;
  const blank = (count: number): readonly string[] => Array.from({ length: count }, () => '');
  const total = sumUsage(samples.map(({ usage }) => usage));
  return [
    { cells: [...blank(columns - 2), '________', '________'] },
    { cells: [...blank(columns - 2), ...usageCells(total, choices)] },
  ];
}

function usageCells(usage: Usage, { swap }: PodChoices): readonly string[] {
  const measured: readonly Measured[] = swap ? ['cpu', 'memory', 'swap'] : ['cpu', 'memory'];
  return measured.map((name) => formatUsage(name, usage[name]));
}
