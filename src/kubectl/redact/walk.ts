import { redactAnnotations } from './annotations.ts';
import { listed } from './arguments.ts';
import { envValue } from './env.ts';
import { isReference, modeOf, ruleOf, type FieldRule } from './fields.ts';
import { isHarmless } from './harmless.ts';
import { redactKind } from './kinds.ts';
import { elided, isMark } from './marks.ts';
import { elideInto, filterInto, markInto, type Pass } from './pass.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import { IDENTIFIER } from './text.ts';

/** Deeper than any object of the API; what is deeper is there to break somebody. */
const DEEPEST = 100;

/** Where in an object a walk is. */
interface Place {
  readonly rule: FieldRule;
  /** The name of the nearest field. */
  readonly name: string;
  /** Below a secret name everything is secret that does not only say where it is; in a schema names are only names. */
  readonly within: 'plain' | 'secret' | 'schema';
  readonly depth: number;
}

const ROOT: Place = { rule: 'plain', name: '', within: 'plain', depth: 0 };

const LABELS: Place = { rule: 'labels', name: 'labels', within: 'plain', depth: 2 };

/** An object of the API without its secrets. What holds none is the same object, not a copy. */
export function redactObject(pass: Pass, object: unknown, kind?: string): unknown {
  return isFields(object)
    ? walkFields(pass, kind === undefined ? object : redactKind(pass, object, kind), ROOT, kind)
    : walk(pass, object, ROOT);
}

/** Labels, in which names and values mean nothing but tokens still do. */
export function redactLabels(pass: Pass, labels: unknown): unknown {
  return walk(pass, labels, LABELS);
}

type Fields = Readonly<Record<string, unknown>>;

function walk(pass: Pass, value: unknown, place: Place): unknown {
  if (typeof value !== 'object') return walkScalar(pass, value, place);
  if (value === null) return value;
  if (place.depth > DEEPEST) return elideInto(pass, elided(1, 'branch'));
  return Array.isArray(value) ? walkList(pass, value, place) : walkFields(pass, value as Fields, place);
}

function walkScalar(pass: Pass, value: unknown, { rule, name, within }: Omit<Place, 'depth'>): unknown {
  if (typeof value === 'string') {
    if (isHidden(rule, name, within)) return isHarmless(value) ? value : markInto(pass, value, kindOfName(name));
    if (rule === 'blob') return value === '' || isMark(value) ? value : elideInto(pass, elided(value.length, 'char'));
    return filterInto(pass, value, within === 'schema' ? IDENTIFIER : modeOf(rule));
  }
  return typeof value === 'number' && isHidden(rule, name, within)
    ? markInto(pass, String(value), kindOfName(name))
    : value;
}

/** A value that is a secret by its name: its own, or one above it. */
function isHidden(rule: FieldRule, name: string, within: Place['within']): boolean {
  if (within === 'schema') return false;
  return rule === 'secret' || (within === 'secret' && !isReference(name));
}

function walkList(pass: Pass, items: readonly unknown[], place: Place): readonly unknown[] {
  const { rule, name, within, depth } = place;
  const below: Place = { rule: rule === 'env' ? 'variable' : rule, name, within, depth: depth + 1 };
  const whole = within === 'schema' || isHidden(rule, name, within);
  let copy: unknown[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item: unknown = items[at];
    const shown = typeof item === 'string' && !whole ? listed(pass, items, at, rule) : walk(pass, item, below);
    if (shown === item) continue;
    copy ??= [...items];
    copy[at] = shown;
  }
  return copy ?? items;
}

function walkFields(pass: Pass, fields: Fields, place: Place, done?: string): Fields {
  const kind = fields['kind'];
  // Manifests stand inside other objects as well: templates, bundles, custom resources.
  const inside = typeof kind === 'string' && kind !== done && place.within !== 'schema';
  const source = inside ? redactKind(pass, fields, kind) : fields;
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(source)) {
    const value = source[name];
    const shown = walkField(pass, source, name, place);
    const shownName = name.length < SHORTEST_LONG_NAME ? name : filterInto(pass, name, IDENTIFIER);
    if (shown === value && shownName === name) continue;
    copy ??= { ...source };
    if (shown === undefined || shownName !== name) copy = without(copy, name);
    if (shown !== undefined) copy[shownName] = shown;
  }
  return copy ?? source;
}

/** Fields of an object's own metadata that the server writes, or checks to be names. */
const MADE_BY_SERVER = new Set(
  'name generateName namespace uid resourceVersion creationTimestamp selfLink ownerReferences generation'.split(' '),
);
/** Names of fields are seldom as long as a token. */
const SHORTEST_LONG_NAME = 20;

function without(fields: Fields, name: string): Record<string, unknown> {
  const { [name]: _left, ...rest } = fields;
  return rest;
}

/** The value of a field as it may be shown; undefined where the field is left out. */
function walkField(pass: Pass, fields: Fields, name: string, place: Place): unknown {
  const value = fields[name];
  const depth = place.depth + 1;
  if (place.rule === 'metadata' && place.depth === 1 && MADE_BY_SERVER.has(name)) return value;
  if (place.within === 'schema') return walk(pass, value, { rule: schemaRule(name), name, within: 'schema', depth });
  if (name === 'managedFields' && place.rule === 'metadata' && !pass.policy.managedFields) return undefined;
  if (place.rule === 'labels' && typeof value === 'string') return filterInto(pass, value, IDENTIFIER);
  if (place.rule === 'env' || (place.rule === 'variable' && name === 'value')) {
    const variable = place.rule === 'env' ? name : nameOf(fields, place.name);
    if (typeof value === 'string' || typeof value === 'number') return hideVariable(pass, variable, value);
    return walk(pass, value, { rule: 'variable', name: variable, within: place.within, depth });
  }
  const announced = name === 'value' ? nameOf(fields, name) : name;
  const rule = announced === name ? ruleOf(name) : isSecretName(announced) ? 'secret' : 'plain';
  if (rule === 'annotations' && isFields(value) && isTexts(value)) return redactAnnotations(pass, value);
  const within = rule === 'schema' || rule === 'secret' ? rule : place.within;
  if (typeof value === 'string') return walkScalar(pass, value, { rule, name: announced, within });
  return walk(pass, value, { rule, name: announced, within, depth });
}

/** In a schema `password` is the name of a field that others have; only its bulk is of no use. */
function schemaRule(name: string): FieldRule {
  return ruleOf(name) === 'blob' ? 'blob' : 'plain';
}

function hideVariable(pass: Pass, name: string, value: string | number): string | number {
  const shown = envValue(pass, name, String(value));
  return shown === String(value) ? value : shown;
}

/** What a `value` is the value of, where a field beside it says so: variables, headers, parameters. */
function nameOf(fields: Fields, otherwise: string): string {
  const name = fields['name'] ?? fields['key'];
  return typeof name === 'string' ? name : otherwise;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (fields: Fields): fields is Readonly<Record<string, string>> =>
  Object.values(fields).every((value) => typeof value === 'string');
