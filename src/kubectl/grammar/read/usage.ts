import { ok, type Result } from '../../../core/failure.ts';
import type { EventsQuery, TopQuery } from '../../query.ts';
import { kindOf } from '../kinds.ts';
import { shown, toName, toTypeName } from '../names.ts';
import { nearest } from '../near.ts';
import { withFlagValue, withToken } from '../try-line.ts';
import { readWord } from './format.ts';
import { invalid, optional, type Input } from './input.ts';
import { readSelectors } from './wanted.ts';

/** `events`: kubectl `events/events.go`. */
export function readEvents(input: Input): Result<EventsQuery> {
  const { words, values, where, line } = input;
  const [first] = words;
  if (first !== undefined) {
    const pair = toTypeName(first.text);
    const mended = pair.ok && words.length === 1 ? withToken(line, first, `--for ${first.text}`) : undefined;
    return invalid(
      'events takes no words: what it is about stands behind --for, as in events --for pod/web-1.',
      mended,
    );
  }
  const object = values.text('for') || undefined;
  const of = object === undefined ? undefined : toTypeName(object);
  if (of !== undefined && !of.ok) return of;
  const types = readTypes(input);
  if (!types.ok) return types;
  const format = readWord(input, ['name', 'yaml', 'json']);
  if (!format.ok) return format;
  return ok({
    verb: 'events',
    where,
    ...optional('of', of?.value),
    types: types.value,
    format: { type: format.value ?? 'table' },
    headers: !values.isOn('no-headers'),
  });
}

const EVENT_TYPES = ['Normal', 'Warning'] as const;

function readTypes({ values, line }: Input): Result<EventsQuery['types']> {
  const found = new Set<string>();
  for (const word of values.list('types')) {
    const type = EVENT_TYPES.find((each) => each.toLowerCase() === word.toLowerCase());
    if (type === undefined) {
      const given = values.given('types');
      const near = nearest(
        word,
        EVENT_TYPES.map((each) => each.toLowerCase()),
      );
      const name = EVENT_TYPES.find((each) => each.toLowerCase() === near);
      const mended = given === undefined || name === undefined ? undefined : withFlagValue(line, given, name);
      return invalid(`--types takes Normal and Warning; ${shown(word)} is neither.`, mended);
    }
    found.add(type);
  }
  return ok([...found].sort());
}

/** `top pod` and `top node`: kubectl `top/top_pod.go` and `top_node.go`. */
export function readTop(input: Input): Result<TopQuery> {
  const { verb, words, values, where, line } = input;
  const kind = verb.name === 'top node' ? 'node' : 'pod';
  const [first, second] = words;
  if (second !== undefined) return invalid(`top ${kind} takes one name at most; ${shown(second.text)} is too much.`);
  const name = first === undefined ? undefined : toName(first.text);
  if (name !== undefined && !name.ok) {
    const [type = '', ...rest] = (first?.text ?? '').split('/');
    const own = kindOf(type)?.singular === kind && rest.length === 1 && first !== undefined;
    return own ? invalid(name.failure.message, withToken(line, first, rest.join('/'))) : name;
  }
  const selectors = readSelectors(input);
  if (!selectors.ok) return selectors;
  const selected = selectors.value.labels !== undefined || selectors.value.fields !== undefined;
  if (name !== undefined && selected) return invalid('Name one, or select some with -l: both at once is not possible.');
  const sortBy = readSort(input, ['cpu', 'memory']);
  if (!sortBy.ok) return sortBy;
  return ok({
    verb: 'top',
    where,
    kind,
    ...optional('name', name?.value),
    selectors: selectors.value,
    containers: values.isOn('containers'),
    sum: values.isOn('sum'),
    ...optional('sortBy', sortBy.value),
    headers: !values.isOn('no-headers'),
    capacity: values.isOn('show-capacity'),
    swap: values.isOn('show-swap'),
  });
}

/** `--sort-by` of verbs that sort by a word. */
export function readSort<W extends string>({ values, line }: Input, words: readonly W[]): Result<W | undefined> {
  const given = values.given('sort-by');
  if (given === undefined || given.value === '') return ok(undefined);
  const found = words.find((word) => word === given.value);
  if (found !== undefined) return ok(found);
  const near = nearest(given.value, words);
  const message = `--sort-by takes ${words.join(' or ')} here; ${shown(given.value)} is neither.`;
  return invalid(message, near === undefined ? undefined : withFlagValue(line, given, near));
}
