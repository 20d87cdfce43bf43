import { goList } from '../auth/rules.ts';
import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { claimTemplateText } from './claim-template.ts';
import { shorten } from './maps.ts';
import { VOLUME_FIELDS } from './volume-fields.ts';

/** The volumes of a pod template under their heading. */
export function volumesText(volumes: readonly KubeObject[]): string {
  if (volumes.length === 0) return '  Volumes:\t<none>\n';
  return `  Volumes:\n${volumes.map((volume) => `   ${textAt(volume, 'name')}:\n${sourceText(volume)}`).join('')}`;
}

/** Level 2 of a description, where the lines about a volume's source stand. */
const INDENT = '    ';

function sourceText(volume: KubeObject): string {
  const kind = Object.keys(volume).find((field) => field !== 'name' && volume[field] !== null) ?? '';
  const source = volume[kind];
  if (kind === 'projected') return projectedText(source);
  if (kind === 'downwardAPI') return downwardText(source);
  if (kind === 'ephemeral') {
    const headline =
      'EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)';
    return `${INDENT}Type:\t${headline}\n${claimTemplateText(valueAt(source, 'volumeClaimTemplate'))}`;
  }
  const known = VOLUME_FIELDS[kind];
  if (known === undefined) return '  <unknown>\n';
  const lines = known.fields.map(({ label, field, absent }) => {
    const value = valueAt(source, field);
    // No limit and a limit of nothing are one to kubectl.
    return `${INDENT}${label}\t${goValue(field === 'sizeLimit' && value === '0' ? undefined : value, absent)}\n`;
  });
  const attributes = kind === 'csi' ? attributesText(mapAt(source, 'volumeAttributes')) : '';
  return `${INDENT}Type:\t${known.type}\n${lines.join('')}${attributes}`;
}

/** A value as Go's `%v` prints the field that holds it. */
function goValue(value: unknown, absent: string): string {
  if (value === undefined || value === null) return absent;
  if (Array.isArray(value)) {
    // Fibre Channel's names are joined by kubectl itself; every other list is printed by Go.
    return absent === '' ? value.map(String).join(', ') : goList(value.map(String));
  }
  if (typeof value === 'object') {
    if (absent === 'nil') return `&LocalObjectReference{Name:${textAt(value, 'name')},}`;
    const entries = Object.entries(mapAt(value)).sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, item]) => `${key}:${item}`).join(' ')}]`;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : absent;
}

function projectedText(source: unknown): string {
  const lines = listAt(source, 'sources').map((each) => {
    const optional = (field: string): string => `${INDENT}Optional:\t${valueAt(each, field, 'optional') === true}\n`;
    if (valueAt(each, 'secret') !== undefined) {
      return `${INDENT}SecretName:\t${textAt(each, 'secret', 'name')}\n${optional('secret')}`;
    }
    if (valueAt(each, 'downwardAPI') !== undefined) return `${INDENT}DownwardAPI:\ttrue\n`;
    if (valueAt(each, 'configMap') !== undefined) {
      return `${INDENT}ConfigMapName:\t${textAt(each, 'configMap', 'name')}\n${optional('configMap')}`;
    }
    if (valueAt(each, 'serviceAccountToken') === undefined) return '';
    return `${INDENT}TokenExpirationSeconds:\t${numberAt(each, 'serviceAccountToken', 'expirationSeconds') ?? 3600}\n`;
  });
  return `${INDENT}Type:\tProjected (a volume that contains injected data from multiple sources)\n${lines.join('')}`;
}

function downwardText(source: unknown): string {
  const lines = listAt(source, 'items').map((item) => {
    const from = textAt(item, 'fieldRef', 'fieldPath') || textAt(item, 'resourceFieldRef', 'resource');
    return `      ${from} -> ${textAt(item, 'path')}\n`;
  });
  return `${INDENT}Type:\tDownwardAPI (a volume populated by information about the pod)\n${INDENT}Items:\n${lines.join('')}`;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  const lines = Object.keys(attributes)
    .sort()
    .map((key) => `${INDENT}${shorten(`${key}=${attributes[key] ?? ''}`)}\n`);
  return `${INDENT}VolumeAttributes:\t${lines.length === 0 ? '<none>\n' : lines.join(`${INDENT}${INDENT}\t`)}`;
}
