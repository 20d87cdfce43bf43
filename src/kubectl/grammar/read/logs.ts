import { ok, type Result } from '../../../core/failure.ts';
import type { LogsQuery, TypeName } from '../../query.ts';
import { kindOf } from '../kinds.ts';
import { shown, toName, toTypeName } from '../names.ts';
import { withToken } from '../try-line.ts';
import { invalid, optional, type Input } from './input.ts';
import { readSelectors } from './wanted.ts';

/** Lines that are shown where a line names no number, and the most there are. */
export const TAIL = { usual: 50, most: 500 } as const;

/** Most bytes of logs. */
export const LIMIT_BYTES = 262_144;

/** RFC 3339, as Go's `time.RFC3339Nano` reads it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** `logs`: kubectl `logs/logs.go`, Complete and Validate, within our bounds. */
export function readLogs(input: Input): Result<LogsQuery> {
  const { values, where } = input;
  const of = readOf(input);
  if (!of.ok) return of;
  const container = readContainer(input);
  if (!container.ok) return container;
  const allContainers = values.isOn('all-containers');
  if (allContainers && container.value !== undefined)
    return invalid('--all-containers shows every container, so no single one can be named with it.');
  const since = readSince(input);
  if (!since.ok) return since;
  const amount = readAmount(input);
  if (!amount.ok) return amount;
  const allPods = values.isOn('all-pods');
  return ok({
    verb: 'logs',
    where,
    of: of.value,
    ...optional('container', container.value),
    allContainers,
    allPods,
    previous: values.isOn('previous'),
    ...amount.value,
    ...since.value,
    timestamps: values.isOn('timestamps'),
    // With several pods nobody could tell whose line is whose.
    prefix: allPods || values.isOn('prefix'),
    ignoreErrors: values.isOn('ignore-errors'),
  });
}

function readOf(input: Input): Result<LogsQuery['of']> {
  const { verb, words, line } = input;
  const [first, second, third] = words;
  const selectors = readSelectors(input);
  if (!selectors.ok) return selectors;
  const { labels } = selectors.value;
  if (first === undefined) {
    return labels === undefined
      ? invalid(`logs of what? Name a pod, or select pods with -l: ${verb.example}`)
      : ok({ type: 'labels', labels });
  }
  if (labels !== undefined) return invalid('Name a pod, or select pods with -l: both at once is not possible.');
  if (third !== undefined)
    return invalid(`logs takes one pod and at most one container of it; ${shown(third.text)} is too much.`);
  if (second !== undefined && kindOf(first.text) !== undefined) {
    const mended = withToken(line, { at: first.at, end: second.end }, `${first.text}/${second.text}`);
    return invalid(
      'logs takes the name of a pod alone, or a type and a name with "/" between: logs deployment/web',
      mended,
    );
  }
  const object = first.text.includes('/') ? toTypeName(first.text) : toPod(first.text);
  return object.ok ? ok({ type: 'object', object: object.value }) : object;
}

function toPod(word: string): Result<TypeName> {
  const name = toName(word);
  return name.ok ? ok({ type: 'pods', name: name.value }) : name;
}

function readContainer({ words, values }: Input): Result<string | undefined> {
  const flag = values.text('container') || undefined;
  const word = words[1]?.text;
  if (flag !== undefined && word !== undefined)
    return invalid('The container is named twice: once with -c and once behind the pod. Leave one of them out.');
  const container = flag ?? word;
  return container === undefined ? ok(undefined) : toName(container);
}

function readSince({ values }: Input): Result<Pick<LogsQuery, 'sinceSeconds' | 'sinceTime'>> {
  const seconds = values.seconds('since');
  const moment = values.text('since-time') || undefined;
  if (seconds !== undefined && seconds !== 0 && moment !== undefined)
    return invalid('--since counts back from now and --since-time names a moment: write only one of the two.');
  if (seconds !== undefined && seconds < 0) return invalid('--since counts back from now, as in --since=10m.');
  if (moment !== undefined && (!MOMENT.test(moment) || Number.isNaN(Date.parse(moment))))
    return invalid(`--since-time takes a moment such as 2026-01-31T12:00:00Z; ${shown(moment)} is none.`);
  const rounded = seconds === undefined || seconds === 0 ? undefined : Math.max(1, Math.round(seconds));
  return ok({ ...optional('sinceSeconds', rounded), ...optional('sinceTime', moment) });
}

function readAmount({ values }: Input): Result<Pick<LogsQuery, 'tail' | 'limitBytes'>> {
  const tail = values.number('tail') ?? TAIL.usual;
  if (tail < -1) return invalid('--tail counts lines from the end, as in --tail=20.');
  const bytes = values.number('limit-bytes') ?? 0;
  if (bytes < 0) return invalid('--limit-bytes takes a number of bytes above zero.');
  return ok({
    // All lines, for kubectl, are minus one.
    tail: tail === -1 ? TAIL.most : Math.min(tail, TAIL.most),
    limitBytes: bytes === 0 ? LIMIT_BYTES : Math.min(bytes, LIMIT_BYTES),
  });
}
