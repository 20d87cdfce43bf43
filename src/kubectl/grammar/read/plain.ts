import { ok, type Result } from '../../../core/failure.ts';
import type { ApiResourcesQuery, PlainQuery } from '../../query.ts';
import { shown } from '../names.ts';
import { readWord } from './format.ts';
import { invalid, optional, type Input } from './input.ts';
import { readSort } from './usage.ts';

/** A failure where words stand behind a verb that takes none. */
function checkNoWords({ verb, words }: Input): Result<undefined> {
  const [first] = words;
  return first === undefined
    ? ok(undefined)
    : invalid(`${verb.name} takes no words, so ${shown(first.text)} is too much.`, verb.example);
}

const GROUP = /^[a-z\d](?:[-a-z\d.]*[a-z\d])?$/u;
const WORD = /^[a-z][a-z-]{0,62}$/u;

/** `api-resources`: kubectl `apiresources/apiresources.go`. An empty group is the core group. */
export function readApiResources(input: Input): Result<ApiResourcesQuery> {
  const { values, where } = input;
  const none = checkNoWords(input);
  if (!none.ok) return none;
  const group = values.text('api-group');
  if (group !== undefined && group !== '' && (group.length > 253 || !GROUP.test(group)))
    return invalid(`${shown(group)} is no group of the API, such as apps or networking.k8s.io.`);
  const lists = { verbs: values.list('verbs'), categories: values.list('categories') };
  const odd = [...lists.verbs, ...lists.categories].find((word) => !WORD.test(word));
  if (odd !== undefined) return invalid(`${shown(odd)} is neither a verb such as list nor a category such as all.`);
  const sortBy = readSort(input, ['name', 'kind']);
  if (!sortBy.ok) return sortBy;
  const format = readWord(input, ['wide', 'name']);
  if (!format.ok) return format;
  return ok({
    verb: 'api-resources',
    where,
    ...optional('group', group),
    ...optional('namespaced', values.given('namespaced') === undefined ? undefined : values.isOn('namespaced')),
    ...lists,
    ...optional('sortBy', sortBy.value),
    format: format.value ?? 'table',
    headers: !values.isOn('no-headers'),
  });
}

/** What each plain verb can print besides text. */
const FORMATS: Readonly<Record<PlainQuery['verb'], readonly ('yaml' | 'json' | 'name')[]>> = {
  'api-versions': [],
  'auth whoami': ['yaml', 'json', 'name'],
  version: ['yaml', 'json'],
  'cluster-info': [],
  'config get-contexts': ['name'],
  'config current-context': [],
};

/** Reads a verb that takes nothing but where to ask and how to print. */
export function readPlain(input: Input, verb: PlainQuery['verb']): Result<PlainQuery> {
  const none = checkNoWords(input);
  if (!none.ok) return none;
  const format = readWord(input, FORMATS[verb]);
  if (!format.ok) return format;
  return ok({ verb, where: input.where, format: format.value ?? 'text', headers: !input.values.isOn('no-headers') });
}
