import { textAt, valueAt } from '../../object.ts';
import { isRecord } from '../parts.ts';
import { oneLine, plain } from '../text.ts';

/** An environment variable: its value as it was read, or where it comes from. */
export function envText(variable: unknown): string {
  const name = textAt(variable, 'name');
  const from = valueAt(variable, 'valueFrom');
  return `${name}: ${isRecord(from) ? originText(from) : oneLine(plain(valueAt(variable, 'value')))}`;
}

function originText(from: Readonly<Record<string, unknown>>): string {
  const key = (source: string): string => `<set to the key '${textAt(from, source, 'key')}' in `;
  const optional = (source: string): string => (valueAt(from, source, 'optional') === true ? ', optional' : '');
  if ('configMapKeyRef' in from) {
    return `${key('configMapKeyRef')}ConfigMap '${textAt(from, 'configMapKeyRef', 'name')}'${optional('configMapKeyRef')}>`;
  }
  if ('secretKeyRef' in from) {
    return `${key('secretKeyRef')}Secret '${textAt(from, 'secretKeyRef', 'name')}'${optional('secretKeyRef')}>`;
  }
  if ('fieldRef' in from) return `<the Pod's ${textAt(from, 'fieldRef', 'fieldPath')}>`;
  if ('resourceFieldRef' in from) return `<the container's ${textAt(from, 'resourceFieldRef', 'resource')}>`;
  if ('fileKeyRef' in from) return `${key('fileKeyRef')}file '${textAt(from, 'fileKeyRef', 'path')}'>`;
  return `<${Object.keys(from).join(', ')}>`;
}

/** A whole ConfigMap or Secret as environment variables. */
export function envSourceText(source: unknown): string {
  const prefix = textAt(source, 'prefix');
  const which = (['configMapRef', 'secretRef'] as const).find((key) => isRecord(valueAt(source, key)));
  if (which === undefined) return plain(source);
  const kind = which === 'configMapRef' ? 'ConfigMap' : 'Secret';
  const optional = valueAt(source, which, 'optional') === true ? ', optional' : '';
  return `${kind}/${textAt(source, which, 'name')}${optional}${prefix === '' ? '' : `, each name after '${prefix}'`}`;
}
