import { escapeTerminal } from '../go/escape.ts';
import { labelSelector } from '../pod-selector.ts';
import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { containersText } from './containers.ts';
import { annotationsText, labelsText } from './maps.ts';
import { volumesText } from './volumes.ts';

/** A pod template as `rollout history --revision` shows it: kubectl `describe/describe.go`, DescribePodTemplate. */
export function podTemplateText(template: unknown): string {
  const annotations = mapAt(template, 'metadata', 'annotations');
  const account = textAt(template, 'spec', 'serviceAccountName');
  const init = listAt(template, 'spec', 'initContainers');
  const priority = textAt(template, 'spec', 'priorityClassName');
  const group = textAt(template, 'spec', 'schedulingGroup', 'podGroupName');
  const text =
    'Pod Template:\n' +
    labelsText('  Labels', mapAt(template, 'metadata', 'labels')) +
    (Object.keys(annotations).length === 0 ? '' : annotationsText('  Annotations', annotations)) +
    (account === '' ? '' : `  Service Account:\t${account}\n`) +
    (init.length === 0 ? '' : containersText('Init Containers', init)) +
    containersText('Containers', listAt(template, 'spec', 'containers')) +
    volumesText(listAt(template, 'spec', 'volumes')) +
    spreadText(listAt(template, 'spec', 'topologySpreadConstraints')) +
    (priority === '' ? '' : `  Priority Class Name:\t${priority}\n`) +
    labelsText('  Node-Selectors', mapAt(template, 'spec', 'nodeSelector')) +
    tolerationsText(listAt(template, 'spec', 'tolerations')) +
    (group === '' ? '' : `  SchedulingGroup:\n  PodGroupName:\t${group}\n`);
  return escapeTerminal(text);
}

function spreadText(constraints: readonly KubeObject[]): string {
  if (constraints.length === 0) return '';
  const lines = sortedBy(constraints, 'topologyKey').map((each) => {
    const selector = valueAt(each, 'labelSelector');
    const text = labelSelector(selector);
    const forPods = selector === undefined ? '' : ` for selector ${text === '' ? '<none>' : text}`;
    const skew = numberAt(each, 'maxSkew') ?? 0;
    return `${textAt(each, 'topologyKey')}:${textAt(each, 'whenUnsatisfiable')} when max skew ${skew} is exceeded${forPods}\n`;
  });
  return `  Topology Spread Constraints:\t${lines.join('  \t')}`;
}

function tolerationsText(tolerations: readonly KubeObject[]): string {
  if (tolerations.length === 0) return '  Tolerations:\t<none>\n';
  return `  Tolerations:\t${sortedBy(tolerations, 'key').map(tolerationLine).join('\t')}`;
}

function tolerationLine(toleration: KubeObject): string {
  const [key, value, effect] = [textAt(toleration, 'key'), textAt(toleration, 'value'), textAt(toleration, 'effect')];
  const start = key + (value === '' ? '' : `=${value}`) + (effect === '' ? '' : `:${effect}`);
  const exists = textAt(toleration, 'operator') === 'Exists' && value === '';
  const operator = !exists ? '' : start === '' ? 'op=Exists' : ' op=Exists';
  const seconds = numberAt(toleration, 'tolerationSeconds');
  return `${start}${operator}${seconds === undefined ? '' : ` for ${seconds}s`}\n`;
}

function sortedBy(items: readonly KubeObject[], field: string): readonly KubeObject[] {
  return [...items].sort((a, b) => compare(textAt(a, field), textAt(b, field)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
