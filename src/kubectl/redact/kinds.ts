import type { Target } from '../../ports/cluster.ts';
import { elided, isMark } from './marks.ts';
import { elideInto, filterInto, hideInto, markInto, type Pass } from './pass.ts';
import { isHarmless } from './harmless.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import { PROSE } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is special about some built-in kinds, before the rules that hold for all. */
const KINDS: Readonly<Record<string, (pass: Pass, object: Fields) => Fields>> = {
  Secret: (pass, object) => eachText(pass, eachText(pass, object, 'data', hideValue), 'stringData', hideValue),
  ConfigMap: (pass, object) =>
    eachText(
      pass,
      eachText(pass, object, 'data', pass.policy.configMapValues ? filterValue : hideValue),
      'binaryData',
      hideValue,
    ),
  // Every image that a node ever pulled, some by addresses with a login in them.
  Node: (pass, object) => inField(object, 'status', (status) => elideList(pass, status, 'images', 'image')),
  CertificateSigningRequest: (pass, object) =>
    inField(
      inField(object, 'spec', (spec) => elideText(pass, spec, 'request')),
      'status',
      (status) => elideText(pass, status, 'certificate'),
    ),
};

const RESOURCES: Readonly<Record<string, string>> = {
  'secrets/': 'Secret',
  'configmaps/': 'ConfigMap',
  'nodes/': 'Node',
  'certificatesigningrequests/certificates.k8s.io': 'CertificateSigningRequest',
};

/** The kind of what a target holds, where it has a rule of its own: the items of a list do not say their kind. */
export function kindOfTarget(target: Target): string | undefined {
  return target.type === 'objects' ? RESOURCES[`${target.resource}/${target.group}`] : undefined;
}

/** An object after the rules of its kind; the same one where there are none. */
export function redactKind(pass: Pass, object: Fields, kind: string): Fields {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind]?.(pass, object) ?? object) : object;
}

function hideValue(pass: Pass, _name: string, value: string): string {
  return hideInto(pass, value);
}

function filterValue(pass: Pass, name: string, value: string): string {
  if (isSecretName(name) && !isHarmless(value)) return markInto(pass, value, kindOfName(name));
  return filterInto(pass, value, PROSE);
}

function eachText(
  pass: Pass,
  object: Fields,
  field: string,
  change: (pass: Pass, name: string, value: string) => string,
): Fields {
  return inField(object, field, (values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? change(pass, name, value)
          : value === null
            ? value
            : hideInto(pass, JSON.stringify(value)),
      ]),
    ),
  );
}

function inField(object: Fields, field: string, change: (value: Fields) => Fields): Fields {
  const value = object[field];
  return isFields(value) ? { ...object, [field]: change(value) } : object;
}

function elideText(pass: Pass, object: Fields, field: string): Fields {
  const value = object[field];
  if (typeof value !== 'string' || isMark(value)) return object;
  return { ...object, [field]: elideInto(pass, elided(value.length, 'char')) };
}

function elideList(pass: Pass, object: Fields, field: string, unit: string): Fields {
  const value = object[field];
  return Array.isArray(value) ? { ...object, [field]: elideInto(pass, elided(value.length, unit)) } : object;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
