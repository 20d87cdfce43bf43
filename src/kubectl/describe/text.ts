import { formatAge } from '../age.ts';
import { cutAt } from '../redact/marks.ts';

/** What kubectl prints where there is nothing. */
export const NONE = '<none>';

/** Annotations are cut at this length, as kubectl cuts them: they hold whole documents. */
export const ANNOTATION_LENGTH = 140;

/** Control characters but line breaks and tabs: a terminal would obey them. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** A JSON value on one line: plain values as they are, others as compact JSON. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : (JSON.stringify(pruned(value, 0)) ?? '');
}

/** Nested deeper than this, a value is no longer read by anybody, and would exhaust the stack. */
const MOST_NESTED = 16;

function pruned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MOST_NESTED) return '...';
  if (Array.isArray(value)) return value.map((item) => pruned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pruned(item, depth + 1)]));
}

/** Text that no terminal obeys. */
export function clean(text: string): string {
  return text.replaceAll('\u001B', '^[').replace(CONTROL, '').trimEnd();
}

/** Text cut to a length, saying so, and never within the sign of something hidden. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${cutAt(text, length)}...`;
}

/** Text as the cells of a table hold it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A moment and how long ago it was. */
export function moment(value: unknown, now: number): string {
  const text = plain(value);
  return text === '' ? '' : `${text} (${formatAge(text, now)} ago)`;
}

/** `1 Pod`, `3 Pods`. */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
