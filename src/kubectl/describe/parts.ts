import { valueAt } from '../object.ts';
import type { Entry, Mark, Value } from './description.ts';
import type { Part, Scene } from './scene.ts';
import { moment, plain } from './text.ts';

/** Field names with dots between them, or steps one by one where a name has dots itself. */
export type Path = string | readonly (string | number)[];

/** The value at a path; an empty path is the place itself. */
export function get(from: unknown, path: Path): unknown {
  if (path === '') return from;
  return valueAt(from, ...(typeof path === 'string' ? path.split('.') : path));
}

/** Whether a value is a map and neither a list nor `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a line says beside its value. */
export interface FieldOptions {
  /** Said where the object says nothing; without it the line is left out then. */
  readonly none?: string;
  /** How the value reads. */
  readonly as?: (value: unknown, scene: Scene) => string;
  readonly mark?: (value: unknown, scene: Scene) => Mark | undefined;
}

/** A line about one field. */
export function field(label: string, path: Path, { none, as = plain, mark }: FieldOptions = {}): Part {
  return (scene) => {
    const value = get(scene.at, path);
    const text = value === undefined || value === null ? '' : as(value, scene);
    if (text === '') return none === undefined ? [] : [fieldEntry(label, { text: none })];
    return [fieldEntry(label, valueOf(text, mark?.(value, scene)))];
  };
}

/** Lines about fields that need no more than a label. */
export function fields(...list: readonly (readonly [label: string, path: Path])[]): Part {
  const parts = list.map(([label, path]) => field(label, path));
  return (scene) => parts.flatMap((part) => part(scene));
}

/** A line about a moment, with how long ago it was. */
export function time(label: string, path: Path): Part {
  return field(label, path, { as: (value, { now }) => moment(value, now) });
}

/** A line that is worked out from several fields, or no line. */
export function said(label: string, make: (scene: Scene) => Value | string | undefined): Part {
  return (scene) => {
    const value = make(scene);
    if (value === undefined || value === '') return [];
    return [fieldEntry(label, typeof value === 'string' ? { text: value } : value)];
  };
}

/** Parts about a place further in, without a heading. */
export function at(path: Path, ...parts: readonly Part[]): Part {
  return (scene) => {
    const place = get(scene.at, path);
    return place === undefined ? [] : entriesOf(parts, { ...scene, at: place });
  };
}

/** Parts about a place further in, under a heading; left out where they say nothing. */
export function inside(label: string, path: Path, ...parts: readonly Part[]): Part {
  return (scene) => {
    const place = get(scene.at, path);
    const entries = place === undefined ? [] : entriesOf(parts, { ...scene, at: place });
    return entries.length === 0 ? [] : [{ type: 'group', label, entries }];
  };
}

/** What parts say about a place. */
export function entriesOf(parts: readonly Part[], scene: Scene): readonly Entry[] {
  return parts.flatMap((part) => part(scene));
}

/** A value that may deserve a look. */
export function valueOf(text: string, mark?: Mark): Value {
  return mark === undefined ? { text } : { text, mark };
}

function fieldEntry(label: string, value: Value): Entry {
  return { type: 'field', label, value };
}
