import type { ApiResourcesQuery, Format, GetQuery, Wanted, Where } from '../../src/kubectl/query.ts';

/** What a kubectl command line after its verb says: flags as `--name=value` or `--name`, and the other words. */
interface Line {
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
}

function toLine(args: readonly string[]): Line {
  const flags = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
  return {
    words: args.filter((arg) => !arg.startsWith('--')),
    flags: new Map(
      flags.map((flag) => {
        const equals = flag.indexOf('=');
        return equals < 0 ? [flag, ''] : [flag.slice(0, equals), flag.slice(equals + 1)];
      }),
    ),
  };
}

/** The query of a `get` line that the comparison writes: one spelling a flag, so that nothing of the grammar decides. */
export function toGetQuery(args: readonly string[]): GetQuery {
  const { words, flags } = toLine(args);
  const [labels, fields, sortBy] = ['selector', 'field-selector', 'sort-by'].map((name) => flags.get(name));
  const subresource = flags.get('subresource');
  return {
    verb: 'get',
    where: toWhere(flags),
    wanted: toWanted(words),
    selectors: { ...(labels === undefined ? {} : { labels }), ...(fields === undefined ? {} : { fields }) },
    format: toFormat(flags.get('output') ?? ''),
    headers: !flags.has('no-headers'),
    showKind: flags.has('show-kind'),
    showLabels: flags.has('show-labels'),
    labelColumns: toList(flags.get('label-columns')),
    ...(sortBy === undefined ? {} : { sortBy }),
    ignoreNotFound: flags.has('ignore-not-found'),
    ...(subresource === 'status' || subresource === 'scale' ? { subresource } : {}),
  };
}

/** The query of an `api-resources` line. */
export function toApiResourcesQuery(args: readonly string[]): ApiResourcesQuery {
  const { flags } = toLine(args);
  const [group, namespaced, sortBy, output] = ['api-group', 'namespaced', 'sort-by', 'output'].map((name) =>
    flags.get(name),
  );
  return {
    verb: 'api-resources',
    where: toWhere(flags),
    ...(group === undefined ? {} : { group }),
    ...(namespaced === undefined ? {} : { namespaced: namespaced === 'true' }),
    verbs: toList(flags.get('verbs')),
    categories: toList(flags.get('categories')),
    ...(sortBy === 'name' || sortBy === 'kind' ? { sortBy } : {}),
    format: output === 'wide' || output === 'name' ? output : 'table',
    headers: !flags.has('no-headers'),
  };
}

function toWhere(flags: ReadonlyMap<string, string>): Where {
  const namespace = flags.get('namespace');
  return {
    allContexts: false,
    allNamespaces: flags.has('all-namespaces'),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

function toWanted(words: readonly string[]): Wanted {
  const [types = '', ...names] = words;
  if (!types.includes('/')) return { type: 'types', types: types.split(','), names };
  const pairs = words.map((word) => word.split('/')).map(([type = '', name = '']) => ({ type, name }));
  return { type: 'pairs', pairs };
}

function toFormat(output: string): Format {
  const equals = output.indexOf('=');
  const value = output.slice(equals + 1);
  switch (equals < 0 ? output : output.slice(0, equals)) {
    case 'name':
      return { type: 'name' };
    case 'yaml':
      return { type: 'yaml', managedFields: false };
    case 'json':
      return { type: 'json', managedFields: false };
    case 'jsonpath':
      return { type: 'jsonpath', template: value };
    case 'custom-columns':
      return {
        type: 'custom-columns',
        columns: value.split(',').map((column) => {
          const colon = column.indexOf(':');
          return { header: column.slice(0, colon), path: column.slice(colon + 1) };
        }),
      };
    default:
      return { type: 'table', wide: output === 'wide' };
  }
}

function toList(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',');
}
