import { textAt, valueAt, listAt, numberAt } from '../../object.ts';
import { amountOf } from '../amount.ts';
import { list, tableOf } from '../lists.ts';
import { field, fields, isRecord, said, valueOf } from '../parts.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { plain } from '../text.ts';
import { podsIn } from './pods.ts';
import { selector } from './selector.ts';

/** What is used of what may be used; a row that is full is why something cannot be made. */
export function quotaRows(scene: Scene, quota: unknown): ReturnType<Part> {
  const hard = valueAt(quota, 'status', 'hard') ?? valueAt(quota, 'spec', 'hard');
  const rows = isRecord(hard) ? Object.entries(hard).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
  return tableOf(
    'Resources',
    rows.map(([name, limit]) => ({ name, limit, used: valueAt(quota, 'status', 'used', name) })),
    [
      ['Resource', 'name'],
      ['Used', (row) => valueOf(plain(valueAt(row, 'used')) || '0', isFull(row) ? 'wrong' : undefined)],
      ['Hard', 'limit'],
    ],
    scene,
    '<none>',
  );
}

function isFull(row: unknown): boolean {
  const used = amountOf(valueAt(row, 'used'));
  const limit = amountOf(valueAt(row, 'limit'));
  return used !== undefined && limit !== undefined && used >= limit;
}

const limitColumns = [
  ['Min', 'min'],
  ['Max', 'max'],
  ['Default Request', 'defaultRequest'],
  ['Default Limit', 'default'],
  ['Max Limit/Request', 'maxLimitRequestRatio'],
] as const;

/** Bounds and defaults, a row for each resource of each type. */
export function limitRows(scene: Scene, range: unknown): ReturnType<Part> {
  const rows = listAt(range, 'spec', 'limits').flatMap((limit) => {
    const maps = limitColumns.map(([, key]) => valueAt(limit, key)).filter(isRecord);
    const names = [...new Set(maps.flatMap(Object.keys))].sort();
    return names.map((resource) => ({ type: textAt(limit, 'type'), resource, limit }));
  });
  return tableOf(
    'Limits',
    rows,
    [
      ['Type', 'type'],
      ['Resource', 'resource'],
      ...limitColumns.map(
        ([heading, key]) =>
          [heading, (row: unknown) => plain(valueAt(row, 'limit', key, textAt(row, 'resource'))) || '-'] as const,
      ),
    ],
    scene,
    '<none>',
  );
}

/** What may be used, and how much may be missing. */
export const limitPrinters: Printers = {
  ResourceQuota: {
    about: { desired: 'what the namespace may use' },
    desired: [
      list('Scopes', 'spec.scopes'),
      list('Scopes', 'spec.scopeSelector.matchExpressions', (each) => {
        const values = valueAt(each, 'values');
        const listed = Array.isArray(values) ? values.map(plain).join(', ') : '';
        return `${textAt(each, 'scopeName')} ${textAt(each, 'operator')} ${listed}`.trimEnd();
      }),
      (scene) => quotaRows(scene, scene.object),
    ],
  },
  LimitRange: {
    about: { desired: 'bounds and defaults for what is made in the namespace' },
    desired: [(scene) => limitRows(scene, scene.object)],
  },
  'policy/PodDisruptionBudget': {
    desired: [
      fields(['Min Available', 'spec.minAvailable'], ['Max Unavailable', 'spec.maxUnavailable']),
      selector('Selector', 'spec.selector'),
      field('Unhealthy Pods', 'spec.unhealthyPodEvictionPolicy'),
    ],
    observed: [
      said('May Be Disrupted Now', ({ object }) => {
        const allowed = numberAt(object, 'status', 'disruptionsAllowed') ?? 0;
        const expected = numberAt(object, 'status', 'expectedPods') ?? 0;
        return valueOf(String(allowed), allowed === 0 && expected > 0 ? 'notice' : undefined);
      }),
      said('Healthy', ({ object }) => {
        const healthy = numberAt(object, 'status', 'currentHealthy') ?? 0;
        const wanted = numberAt(object, 'status', 'desiredHealthy') ?? 0;
        const total = numberAt(object, 'status', 'expectedPods') ?? 0;
        return valueOf(
          `${String(healthy)} of ${String(total)} (at least ${String(wanted)} wanted)`,
          healthy < wanted ? 'wrong' : undefined,
        );
      }),
    ],
    related: [podsIn('Pods', 'pods', valueOf('<none> (no Pod has the labels of the selector)', 'notice'))],
  },
  'scheduling.k8s.io/PriorityClass': {
    desired: [
      field('Value', 'value'),
      field('Default', 'globalDefault', { as: (on) => (on === true ? 'yes' : '') }),
      fields(['Preemption', 'preemptionPolicy'], ['Description', 'description']),
    ],
  },
};
