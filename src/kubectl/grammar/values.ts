import type { Failure } from '../../core/failure.ts';
import type { Arguments, Given } from './arguments.ts';
import { parseDuration } from './duration.ts';
import { nearest } from './near.ts';
import { tryLine, withFlagValue } from './try-line.ts';

/** What the flags of a line say, by their names. Of a flag that was given twice the last counts, lists add up. */
export interface Values {
  readonly given: (name: string) => Given | undefined;
  readonly isOn: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly seconds: (name: string) => number | undefined;
  readonly list: (name: string) => readonly string[];
}

/** Go `strconv/atob.go`, ParseBool. */
const ON = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const OFF = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);
/** Whole numbers that lose nothing as a number of ours. */
const WHOLE = /^[+-]?\d{1,15}$/u;

/** Says of a switch whether it is on; `undefined` where its value says neither. */
export function readSwitch(value: string): boolean | undefined {
  return ON.has(value) ? true : OFF.has(value) ? false : undefined;
}

/** The values of flags that `checkValues` found right. */
export function toValues({ given }: Arguments): Values {
  const last = (name: string): Given | undefined => given.findLast(({ flag }) => flag.name === name);
  return {
    given: last,
    isOn: (name) => {
      const found = last(name);
      return found === undefined ? false : readSwitch(found.value) === true;
    },
    text: (name) => last(name)?.value,
    number: (name) => {
      const value = last(name)?.value;
      return value === undefined ? undefined : Number(value);
    },
    seconds: (name) => {
      const value = last(name)?.value;
      return value === undefined ? undefined : parseDuration(value);
    },
    list: (name) =>
      given
        .filter(({ flag }) => flag.name === name)
        .flatMap(({ value }) => (value === '' ? [] : value.split(',')))
        .map((each) => each.trim()),
  };
}

/** The first value that is not of its flag's kind, told in words. */
export function checkValues({ given }: Arguments, line: string): Failure | undefined {
  for (const each of given) {
    const wrong = checkValue(each);
    if (wrong !== undefined) return { type: 'invalid', message: wrong, ...tryLine(suggestion(each, line)) };
  }
  return undefined;
}

function checkValue({ flag, value, written }: Given): string | undefined {
  const shown = flag.secret === true ? 'what stands there' : `"${value.slice(0, 60)}"`;
  switch (flag.value) {
    case 'switch':
      if (readSwitch(value) !== undefined) return undefined;
      return `${written} is on when it stands there; it takes true or false behind "=", and ${shown} is neither.`;
    case 'number':
      if (WHOLE.test(value)) return undefined;
      return `${written} takes a whole number, as in --${flag.name}=20; ${shown} is none.`;
    case 'duration':
      if (parseDuration(value) !== undefined) return undefined;
      return `${written} takes a time with its unit, as in --${flag.name}=10m (s, m and h are seconds, minutes, hours); ${shown} is none.`;
    case 'text':
    case 'list':
      return undefined;
  }
}

/** A number is often meant with seconds behind it, and true and false are often misspelt. */
function suggestion(given: Given, line: string): string | undefined {
  const { flag, value } = given;
  if (flag.value === 'duration' && WHOLE.test(value)) return withFlagValue(line, given, `${value}s`);
  const near = flag.value === 'switch' ? nearest(value, ['true', 'false']) : undefined;
  return near === undefined ? undefined : withFlagValue(line, given, near);
}
