import type { Components, Schema } from './schema.ts';
import { itemsOf, resolve, valuesOf } from './schema.ts';

/** What kind of value a field takes, as kubectl says it: `string`, `PodSpec`, `[]Container`, `map[string]string`. */
export function typeNameOf(schema: Schema, components: Components): string {
  const items = itemsOf(schema);
  if (items !== undefined) return `[]${typeNameOf(items, components)}`;
  const values = valuesOf(schema);
  if (values !== undefined) return `map[string]${typeNameOf(values, components)}`;
  const [only, ...others] = schema.allOf ?? [];
  if (only !== undefined && others.length === 0 && isEmpty(schema.properties)) return typeNameOf(only, components);
  if (schema.$ref !== undefined) return referredName(schema, schema.$ref, components);
  return plainName(schema.type);
}

/** A kind of object goes by its own name; a type that is a plain value by the value's. */
function referredName(schema: Schema, reference: string, components: Components): string {
  const referred = resolve(schema, components);
  const isPlain = referred !== schema && referred.type !== undefined && referred.type !== 'object';
  return isPlain ? plainName(referred.type) : (reference.split(/[/.]/u).at(-1) ?? 'Object');
}

function plainName(type: string | undefined): string {
  return type === undefined || type === '' || type === 'object' ? 'Object' : type;
}

function isEmpty(properties: Schema['properties']): boolean {
  return properties === undefined || Object.keys(properties).length === 0;
}
