import type { Entry } from './description.ts';
import { LIST_LIMIT } from './lists.ts';
import { isRecord, valueOf } from './parts.ts';
import type { Scene } from './scene.ts';
import { conditionTable } from './conditions.ts';
import { cut, oneLine, plain } from './text.ts';

/** Deeper than this a value stands on one line as JSON. */
const MOST_DEPTH = 6;
/** So much of one value is shown. */
const MOST_CHARACTERS = 500;

/** A value of a kind that has no printer: all its fields with their names in words, lists counted, conditions as a table. */
export function walk(value: unknown, scene: Scene, skip: ReadonlySet<string> = new Set()): readonly Entry[] {
  return isRecord(value) ? fieldEntries(value, scene, skip, 0) : [];
}

function fieldEntries(
  map: Readonly<Record<string, unknown>>,
  scene: Scene,
  skip: ReadonlySet<string>,
  depth: number,
): readonly Entry[] {
  const names = Object.keys(map).filter((name) => !skip.has(name));
  const shown = names.slice(0, LIST_LIMIT).flatMap((name) => entriesFor(label(name), name, map[name], scene, depth));
  return names.length <= LIST_LIMIT ? shown : [...shown, more(names.length - LIST_LIMIT)];
}

function entriesFor(title: string, name: string, value: unknown, scene: Scene, depth: number): readonly Entry[] {
  if (Array.isArray(value)) return listEntries(title, name, value, scene, depth);
  if (!isRecord(value)) return [{ type: 'field', label: title, value: valueOf(shortened(value)) }];
  if (Object.keys(value).length === 0) return [];
  if (depth >= MOST_DEPTH) return [{ type: 'field', label: title, value: valueOf(oneLine(shortened(value))) }];
  return [{ type: 'group', label: title, entries: fieldEntries(value, scene, new Set(), depth + 1) }];
}

function listEntries(
  title: string,
  name: string,
  items: readonly unknown[],
  scene: Scene,
  depth: number,
): readonly Entry[] {
  if (items.length === 0) return [];
  if (name === 'conditions' && items.every(isRecord)) return conditionTable(title, items, scene);
  if (!items.some(isRecord) || depth >= MOST_DEPTH) {
    const values = items.slice(0, LIST_LIMIT).map((item) => valueOf(oneLine(shortened(item))));
    const rest = items.length > LIST_LIMIT ? [more(items.length - LIST_LIMIT)] : [];
    return [{ type: 'list', label: title, values }, ...rest];
  }
  const groups = items
    .slice(0, LIST_LIMIT)
    .flatMap((item, position) => entriesFor(itemLabel(item, position), '', item, scene, depth + 1));
  const rest = items.length > LIST_LIMIT ? [more(items.length - LIST_LIMIT)] : [];
  return [{ type: 'group', label: title, entries: [...groups, ...rest] }];
}

/** Items go by their name where they have one, else by their number from 1. */
function itemLabel(item: unknown, position: number): string {
  const name = isRecord(item) && typeof item['name'] === 'string' ? oneLine(plain(item['name'])) : '';
  return name === '' ? String(position + 1) : name;
}

function shortened(value: unknown): string {
  return cut(plain(value), MOST_CHARACTERS);
}

/** `minReadySeconds` as `Min Ready Seconds`, the way kubectl writes labels; capitals that stand together stay so. */
function label(name: string): string {
  const words = oneLine(plain(name)).replace(/(?<=[a-z0-9])(?=[A-Z])/gu, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function more(number: number): Entry {
  return { type: 'note', value: { text: `... and ${String(number)} more` } };
}
