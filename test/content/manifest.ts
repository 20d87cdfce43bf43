import * as models from '@kubernetes/client-node';
import { parseAllDocuments, LineCounter, isMap, isSeq, isScalar, type Node } from 'yaml';

/** A field as the generated models describe it. */
interface Attribute {
  readonly baseName: string;
  readonly type: string;
}

/** Something in a manifest that the API's models do not have; lines count from 1 within the manifest. */
export interface ManifestProblem {
  readonly line: number;
  readonly message: string;
}

/** Fields of kinds that are not built into Kubernetes, as far as our examples use them (gateway-api.sigs.k8s.io/reference/spec). */
const CUSTOM: Readonly<Record<string, readonly Attribute[]>> = {
  GatewayV1Gateway: [...top('GatewaySpec')],
  GatewaySpec: [field('gatewayClassName', 'string'), field('listeners', 'Array<GatewayListener>')],
  GatewayListener: [
    field('name', 'string'),
    field('port', 'number'),
    field('protocol', 'string'),
    field('hostname', 'string'),
    field('allowedRoutes', 'object'),
    field('tls', 'object'),
  ],
  GatewayV1GatewayClass: [...top('GatewayClassSpec')],
  GatewayClassSpec: [field('controllerName', 'string')],
  GatewayV1HTTPRoute: [...top('HTTPRouteSpec')],
  HTTPRouteSpec: [
    field('parentRefs', 'Array<GatewayParentRef>'),
    field('hostnames', 'Array<string>'),
    field('rules', 'Array<HTTPRouteRule>'),
  ],
  GatewayParentRef: [field('name', 'string'), field('namespace', 'string'), field('sectionName', 'string')],
  HTTPRouteRule: [
    field('matches', 'Array<HTTPRouteMatch>'),
    field('filters', 'Array<object>'),
    field('backendRefs', 'Array<HTTPBackendRef>'),
  ],
  HTTPRouteMatch: [field('path', 'HTTPPathMatch'), field('headers', 'Array<object>'), field('method', 'string')],
  HTTPPathMatch: [field('type', 'string'), field('value', 'string')],
  HTTPBackendRef: [field('name', 'string'), field('port', 'number'), field('weight', 'number')],
};

function field(baseName: string, type: string): Attribute {
  return { baseName, type };
}

function top(spec: string): readonly Attribute[] {
  return [
    field('apiVersion', 'string'),
    field('kind', 'string'),
    field('metadata', 'V1ObjectMeta'),
    field('spec', spec),
  ];
}

function attributesOf(type: string): readonly Attribute[] | undefined {
  const custom = CUSTOM[type];
  if (custom !== undefined) return custom;
  // The package exports its model classes by name; which ones is known only at run time.
  const model = (models as unknown as Record<string, { getAttributeTypeMap?: () => readonly Attribute[] } | undefined>)[
    type
  ];
  return model?.getAttributeTypeMap?.();
}

/** The model of a kind: `apps/v1` Deployment is V1Deployment, `v1` Event is CoreV1Event. */
function modelOf(apiVersion: string, kind: string): string | undefined {
  const [group = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const short = capital(group.split('.')[0] ?? '');
  return [`${capital(version)}${kind}`, `${short}${capital(version)}${kind}`].find(
    (name) => name in CUSTOM || (attributesOf(name) !== undefined && isServed(group, capital(version), kind)),
  );
}

/** Whether an API group can create a kind: the models alone do not say that a Deployment is of apps and not of the core. */
function isServed(group: string, version: string, kind: string): boolean {
  const parts = group.replace(/\.k8s\.io$/u, '').split('.');
  const name = `${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}${version}Api`;
  const api = (models as unknown as Record<string, { readonly prototype?: object } | undefined>)[name]?.prototype;
  return api !== undefined && [`create${kind}`, `createNamespaced${kind}`].some((method) => method in api);
}

/** Checks every kind and field path of a manifest against client-node's models: `spec.replica` is a problem. */
export function checkManifest(text: string): readonly ManifestProblem[] {
  const lines = new LineCounter();
  const problems: ManifestProblem[] = [];
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    if (!('errors' in document)) continue;
    for (const error of document.errors)
      problems.push({ line: lines.linePos(error.pos[0]).line, message: error.message });
    if (document.errors.length > 0) continue;
    const root = document.contents as Node | null;
    const line = (node: Node | null): number => lines.linePos(node?.range?.[0] ?? 0).line;
    if (!isMap(root)) {
      problems.push({ line: line(root), message: 'a manifest is a mapping with apiVersion and kind' });
      continue;
    }
    const apiVersion = String(root.get('apiVersion') ?? '');
    const kind = String(root.get('kind') ?? '');
    const model = modelOf(apiVersion, kind);
    if (model === undefined) {
      problems.push({ line: line(root), message: `no kind "${kind}" in apiVersion "${apiVersion}"` });
      continue;
    }
    walk(root, model, kind, (node, message) => problems.push({ line: line(node), message }));
  }
  return problems;
}

function walk(node: Node, type: string, path: string, report: (node: Node, message: string) => void): void {
  const list = /^(?:Array|Set)<(.+)>$/u.exec(type)?.[1];
  const map = /^\{ \[key: string\]: (.+); \}$/u.exec(type)?.[1];
  if (list !== undefined) {
    if (!isSeq(node)) report(node, `${path} should be a list`);
    else node.items.forEach((item, at) => walk(item as Node, list, `${path}[${String(at)}]`, report));
  } else if (map !== undefined) {
    if (!isMap(node)) report(node, `${path} should be a mapping`);
    else for (const { key, value } of node.items) walk(value as Node, map, `${path}.${String(key)}`, report);
  } else if (['string', 'number', 'boolean'].includes(type)) {
    checkScalar(node, type, path, report);
  } else if (!['any', 'object', 'IntOrString', 'Quantity', 'Date', 'V1MicroTime'].includes(type)) {
    walkFields(node, type, path, report);
  }
}

function checkScalar(
  node: Node | null,
  type: string,
  path: string,
  report: (node: Node, message: string) => void,
): void {
  if (node === null || !isScalar(node)) {
    if (node !== null) report(node, `${path} should be a ${type}`);
  } else if (typeof node.value !== type) {
    report(node, `${path} should be a ${type}, not ${JSON.stringify(node.value)}`);
  }
}

function walkFields(node: Node, type: string, path: string, report: (node: Node, message: string) => void): void {
  const attributes = attributesOf(type);
  if (attributes === undefined) return report(node, `${path}: no model named ${type}`);
  if (!isMap(node)) return report(node, `${path} should be a mapping`);
  for (const { key, value } of node.items) {
    const name = String(key);
    const attribute = attributes.find(({ baseName }) => baseName === name);
    if (attribute === undefined) report(isScalar(key) ? key : node, `${path} has no field "${name}"`);
    else if (value !== null) walk(value as Node, attribute.type, `${path}.${name}`, report);
  }
}
