import type { Definition } from './definition.ts';
import type { Components, Schema } from './schema.ts';
import { fieldOf, fieldsOf, itemsOf, resolve, valuesOf } from './schema.ts';

/** How far a path leads into a kind, and which fields there are where it ends. */
export interface Reached {
  /** The part of the path that is there. */
  readonly path: readonly string[];
  /** The first word of the path that is not. */
  readonly unknown?: string;
  readonly fields: readonly string[];
}

/** Follows a path as far as it goes. */
export function reach({ schema, components }: Definition, path: readonly string[]): Reached {
  let here = schema;
  for (const [position, name] of path.entries()) {
    const next = holdersOf(here, components).flatMap((holder) => fieldOf(holder, name) ?? [])[0];
    if (next === undefined) return { path: path.slice(0, position), unknown: name, fields: namesIn(here, components) };
    here = next;
  }
  return { path, fields: namesIn(here, components) };
}

function namesIn(schema: Schema, components: Components): readonly string[] {
  return holdersOf(schema, components).flatMap((holder) => fieldsOf(holder).map(([name]) => name));
}

/** The types whose fields can be named at a place: its own, those it stands for, and those of its items or values. */
function holdersOf(schema: Schema, components: Components): readonly Schema[] {
  const holders: Schema[] = [];
  const walk = (each: Schema | undefined): void => {
    if (each === undefined) return;
    const resolved = resolve(each, components);
    if (holders.includes(resolved)) return;
    holders.push(resolved);
    for (const part of [...(resolved.allOf ?? []), itemsOf(resolved), valuesOf(resolved)]) walk(part);
  };
  walk(schema);
  return holders;
}
