import { renderExternalDocs } from './external-docs.ts';
import type { Components, Schema } from './schema.ts';
import { fieldsOf, itemsOf, resolve, valuesOf } from './schema.ts';
import { typeNameOf } from './type-name.ts';
import { renderEnum } from './values.ts';
import { indent, wrap } from './wrap.ts';

/** How a list of fields is drawn: with what each means, or as a tree down to `maxDepth` levels (0: all). */
export interface FieldListOptions {
  readonly recursive: boolean;
  readonly maxDepth: number;
}

/** One place in the tree: `seen` holds the types on the way here, so that a type within itself ends the way. */
interface Place extends FieldListOptions {
  readonly components: Components;
  readonly level: number;
  readonly seen: ReadonlySet<string>;
}

/** The fields of a type, of the items of a list, or of the values of a map; empty where there are none. */
export function renderFields(schema: Schema, components: Components, options: FieldListOptions): string {
  return fieldList(schema, { ...options, components, level: 1, seen: new Set() });
}

function fieldList(schema: Schema, place: Place): string {
  const { $ref = '' } = schema;
  if ($ref !== '' && place.seen.has($ref)) return '';
  const inside: Place = { ...place, seen: new Set([...place.seen, $ref]) };
  const resolved = resolve(schema, place.components);
  const deeper = place.recursive && (place.maxDepth === 0 || place.level < place.maxDepth);
  const own = fieldsOf(resolved).map(
    ([name, field]) =>
      fieldLines(name, field, resolved, place) +
      (deeper ? fieldList(field, { ...inside, level: place.level + 1 }) : ''),
  );
  const others = [...(resolved.allOf ?? []), itemsOf(resolved), valuesOf(resolved)];
  return own.join('') + others.map((other) => (other === undefined ? '' : fieldList(other, inside))).join('');
}

function fieldLines(name: string, field: Schema, parent: Schema, { components, level, recursive }: Place): string {
  const margin = level * 2;
  const required = parent.required?.includes(name) === true ? ' -required-' : '';
  const values = renderEnum(field, { type: 'short', indent: margin });
  const head = `${indent(name, margin)}\t<${typeNameOf(field, components)}>${required}${values}\n`;
  if (recursive) return head;
  const description = field.description ?? '';
  const meaning = wrap(description === '' ? '<no description>' : description, 78 - margin);
  const docs = renderExternalDocs(field, { head: margin + 2, body: margin + 4 });
  return `${head}${indent(meaning, margin + 2)}\n${docs === '' ? '' : `\n${docs}`}\n`;
}
