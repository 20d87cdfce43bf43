import type { Entry, Value } from './description.ts';
import type { Path } from './parts.ts';
import { entriesOf, get, isRecord, valueOf } from './parts.ts';
import type { Part, Scene } from './scene.ts';
import { NONE, oneLine, plain } from './text.ts';

/** So many items of one list are shown; the rest is counted. */
export const LIST_LIMIT = 50;

/** A map as lines of `key=value`, sorted by key: labels, selectors. */
export function pairs(
  label: string,
  path: Path,
  options: { readonly none?: string; readonly sign?: string } = {},
): Part {
  return (scene) => {
    const map = get(scene.at, path);
    const entries = isRecord(map) ? Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
    const values = entries.map(([key, value]) => ({
      text: `${oneLine(key)}${options.sign ?? '='}${oneLine(plain(value))}`,
    }));
    return listEntry(label, values, options.none);
  };
}

/** What the items of a list read like. */
export type ItemText<T = unknown> = (item: T, scene: Scene) => Value | string | undefined;

/** A list with a line for each item that says something. */
export function list(label: string, path: Path, as: ItemText = plain, none?: string): Part {
  return (scene) => {
    const items = get(scene.at, path);
    const values = (Array.isArray(items) ? items : []).flatMap((item: unknown) => asValue(as(item, scene)));
    return listEntry(label, values, none);
  };
}

/** Lines worked out from several fields. */
export function lines(label: string, make: (scene: Scene) => readonly (Value | string)[], none?: string): Part {
  return (scene) => listEntry(label, make(scene).flatMap(asValue), none);
}

/** Each item of a list under a heading of its own, all under one. */
export function each(label: string, path: Path, title: (item: unknown) => string, ...parts: readonly Part[]): Part {
  return (scene) => {
    const items = get(scene.at, path);
    if (!Array.isArray(items) || items.length === 0) return [];
    const shown = items.slice(0, LIST_LIMIT).map((item: unknown): Entry => ({
      type: 'group',
      label: title(item) === '' ? NONE : title(item),
      entries: entriesOf(parts, { ...scene, at: item }),
    }));
    return [{ type: 'group', label, entries: [...shown, ...moreNote(items.length)] }];
  };
}

/** A column of a table: its heading and what it says of an item. */
export type TableColumn<T = unknown> = readonly [heading: string, say: Path | ItemText<T>];

/** A list as a table, a row for each item; `none` is said where there are no items. */
export function table(label: string, path: Path, columns: readonly TableColumn[], none?: string): Part {
  return (scene) => {
    const items = get(scene.at, path);
    return tableOf(label, Array.isArray(items) ? items : [], columns, scene, none);
  };
}

/** Any items as a table. */
export function tableOf<T>(
  label: string,
  items: readonly T[],
  columns: readonly TableColumn<T>[],
  scene: Scene,
  none?: Value | string,
): readonly Entry[] {
  if (items.length === 0) return none === undefined ? [] : [noneEntry(label, none)];
  const rows = items.slice(0, LIST_LIMIT).map((item) => columns.map(([, say]) => cellOf(item, say, scene)));
  const entry: Entry = { type: 'table', label, columns: columns.map(([heading]) => heading), rows };
  return [entry, ...moreNote(items.length)];
}

function cellOf<T>(item: T, say: Path | ItemText<T>, scene: Scene): Value {
  const value = typeof say === 'function' ? say(item, scene) : plain(get(item, say));
  const [cell = { text: NONE }] = asValue(value);
  return cell;
}

function asValue(value: Value | string | undefined): readonly Value[] {
  if (value === undefined || value === '') return [];
  return [typeof value === 'string' ? valueOf(value) : value];
}

function listEntry(label: string, values: readonly Value[], none: string | undefined): readonly Entry[] {
  if (values.length === 0) return none === undefined ? [] : [noneEntry(label, none)];
  return [{ type: 'list', label, values: values.slice(0, LIST_LIMIT) }, ...moreNote(values.length)];
}

function noneEntry(label: string, none: Value | string): Entry {
  const value = typeof none === 'string' ? valueOf(none) : none;
  return label === '' ? { type: 'note', value } : { type: 'field', label, value };
}

function moreNote(length: number): readonly Entry[] {
  if (length <= LIST_LIMIT) return [];
  return [{ type: 'note', value: { text: `... and ${String(length - LIST_LIMIT)} more` } }];
}
