import { constants, brotliCompressSync } from 'node:zlib';
import type { ApiResource, Discovery } from '../../src/kubectl/discovery.ts';
import { groupVersion } from '../../src/kubectl/discovery.ts';
import type { BuiltInsFile, RecordedKind } from '../../src/kubectl/explain/built-ins.ts';
import { definitionIn } from '../../src/kubectl/explain/document.ts';
import type { Components, Schema } from '../../src/kubectl/explain/schema.ts';

/** What a server says of its own types: which there are, and by group version the OpenAPI document. */
export interface Described {
  readonly discovery: Discovery;
  readonly documents: Readonly<Record<string, unknown>>;
}

/** Puts what `explain` needs of many documents into one file, each schema once. */
export function packBuiltIns({ discovery, documents }: Described): BuiltInsFile {
  const schemas = new Map<string, Schema>();
  const kinds: Record<string, Record<string, RecordedKind>> = {};
  const resources = discovery.resources.filter((resource) => {
    const definition = definitionIn(documents[groupVersion(resource)], resource);
    if (definition === undefined) return false;
    const { group, version, kind, schema, components } = definition;
    const name = Object.keys(components).find((each) => components[each] === schema) ?? '';
    (kinds[groupVersion(resource)] ??= {})[resource.name] = { group, version, kind, schema: name };
    gather(name, components, schemas);
    return true;
  });
  return { resources: resources.map(toRecorded), kinds, schemas: Object.fromEntries([...schemas].sort(byName)) };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Nobody asks a recording what may be done with a type. */
function toRecorded(resource: ApiResource): ApiResource {
  return { ...resource, verbs: [], subresources: [] };
}

/** Takes a schema and all it refers to. Documents share schemas; two that differ under one name would be mixed up. */
function gather(name: string, components: Components, into: Map<string, Schema>): void {
  const schema = components[name];
  if (schema === undefined) throw new Error(`${name} is referred to, and is not there.`);
  const kept = trimmed(schema);
  const before = into.get(name);
  if (before !== undefined) {
    if (JSON.stringify(before) !== JSON.stringify(kept)) throw new Error(`${name} differs between documents.`);
    return;
  }
  into.set(name, kept);
  for (const reference of referencesIn(kept)) gather(reference, components, into);
}

function referencesIn(schema: Schema): readonly string[] {
  const { $ref, items, additionalProperties, allOf = [], properties = {} } = schema;
  const own = $ref === undefined ? [] : [$ref.replace('#/components/schemas/', '')];
  const inside = [items, additionalProperties, ...allOf, ...Object.values(properties)];
  return [...own, ...inside.flatMap((each) => (typeof each === 'object' ? referencesIn(each) : []))];
}

/** Only what `explain` shows. */
function trimmed(schema: Schema): Schema {
  const {
    description,
    type,
    properties,
    required,
    enum: values,
    items,
    additionalProperties,
    allOf,
    $ref,
    externalDocs,
  } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(type === undefined ? {} : { type }),
    ...(required === undefined ? {} : { required }),
    ...(values === undefined ? {} : { enum: values }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    ...($ref === undefined ? {} : { $ref }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(trimmed) }),
    ...(items === undefined ? {} : { items: trimmed(items) }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: trimmed(additionalProperties) } : {}),
    ...(properties === undefined ? {} : { properties: mapped(properties) }),
  };
}

function mapped(properties: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(properties)
      .sort(byName)
      .map(([name, schema]) => [name, trimmed(schema)]),
  );
}

/** The file as it is kept: a line that says what it is, then compressed JSON. */
export function writeBuiltIns(version: string, file: BuiltInsFile): Buffer {
  const header = `Fields of the API of Kubernetes ${version}, recorded from its API server, Apache-2.0, then brotli\n`;
  const json = Buffer.from(JSON.stringify(file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  };
  return Buffer.concat([Buffer.from(header), brotliCompressSync(json, { params })]);
}
