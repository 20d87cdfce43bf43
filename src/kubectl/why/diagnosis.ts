import type { ObjectRef } from '../object.ts';
import type { NextStep } from '../teach/lesson.ts';

/** A value that a finding rests on, and where it stands in the object. */
export interface Evidence {
  readonly path: string;
  readonly value: string;
}

/** Something that is wrong, or may become so. */
export interface Finding {
  /** The name of the rule that found it. */
  readonly rule: string;
  /** `hint`: it works, and is fragile. */
  readonly severity: 'failure' | 'warning' | 'hint';
  readonly object: ObjectRef;
  /** One line. */
  readonly title: string;
  /** What it means and what usually causes it. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** Ids of glossary entries to read on, best first. */
  readonly terms: readonly string[];
  /** Read-only lines that show more. */
  readonly next: readonly NextStep[];
  /** What this explains: found on other objects, and gone once this is mended. */
  readonly symptoms: readonly Finding[];
  /** How many objects of one owner have the same; 1 where only this one has. */
  readonly alike: number;
}

/** What is wrong with an object, in a namespace, or in all. Nothing found is not the same as healthy: it says what was looked at. */
export interface Diagnosis {
  /** Absent: a whole namespace, or all of them. */
  readonly object?: ObjectRef;
  /** Causes with their symptoms folded under them, failures first. */
  readonly findings: readonly Finding[];
  /** What was looked at, in words. */
  readonly checked: readonly string[];
  /** What could not be looked at, and why. */
  readonly unchecked: readonly { readonly what: string; readonly reason: string }[];
  /** Values hidden and bytes read on the way. */
  readonly redactions: number;
  readonly bytes: number;
}
