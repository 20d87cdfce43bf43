import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Found, Surroundings } from '../../../src/kubectl/describe/scene.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';

/** A file of `cases/`: an object, what was read around it, and its events. */
export interface Case {
  readonly object: KubeObject;
  readonly related?: Readonly<Record<string, Reading>>;
  readonly events?: Reading;
}
type Reading = readonly KubeObject[] | 'unread';

const folder = new URL('cases/', import.meta.url);

/** The moment at which all cases are described. */
export const now = Date.parse('2026-11-23T12:00:00Z');

/** The names of the cases. */
export const names = readdirSync(folder).map((file) => file.replace('.yaml', ''));

/** Reads a case, once. */
export function loadCase(name: string): Case {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  // The files of cases/ have this shape.
  const each = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')) as Case;
  loaded.set(name, each);
  return each;
}

const loaded = new Map<string, Case>();

/** What the case says was read around its object. */
export function surroundingsOf({ related = {}, events }: Case): Surroundings {
  return {
    now,
    related: Object.fromEntries(Object.entries(related).map(([role, reading]) => [role, toFound(reading)])),
    ...(events === undefined ? {} : { events: toFound(events) }),
  };
}

function toFound(reading: Reading): Found {
  return reading === 'unread'
    ? { type: 'unread', why: '<unknown> (not allowed to list them)' }
    : { type: 'read', objects: reading, more: false };
}
