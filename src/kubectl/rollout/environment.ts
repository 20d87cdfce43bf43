import { mapAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { parseQuantity, toMillis, toUnits } from '../quantity.ts';

/** The variables of a container, and where those come from that have no value of their own. */
export function environmentText(container: KubeObject): string {
  const variables = valueAt(container, 'env');
  if (!Array.isArray(variables) || variables.length === 0) return '    Environment:\t<none>\n';
  return `    Environment:\n${variables.map((variable) => variableText(variable, container)).join('')}`;
}

/** The ConfigMaps and Secrets whose keys become variables. */
export function environmentFromText(sources: readonly KubeObject[]): string {
  if (sources.length === 0) return '';
  const lines = sources.map((source) => {
    const field = valueAt(source, 'configMapRef') === undefined ? 'secretRef' : 'configMapRef';
    const from = valueAt(source, field) === undefined ? '' : field === 'secretRef' ? 'Secret' : 'ConfigMap';
    const prefix = textAt(source, 'prefix');
    const withPrefix = prefix === '' ? '' : ` with prefix '${prefix}'`;
    return `      ${textAt(source, field, 'name')}\t${from}${withPrefix}\tOptional: ${isOptional(source, field)}\n`;
  });
  return `    Environment Variables from:\n${lines.join('')}`;
}

function variableText(variable: unknown, container: KubeObject): string {
  const name = textAt(variable, 'name');
  if (valueAt(variable, 'valueFrom') === undefined) {
    const [first = '', ...more] = textAt(variable, 'value').split('\n');
    return [`      ${name}:\t${first}\n`, ...more.map((line) => `      \t${line}\n`)].join('');
  }
  const from = sourceText(variable, container);
  return from === undefined ? '' : `      ${name}:\t${from}\n`;
}

function sourceText(variable: unknown, container: KubeObject): string | undefined {
  const has = (field: string): boolean => valueAt(variable, 'valueFrom', field) !== undefined;
  const at = (...path: readonly string[]): string => textAt(variable, 'valueFrom', ...path);
  if (has('fieldRef')) return ` (${at('fieldRef', 'apiVersion')}:${at('fieldRef', 'fieldPath')})`;
  if (has('resourceFieldRef')) {
    const resource = at('resourceFieldRef', 'resource');
    return `${resourceValue(container, resource, at('resourceFieldRef', 'divisor'))} (${resource})`;
  }
  if (has('secretKeyRef')) {
    const optional = isOptional(variable, 'valueFrom', 'secretKeyRef');
    return `<set to the key '${at('secretKeyRef', 'key')}' in secret '${at('secretKeyRef', 'name')}'>\tOptional: ${optional}`;
  }
  if (has('configMapKeyRef')) {
    const optional = isOptional(variable, 'valueFrom', 'configMapKeyRef');
    return `<set to the key '${at('configMapKeyRef', 'key')}' of config map '${at('configMapKeyRef', 'name')}'>\tOptional: ${optional}`;
  }
  return undefined;
}

const KNOWN = /^(?<list>limits|requests)\.(?<name>cpu|memory|ephemeral-storage|hugepages-.+)$/u;

/** What a container asks for or may use at most, in parts of `divisor`, rounded up: kubectl `util/resource/resource.go`. */
function resourceValue(container: KubeObject, resource: string, divisor: string): string {
  const { list, name } = KNOWN.exec(resource)?.groups ?? {};
  if (list === undefined || name === undefined) return '';
  const amount = parseQuantity(mapAt(container, 'resources', list)[name] ?? '0') ?? 0n;
  const given = parseQuantity(divisor === '' ? '1' : divisor) ?? 0n;
  const part = given === 0n ? 1_000_000_000n : given;
  const inWhole = name === 'cpu' ? toMillis : toUnits;
  const value = String(Math.ceil(inWhole(amount) / inWhole(part)));
  return value === '0' && (resource === 'limits.cpu' || resource === 'limits.memory') ? 'node allocatable' : value;
}

function isOptional(from: unknown, ...path: readonly string[]): boolean {
  return valueAt(from, ...path, 'optional') === true;
}
