import { valueAt } from '../object.ts';

/** The parts of an OpenAPI v3 schema that `explain` shows. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  /** `true` and `false` only say whether more fields may stand there; a schema says what they are. */
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly externalDocs?: { readonly description?: string; readonly url?: string };
}

/** Schemas by their name, as `$ref` refers to them below `#/components/schemas/`. */
export type Components = Readonly<Record<string, Schema>>;

const REFERENCE = '#/components/schemas/';

/** The schema that another refers to, or itself where it refers to none that is there. */
export function resolve(schema: Schema, components: Components): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string' || !$ref.startsWith(REFERENCE)) return schema;
  const name = $ref.slice(REFERENCE.length);
  return Object.hasOwn(components, name) ? (components[name] ?? schema) : schema;
}

/** What the values of a map are, where the schema says so. */
export function valuesOf({ additionalProperties }: Schema): Schema | undefined {
  return typeof additionalProperties === 'object' ? present(additionalProperties) : undefined;
}

/** What the items of a list are. */
export function itemsOf({ items }: Schema): Schema | undefined {
  return present(items);
}

/** The fields a schema has itself, sorted by name as kubectl sorts them. */
export function fieldsOf({ properties = {} }: Schema): readonly (readonly [name: string, schema: Schema])[] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A schema's own field; one that says nothing at all counts as none, as it does for kubectl. */
export function fieldOf(schema: Schema, name: string): Schema | undefined {
  const found = valueAt(schema.properties, name);
  // What stands below `properties` is a schema in every OpenAPI document.
  return present(found as Schema | undefined);
}

function present(schema: Schema | undefined): Schema | undefined {
  return schema !== undefined && Object.keys(schema).length > 0 ? schema : undefined;
}
