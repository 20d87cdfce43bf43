import { listAt, numberAt, textAt, valueAt } from '../../object.ts';
import type { Value } from '../description.ts';
import { tableOf } from '../lists.ts';
import { field, isRecord, said, valueOf } from '../parts.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { plain } from '../text.ts';

const SOURCES = ['resource', 'containerResource', 'pods', 'object', 'external'] as const;

/** What changes the number of replicas. */
export const autoscalingPrinters: Printers = {
  'autoscaling/HorizontalPodAutoscaler': {
    desired: [
      field('Scales', 'spec.scaleTargetRef', { as: (to) => `${textAt(to, 'kind')}/${textAt(to, 'name')}` }),
      field('Min Replicas', 'spec.minReplicas', { none: '1' }),
      field('Max Replicas', 'spec.maxReplicas'),
      field('CPU Target', 'spec.targetCPUUtilizationPercentage', { as: (percent) => `${plain(percent)}% of requests` }),
      behavior('Scaling Up', 'scaleUp'),
      behavior('Scaling Down', 'scaleDown'),
    ],
    observed: [metrics, said('Replicas', replicas)],
    related: [target],
  },
};

/** Each metric with what it is now and what it should be. */
function metrics(scene: Scene): ReturnType<Part> {
  const current = listAt(scene.object, 'status', 'currentMetrics');
  return tableOf(
    'Metrics',
    listAt(scene.object, 'spec', 'metrics').map((metric, position) => ({ metric, current: current[position] })),
    [
      ['Metric', (row) => metricName(valueAt(row, 'metric'))],
      ['Current', (row) => amount(sourceOf(valueAt(row, 'current')), 'current') ?? valueOf('<unknown>', 'wrong')],
      ['Target', (row) => amount(sourceOf(valueAt(row, 'metric')), 'target')],
    ],
    scene,
  );
}

function sourceOf(metric: unknown): unknown {
  return SOURCES.map((source) => valueAt(metric, source)).find(isRecord);
}

function metricName(metric: unknown): string {
  const source = sourceOf(metric);
  const name = textAt(source, 'name') || textAt(source, 'metric', 'name');
  const container = textAt(source, 'container');
  const described = textAt(source, 'describedObject', 'kind');
  if (container !== '') return `${name} of container ${container}`;
  return described === '' ? name : `${name} on ${described}/${textAt(source, 'describedObject', 'name')}`;
}

function amount(source: unknown, side: 'current' | 'target'): Value | undefined {
  const percent = numberAt(source, side, 'averageUtilization');
  const average = plain(valueAt(source, side, 'averageValue'));
  if (percent !== undefined) return valueOf(`${String(percent)}%${average === '' ? '' : ` (${average})`}`);
  const text = average === '' ? plain(valueAt(source, side, 'value')) : average;
  return text === '' ? undefined : valueOf(text);
}

function replicas({ object }: Scene): Value {
  const current = numberAt(object, 'status', 'currentReplicas') ?? 0;
  const desired = numberAt(object, 'status', 'desiredReplicas') ?? 0;
  const max = numberAt(object, 'spec', 'maxReplicas');
  const full = desired === max ? ', which is the maximum' : '';
  return valueOf(`${String(current)} now, ${String(desired)} wanted${full}`, full === '' ? undefined : 'notice');
}

function behavior(label: string, side: string): Part {
  return said(label, ({ object }) => {
    const rules = valueAt(object, 'spec', 'behavior', side);
    const policies = listAt(rules, 'policies').map(
      (each) => `${plain(each['value'])} ${textAt(each, 'type')} in ${plain(each['periodSeconds'])}s`,
    );
    const window = numberAt(rules, 'stabilizationWindowSeconds');
    const steady = window === undefined ? [] : [`steady for ${String(window)}s first`];
    return [...policies, ...steady].join(', ');
  });
}

/** Whether what it scales is there. */
function target(scene: Scene): ReturnType<Part> {
  const found = scene.related['target'];
  if (found === undefined) return [];
  const label = 'Target';
  if (found.type === 'unread') return [{ type: 'field', label, value: valueOf(found.why, 'notice') }];
  const [object] = found.objects;
  if (object === undefined)
    return [{ type: 'field', label, value: valueOf('<none> (there is no such object)', 'wrong') }];
  const ready = `${String(numberAt(object, 'status', 'readyReplicas') ?? 0)} of ${String(numberAt(object, 'spec', 'replicas') ?? 1)} ready`;
  return [
    { type: 'field', label, value: { text: `${plain(object.kind)}/${textAt(object, 'metadata', 'name')}, ${ready}` } },
  ];
}
