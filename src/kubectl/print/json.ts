import { sortedEntries } from './order.ts';

/**
 * JSON as Go writes it: keys sorted, and `<`, `>`, `&` and two line separators escaped. `indent` is what one level is
 * indented by; empty for everything on one line.
 */
export function renderJson(value: unknown, indent = ''): string {
  // Only texts can hold these characters, so that the finished document can be escaped as a whole.
  return write(value, indent, '').replaceAll(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** As `kubectl get -o json` prints: four spaces a level, and a line's end. */
export function renderJsonDocument(value: unknown): string {
  return `${renderJson(value, '    ')}\n`;
}

function write(value: unknown, indent: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const inner = before + indent;
  const isList = Array.isArray(value);
  const colon = indent === '' ? ':' : ': ';
  // Not JSON.stringify on a sorted copy: JavaScript puts keys that look like numbers first, whatever the order.
  const parts = isList
    ? value.map((item) => write(item, indent, inner))
    : sortedEntries(value).map(([key, item]) => JSON.stringify(key) + colon + write(item, indent, inner));
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  if (indent === '') return `${open}${parts.join(',')}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${before}${close}`;
}
