import type { Format, GetQuery, LogsQuery, Query, Selectors, TopQuery, Wanted, Where } from '../query.ts';
import { isSentenceWord } from './english.ts';
import { quote } from './quote.ts';
import { LIMIT_BYTES } from './read/logs.ts';

/**
 * The command line that means a query, as kubectl takes it, with our bounds written out: it gives the same in anybody's own
 * terminal. Only `--all-contexts` is our own. Reading it again gives the same query.
 */
export function formatQuery(query: Query): string {
  return ['kubectl', ...wordsOf(query), ...whereOf(query.where)].join(' ');
}

const text = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}=${quote(value)}`];
const number = (name: string, value: number | undefined): readonly string[] => text(name, value?.toString());
const on = (name: string, is: boolean): readonly string[] => (is ? [`--${name}`] : []);
const list = (name: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : text(name, values.join(','));
const output = (value: string | undefined): readonly string[] => (value === undefined ? [] : ['-o', quote(value)]);

function whereOf({ context, allContexts, namespace, allNamespaces, timeoutSeconds }: Where): readonly string[] {
  return [
    ...(allNamespaces ? ['-A'] : []),
    ...(namespace === undefined ? [] : ['-n', quote(namespace)]),
    ...text('context', context),
    ...on('all-contexts', allContexts),
    ...text('request-timeout', timeoutSeconds === undefined ? undefined : `${String(timeoutSeconds)}s`),
  ];
}

/** A word behind the verb. One that sentences are made of is told from those by quotes. */
function word(text: string): string {
  return isSentenceWord(text) || text.toLowerCase() === 'all' ? `'${text}'` : quote(text);
}

function wantedOf(wanted: Wanted): readonly string[] {
  if (wanted.type === 'pairs') return wanted.pairs.map(({ type, name }) => word(`${type}/${name}`));
  const types = wanted.types.join(',');
  return wanted.names.length === 0 ? [quote(types)] : [types, ...wanted.names].map(word);
}

function selectorsOf({ labels, fields }: Selectors): readonly string[] {
  return [...(labels === undefined ? [] : ['-l', quote(labels)]), ...text('field-selector', fields)];
}

function formatOf(format: Format): readonly string[] {
  switch (format.type) {
    case 'table':
      return output(format.wide ? 'wide' : undefined);
    case 'name':
      return output('name');
    case 'yaml':
    case 'json':
      return [...output(format.type), ...on('show-managed-fields', format.managedFields)];
    case 'jsonpath':
      return output(`jsonpath=${format.template}`);
    case 'custom-columns':
      return output(`custom-columns=${format.columns.map(({ header, path }) => `${header}:${path}`).join(',')}`);
  }
}

function getWords(query: GetQuery): readonly string[] {
  const { wanted, selectors, format, headers, showKind, showLabels, labelColumns } = query;
  return [
    ...wantedOf(wanted),
    ...selectorsOf(selectors),
    ...formatOf(format),
    ...(labelColumns.length === 0 ? [] : ['-L', quote(labelColumns.join(','))]),
    ...on('show-labels', showLabels),
    ...on('show-kind', showKind),
    ...on('no-headers', !headers),
    ...text('sort-by', query.sortBy),
    ...on('ignore-not-found', query.ignoreNotFound),
    ...text('subresource', query.subresource),
  ];
}

function logsWords(query: LogsQuery): readonly string[] {
  const { of, limitBytes, sinceSeconds } = query;
  const target =
    of.type === 'labels'
      ? ['-l', quote(of.labels)]
      : [word(of.object.type === 'pods' ? of.object.name : `${of.object.type}/${of.object.name}`)];
  return [
    ...target,
    ...(query.container === undefined ? [] : ['-c', quote(query.container)]),
    ...on('all-containers', query.allContainers),
    ...on('all-pods', query.allPods),
    ...on('previous', query.previous),
    ...number('tail', query.tail),
    ...text('since', sinceSeconds === undefined ? undefined : `${String(sinceSeconds)}s`),
    ...text('since-time', query.sinceTime),
    ...on('timestamps', query.timestamps),
    ...on('prefix', query.prefix && !query.allPods),
    ...number('limit-bytes', limitBytes === LIMIT_BYTES ? undefined : limitBytes),
    ...on('ignore-errors', query.ignoreErrors),
  ];
}

function topWords(query: TopQuery): readonly string[] {
  return [
    query.kind,
    ...(query.name === undefined ? [] : [word(query.name)]),
    ...selectorsOf(query.selectors),
    ...on('containers', query.containers),
    ...on('sum', query.sum),
    ...text('sort-by', query.sortBy),
    ...on('no-headers', !query.headers),
    ...on('show-capacity', query.capacity),
    ...on('show-swap', query.swap),
  ];
}

function wordsOf(query: Query): readonly string[] {
  switch (query.verb) {
    case 'get':
      return ['get', ...getWords(query)];
    case 'describe':
      return [
        'describe',
        ...wantedOf(query.wanted),
        ...selectorsOf(query.selectors),
        ...(query.events ? [] : ['--show-events=false']),
      ];
    case 'logs':
      return ['logs', ...logsWords(query)];
    case 'events':
      return [
        'events',
        ...text('for', query.of === undefined ? undefined : `${query.of.type}/${query.of.name}`),
        ...list('types', query.types),
        ...output(query.format.type === 'table' ? undefined : query.format.type),
        ...on('no-headers', !query.headers),
      ];
    case 'top':
      return ['top', ...topWords(query)];
    case 'explain':
      return [
        'explain',
        word([query.type, ...query.path].join('.')),
        ...on('recursive', query.recursive),
        ...number('max-depth', query.maxDepth),
        ...text('api-version', query.apiVersion),
      ];
    case 'api-resources':
      return [
        'api-resources',
        ...text('api-group', query.group),
        ...text('namespaced', query.namespaced?.toString()),
        ...list('verbs', query.verbs),
        ...list('categories', query.categories),
        ...text('sort-by', query.sortBy),
        ...output(query.format === 'table' ? undefined : query.format),
        ...on('no-headers', !query.headers),
      ];
    case 'auth can-i': {
      const { ask } = query;
      if (ask.type === 'list') return ['auth can-i --list', ...on('no-headers', !ask.headers)];
      const name = ask.name === undefined ? '' : `/${ask.name}`;
      return ['auth can-i', word(ask.action), word(ask.resource + name), ...text('subresource', ask.subresource)];
    }
    case 'rollout status':
    case 'rollout history': {
      const watch = query.watchSeconds === 0 ? ['--watch=false'] : [`--timeout=${String(query.watchSeconds)}s`];
      return [
        query.verb,
        ...wantedOf(query.wanted),
        ...selectorsOf(query.selectors),
        ...number('revision', query.revision),
        ...(query.verb === 'rollout status' ? watch : []),
        ...output(query.format),
      ];
    }
    case 'api-versions':
    case 'auth whoami':
    case 'version':
    case 'cluster-info':
    case 'config get-contexts':
    case 'config current-context':
      return [
        query.verb,
        ...output(query.format === 'text' ? undefined : query.format),
        ...on('no-headers', !query.headers),
      ];
  }
}
