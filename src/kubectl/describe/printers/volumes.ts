import { listAt, textAt, valueAt } from '../../object.ts';
import { isRecord } from '../parts.ts';
import { oneLine, plain } from '../text.ts';

/** A volume on one line: its name, what it is and where its files come from. */
export function volumeText(volume: unknown): string {
  return oneLine(`${textAt(volume, 'name')}: ${sourceText(volume)}`);
}

/** What a volume, or the source of a PersistentVolume, is made of. */
export function sourceText(volume: unknown): string {
  if (!isRecord(volume)) return '';
  const [type, source] = Object.entries(volume).find(([key, value]) => key !== 'name' && isRecord(value)) ?? [];
  if (type === undefined) return '<unknown>';
  return (SOURCES[type] ?? plainSource(type))(source);
}

const optional = (source: unknown): string => (valueAt(source, 'optional') === true ? ', optional' : '');
const readOnly = (source: unknown): string => (valueAt(source, 'readOnly') === true ? ', read only' : '');

const keysOf = (source: unknown): string => {
  const keys = listAt(source, 'items').map((item) => textAt(item, 'key'));
  return keys.length === 0 ? '' : `, only ${keys.join(', ')}`;
};

/** What each type of volume says of its source. */
const SOURCES: Readonly<Record<string, (source: unknown) => string>> = {
  configMap: (source) => `ConfigMap ${textAt(source, 'name')}${keysOf(source)}${optional(source)}`,
  secret: (source) =>
    `Secret ${textAt(source, 'secretName') || textAt(source, 'name')}${keysOf(source)}${optional(source)}`,
  persistentVolumeClaim: (source) => `PersistentVolumeClaim ${textAt(source, 'claimName')}${readOnly(source)}`,
  emptyDir: (source) => {
    const medium = textAt(source, 'medium');
    const limit = plain(valueAt(source, 'sizeLimit'));
    return `EmptyDir, as long as the Pod lives${medium === '' ? '' : `, in ${medium}`}${limit === '' ? '' : `, up to ${limit}`}`;
  },
  hostPath: (source) => `HostPath ${textAt(source, 'path')} of the node ${textAt(source, 'type')}`.trimEnd(),
  nfs: (source) => `NFS ${textAt(source, 'server')}:${textAt(source, 'path')}${readOnly(source)}`,
  csi: (source) => `CSI ${textAt(source, 'driver')} ${textAt(source, 'volumeHandle')}`.trimEnd() + readOnly(source),
  local: (source) => `Local ${textAt(source, 'path')} of one node`,
  image: (source) => `Image ${textAt(source, 'reference')}`,
  downwardAPI: (source) =>
    `DownwardAPI ${listAt(source, 'items')
      .map((item) => textAt(item, 'path'))
      .join(', ')}`,
  ephemeral: (source) =>
    `Ephemeral, a claim of ${plain(valueAt(source, 'volumeClaimTemplate', 'spec', 'resources', 'requests', 'storage'))}`,
  projected: (source) => `Projected from ${listAt(source, 'sources').map(projectionText).join('; ')}`,
};

function projectionText(projection: unknown): string {
  if (isRecord(valueAt(projection, 'serviceAccountToken'))) {
    const seconds = plain(valueAt(projection, 'serviceAccountToken', 'expirationSeconds'));
    return `a token of the ServiceAccount${seconds === '' ? '' : ` for ${seconds}s`}`;
  }
  return sourceText(projection);
}

/** Types without words of their own: their plain fields. */
function plainSource(type: string): (source: unknown) => string {
  return (source) => {
    const fields = isRecord(source) ? Object.entries(source).filter(([, value]) => !(value instanceof Object)) : [];
    return `${type} ${fields.map(([key, value]) => `${key}=${plain(value)}`).join(' ')}`.trimEnd();
  };
}
