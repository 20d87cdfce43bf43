import type { Entry, Value } from './description.ts';
import { clean } from './text.ts';

/** Entries whose texts no terminal obeys. Done once at the end, so that no printer can forget it. */
export function cleaned(entries: readonly Entry[]): readonly Entry[] {
  return entries.map(cleanedEntry);
}

function cleanedEntry(entry: Entry): Entry {
  switch (entry.type) {
    case 'field':
      return { ...entry, label: clean(entry.label), value: cleanedValue(entry.value) };
    case 'list':
      return { ...entry, label: clean(entry.label), values: entry.values.map(cleanedValue) };
    case 'group':
      return { ...entry, label: clean(entry.label), entries: cleaned(entry.entries) };
    case 'table':
      return { ...entry, label: clean(entry.label), rows: entry.rows.map((row) => row.map(cleanedValue)) };
    case 'note':
      return { ...entry, value: cleanedValue(entry.value) };
  }
}

function cleanedValue(value: Value): Value {
  return { ...value, text: clean(value.text) };
}
