import { valueAt, type KubeObject } from '../object.ts';
import type { NextStep } from '../teach/lesson.ts';
import type { Evidence, Finding } from './diagnosis.ts';
import type { Happening } from './happenings.ts';
import { keyOfObject, type Key, type View } from './view.ts';

/** What a rule found, before it is folded under what explains it. */
export interface Found extends Omit<Finding, 'symptoms' | 'alike'> {
  readonly key: Key;
  /** Findings of one owner with the same rule and title are alike. */
  readonly owner: Key;
  /** Objects whose own faults explain this one. */
  readonly because: readonly Key[];
  /** An object whose finding says the same about all that it owns. */
  readonly summedUpBy?: Key;
}

/** A rule: what it finds in a snapshot. It reads nothing else. */
export type Rule = (view: View) => readonly Found[];

/** What a rule says of an object. */
export interface Said extends Pick<Finding, 'rule' | 'title' | 'text' | 'terms'> {
  /** A failure where nothing is said. */
  readonly severity?: Finding['severity'];
  readonly evidence?: readonly Evidence[];
  readonly next?: readonly NextStep[];
  readonly because?: readonly Key[];
  readonly summedUpBy?: Key;
}

/** Longest evidence, in characters: messages of the API may be whole stack traces. */
const LONGEST = 300;

/** A finding on an object. */
export function found(view: View, object: KubeObject, said: Said): Found {
  const [owner = object] = view.ownersOf(object).slice(0, 1);
  return {
    severity: 'failure',
    evidence: [],
    next: [],
    because: [],
    ...said,
    object: view.refOf(object),
    key: keyOfObject(object),
    owner: keyOfObject(owner),
  };
}

/** The value at a path as evidence; nothing where there is none. */
export function evidence(object: unknown, ...path: readonly (string | number)[]): readonly Evidence[] {
  const value = valueAt(object, ...path);
  if (value === undefined || value === null || value === '') return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ path: toPath(path), value: shorten(text) }];
}

/** What an event says, as evidence. */
export function happened({ reason, message, times }: Happening): Evidence {
  const count = times > 1 ? `, ${String(times)} times` : '';
  return { path: `event ${reason}${count}`, value: shorten(message) };
}

/** A text cut to a length that reads well. */
export function shorten(text: string, most = LONGEST): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** `spec.containers[0].image`, keys with dots in brackets. */
function toPath(path: readonly (string | number)[]): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      if (/[./[\]]/u.test(step)) return `['${step}']`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
