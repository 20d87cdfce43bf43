/** What a path of the API is about. */
export type Place =
  | { readonly type: 'version' | 'api' | 'apis' | 'openapi' | 'health' }
  | { readonly type: 'document'; readonly key: string }
  | { readonly type: 'group version'; readonly group: string; readonly version: string }
  | {
      readonly type: 'objects';
      readonly group: string;
      readonly version: string;
      readonly resource: string;
      readonly namespace?: string;
      readonly name?: string;
      readonly subresource?: string;
    };

/** Reads a path as the API server does (`apiserver/pkg/endpoints/request/requestinfo.go`); `undefined`: there is none such. */
export function parsePlace(path: string): Place | undefined {
  const parts = decode(path);
  if (parts === undefined) return undefined;
  const [root = '', ...rest] = parts;
  if (root === 'version' && rest.length === 0) return { type: 'version' };
  if (/^(?:healthz|livez|readyz)$/u.test(root)) return { type: 'health' };
  if (root === 'openapi' && rest[0] === 'v3') {
    return rest.length === 1 ? { type: 'openapi' } : { type: 'document', key: rest.slice(1).join('/') };
  }
  if (root !== 'api' && root !== 'apis') return undefined;
  if (rest.length === 0) return { type: root };
  const [group = '', version, ...below] = root === 'api' ? ['', ...rest] : rest;
  if (version === undefined) return undefined;
  return below.length === 0 ? { type: 'group version', group, version } : objects(group, version, below);
}

function objects(group: string, version: string, parts: readonly string[]): Place | undefined {
  const inside = parts[0] === 'namespaces' && parts.length > 2;
  const namespace = inside ? parts[1] : undefined;
  const [resource = '', name, subresource, ...more] = inside ? parts.slice(2) : parts;
  if (more.length > 0) return undefined;
  return {
    type: 'objects',
    group,
    version,
    resource,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...(subresource === undefined ? {} : { subresource }),
  };
}

function decode(path: string): readonly string[] | undefined {
  try {
    return path
      .split('/')
      .filter(Boolean)
      .map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}
