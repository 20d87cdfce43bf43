import type { Definition } from './definition.ts';
import { renderExternalDocs } from './external-docs.ts';
import type { FieldListOptions } from './fields.ts';
import { renderFields } from './fields.ts';
import type { Components, Schema } from './schema.ts';
import { fieldOf, itemsOf, resolve, valuesOf } from './schema.ts';
import { typeNameOf } from './type-name.ts';
import { renderEnum } from './values.ts';
import { indent, wrap } from './wrap.ts';

/**
 * What `kubectl explain` prints of a kind, or of the field at the end of a path in it; `undefined` where no such field is.
 * The form is that of k8s.io/kubectl, pkg/explain/v2/templates/plaintext.tmpl, to the byte.
 */
export function renderExplanation(
  definition: Definition,
  path: readonly string[],
  options: FieldListOptions,
): string | undefined {
  const { group, kind, version, schema, components } = definition;
  const body = render(schema, path, { ...options, components, seen: new Set() });
  if (body === undefined) return undefined;
  const groupLine = group === '' ? '' : `GROUP:      ${group}\n`;
  return `${groupLine}KIND:       ${kind}\nVERSION:    ${version}\n\n${body}\n`;
}

interface Way extends FieldListOptions {
  readonly components: Components;
  readonly seen: ReadonlySet<string>;
}

/** Follows the path through types, items and values; prints where it ends. */
function render(schema: Schema, path: readonly string[], way: Way): string | undefined {
  const { $ref = '' } = schema;
  const resolved = resolve(schema, way.components);
  const [name, ...rest] = path;
  if (name === undefined) return renderEnd(resolved, way);
  if ($ref !== '' && way.seen.has($ref)) return undefined;
  const field = fieldOf(resolved, name);
  if (field !== undefined) {
    const head = rest.length === 0 ? renderHead(name, field, way.components) : '';
    const found = render(field, rest, { ...way, seen: new Set() });
    return found === undefined ? undefined : head + found;
  }
  const onward = { ...way, seen: new Set([...way.seen, $ref]) };
  const inside = itemsOf(resolved) ?? valuesOf(resolved);
  if (inside !== undefined) return render(inside, path, onward);
  for (const part of resolved.allOf ?? []) {
    const found = render(part, path, onward);
    if (found !== undefined) return found;
  }
  return undefined;
}

function renderHead(name: string, field: Schema, components: Components): string {
  return `FIELD: ${name} <${typeNameOf(field, components)}>\n${renderEnum(field, { type: 'long' })}\n\n`;
}

function renderEnd(schema: Schema, way: Way): string {
  const meaning = descriptionOf(schema, way.components, new Set());
  const docs = renderExternalDocs(schema, { head: 0, body: 4 });
  const fields = renderFields(schema, way.components, way);
  return [
    `DESCRIPTION:\n${indent(wrap(meaning === '' ? '<empty>' : meaning, 76), 4)}\n`,
    docs === '' ? '' : `\n${docs}`,
    fields === '' ? '' : `FIELDS:\n${fields}`,
  ].join('');
}

/** What a schema says of itself, then what the types it stands for say. */
function descriptionOf(schema: Schema, components: Components, seen: ReadonlySet<Schema>): string {
  const resolved = resolve(schema, components);
  if (seen.has(resolved)) return '';
  const inside = new Set([...seen, resolved]);
  const own = resolved.description === undefined || resolved.description === '' ? '' : `${resolved.description}\n`;
  const others = [...(resolved.allOf ?? []), itemsOf(resolved), valuesOf(resolved)];
  return own + others.map((other) => (other === undefined ? '' : descriptionOf(other, components, inside))).join('');
}
