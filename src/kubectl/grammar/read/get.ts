import { ok, type Result } from '../../../core/failure.ts';
import { isLabelKey } from '../../label-names.ts';
import type { DescribeQuery, GetQuery } from '../../query.ts';
import { shown } from '../names.ts';
import { nearest } from '../near.ts';
import { withFlagValue } from '../try-line.ts';
import { readFormat } from './format.ts';
import { invalid, optional, type Input } from './input.ts';
import { readChosen } from './wanted.ts';

const SUBRESOURCES = ['status', 'scale'] as const;

/** `get`: kubectl `get/get.go`, Complete and Validate. */
export function readGet(input: Input): Result<GetQuery> {
  const { values, where } = input;
  const chosen = readChosen(input);
  if (!chosen.ok) return chosen;
  const format = readFormat(input);
  if (!format.ok) return format;
  const labelColumns = [...new Set(values.list('label-columns').filter((key) => key !== ''))];
  const noKey = labelColumns.find((key) => !isLabelKey(key));
  if (noKey !== undefined) return invalid(`${shown(noKey)} is no key of a label: -L takes keys, as in -L app,tier.`);
  const showLabels = values.isOn('show-labels');
  if (showLabels && format.value.type !== 'table')
    return invalid('--show-labels adds a column to the table, so it goes with -o wide or without -o.');
  if (labelColumns.length > 0 && format.value.type === 'custom-columns')
    return invalid('-L adds columns to the table; with -o custom-columns write the label as a column of its own.');
  const subresource = readSubresource(input);
  if (!subresource.ok) return subresource;
  const { wanted } = chosen.value;
  const bulk = wanted.type === 'types' && wanted.names.length === 0;
  if (subresource.value !== undefined && bulk)
    return invalid('--subresource is a part of one object, so name the object: get deployment web --subresource=scale');
  return ok({
    verb: 'get',
    where,
    ...chosen.value,
    format: format.value,
    headers: !values.isOn('no-headers'),
    showKind: values.isOn('show-kind'),
    showLabels,
    labelColumns,
    ...optional('sortBy', values.text('sort-by') || undefined),
    ignoreNotFound: values.isOn('ignore-not-found'),
    ...optional('subresource', subresource.value),
  });
}

function readSubresource({ values, line }: Input): Result<'status' | 'scale' | undefined> {
  const given = values.given('subresource');
  if (given === undefined || given.value === '') return ok(undefined);
  const found = SUBRESOURCES.find((name) => name === given.value);
  if (found !== undefined) return ok(found);
  const near = nearest(given.value, SUBRESOURCES);
  const message = `--subresource reads status or scale, and nothing else: others act on the object or reach into it.`;
  return invalid(message, near === undefined ? undefined : withFlagValue(line, given, near));
}

/** `describe`. */
export function readDescribe(input: Input): Result<DescribeQuery> {
  const { values, where } = input;
  const chosen = readChosen(input);
  if (!chosen.ok) return chosen;
  const events = values.given('show-events') === undefined || values.isOn('show-events');
  return ok({ verb: 'describe', where, ...chosen.value, events });
}
