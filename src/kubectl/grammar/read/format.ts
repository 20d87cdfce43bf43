import { ok, type Result } from '../../../core/failure.ts';
import type { Format } from '../../query.ts';
import { shown } from '../names.ts';
import { nearest } from '../near.ts';
import { withFlagValue } from '../try-line.ts';
import { invalid, type Input } from './input.ts';

/** Formats of kubectl that are not here, and what to use in their place. */
const ABSENT: Readonly<Record<string, string>> = {
  kyaml: 'use -o yaml, which says the same',
  'jsonpath-as-json': 'use -o jsonpath=, or -o json for the whole',
  'jsonpath-file': 'there are no files here: write the path behind -o jsonpath=',
  'custom-columns-file': 'there are no files here: write the columns behind -o custom-columns=',
  'go-template': 'pick values with -o jsonpath=',
  'go-template-file': 'pick values with -o jsonpath=',
  template: 'pick values with -o jsonpath=',
  templatefile: 'pick values with -o jsonpath=',
};

/** `-o`, as one of the words that the verb can print; `undefined` where it says nothing. */
export function readWord<W extends string>({ verb, values, line }: Input, words: readonly W[]): Result<W | undefined> {
  const given = values.given('output');
  if (given === undefined || given.value === '') return ok(undefined);
  const found = words.find((word) => word === given.value);
  if (found !== undefined) return ok(found);
  const name = given.value.replace(/=.*$/su, '');
  const near = nearest(name, words);
  const absent = Object.hasOwn(ABSENT, name) ? ABSENT[name] : undefined;
  const choice = words.length === 0 ? 'nothing' : words.join(', ');
  const message =
    absent === undefined || words.length < 4
      ? `${verb.name} cannot print ${shown(given.value)}. Behind -o it takes ${choice}.`
      : `-o ${name} is not here: ${absent}.`;
  return invalid(message, near === undefined ? undefined : withFlagValue(line, given, near));
}

/** `-o` of `get`. */
export function readFormat(input: Input): Result<Format> {
  const { values } = input;
  const text = values.text('output') ?? '';
  const [, name = '', value = ''] = /^([a-z-]+)(?:=(.*))?$/su.exec(text) ?? [];
  if (name === 'jsonpath') {
    return value === ''
      ? invalid('-o jsonpath needs a path behind "=", in quotes: -o jsonpath=\'{.items[*].metadata.name}\'')
      : ok({ type: 'jsonpath', template: value });
  }
  if (name === 'custom-columns') return readColumns(value);
  const word = readWord(input, ['wide', 'name', 'yaml', 'json', 'jsonpath=', 'custom-columns=']);
  if (!word.ok) return word;
  switch (word.value) {
    case undefined:
      return ok({ type: 'table', wide: false });
    case 'wide':
      return ok({ type: 'table', wide: true });
    case 'name':
      return ok({ type: 'name' });
    case 'yaml':
    case 'json':
      return ok({ type: word.value, managedFields: values.isOn('show-managed-fields') });
    case 'jsonpath=':
    case 'custom-columns=':
      return invalid(`-o ${word.value} needs something behind it.`);
  }
}

const MOST_COLUMNS = 50;

/** `NAME:.metadata.name,NODE:.spec.nodeName`: kubectl `get/customcolumn.go`, NewCustomColumnsPrinterFromSpec. */
function readColumns(spec: string): Result<Format> {
  const columns = spec.split(',').map((column) => {
    const colon = column.indexOf(':');
    return { header: column.slice(0, Math.max(0, colon)), path: colon < 0 ? '' : column.slice(colon + 1) };
  });
  if (columns.some(({ path }) => path.trim() === ''))
    return invalid(
      '-o custom-columns takes names and paths: -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName',
    );
  if (columns.length > MOST_COLUMNS) return invalid(`At most ${String(MOST_COLUMNS)} columns, please.`);
  return ok({ type: 'custom-columns', columns });
}
