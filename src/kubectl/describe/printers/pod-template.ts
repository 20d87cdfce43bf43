import { labelSelector } from '../../pod-selector.ts';
import { numberAt, textAt, valueAt } from '../../object.ts';
import { list, pairs } from '../lists.ts';
import { at, field, inside, isRecord, valueOf } from '../parts.ts';
import type { Part } from '../scene.ts';
import { plain } from '../text.ts';
import { containers } from './containers.ts';
import { volumeText } from './volumes.ts';

/** What a Pod is asked to be: the `spec` of a Pod and of a Pod template. */
export const podSpec: readonly Part[] = [
  field('Service Account', 'serviceAccountName'),
  field('Priority Class', 'priorityClassName'),
  field('Runtime Class', 'runtimeClassName'),
  field('Restart Policy', 'restartPolicy'),
  field('Scheduler', 'schedulerName', { as: (name) => (name === 'default-scheduler' ? '' : plain(name)) }),
  field('Host Network', 'hostNetwork', { as: yes, mark: () => 'notice' }),
  field('Host PID', 'hostPID', { as: yes, mark: () => 'notice' }),
  field('Subdomain', 'subdomain'),
  field('Deadline', 'activeDeadlineSeconds', { as: seconds }),
  list('Scheduling Gates', 'schedulingGates', (gate) => valueOf(textAt(gate, 'name'), 'notice')),
  list('Readiness Gates', 'readinessGates', (gate) => textAt(gate, 'conditionType')),
  list('Image Pull Secrets', 'imagePullSecrets', (reference) => textAt(reference, 'name')),
  pairs('Limits Of The Pod', 'resources.limits', { sign: ': ' }),
  pairs('Requests Of The Pod', 'resources.requests', { sign: ': ' }),
  containers,
  list('Volumes', 'volumes', volumeText),
  pairs('Node Selectors', 'nodeSelector'),
  field('Affinity', 'affinity', { as: affinityText }),
  list('Tolerations', 'tolerations', tolerationText),
  list('Topology Spread', 'topologySpreadConstraints', spreadText),
];

/** The Pods that a controller makes. */
export function podTemplate(path: string): Part {
  return inside('Pod Template', path, pairs('Labels', 'metadata.labels'), at('spec', ...podSpec));
}

/** `yes`, and nothing for what is off. */
export function yes(value: unknown): string {
  return value === true ? 'yes' : '';
}

/** A number of seconds. */
export function seconds(value: unknown): string {
  return `${plain(value)}s`;
}

function affinityText(affinity: unknown): string {
  return ['nodeAffinity', 'podAffinity', 'podAntiAffinity']
    .flatMap((type) => {
      const rules = valueAt(affinity, type);
      if (!isRecord(rules)) return [];
      const must =
        isRecord(rules['requiredDuringSchedulingIgnoredDuringExecution']) ||
        Array.isArray(rules['requiredDuringSchedulingIgnoredDuringExecution']);
      return [`${type} (${must ? 'required' : 'preferred'})`];
    })
    .join(', ');
}

/** A toleration as kubectl writes it: `key=value:Effect op=Exists for 300s`. */
export function tolerationText(toleration: unknown): string {
  const key = textAt(toleration, 'key');
  const value = textAt(toleration, 'value');
  const effect = textAt(toleration, 'effect');
  const operator = textAt(toleration, 'operator');
  const exists = operator === 'Exists' ? `${key === '' ? '' : ' '}op=Exists` : '';
  const lasting = numberAt(toleration, 'tolerationSeconds');
  return [
    key,
    value === '' ? '' : `=${value}`,
    effect === '' ? '' : `:${effect}`,
    exists,
    lasting === undefined ? '' : ` for ${String(lasting)}s`,
  ].join('');
}

function spreadText(constraint: unknown): string {
  const skew = plain(valueAt(constraint, 'maxSkew'));
  const selector = labelSelector(valueAt(constraint, 'labelSelector'));
  const of = selector === '' ? '' : ` for ${selector}`;
  return `${textAt(constraint, 'topologyKey')}: ${textAt(constraint, 'whenUnsatisfiable')} when max skew ${skew} is exceeded${of}`;
}
