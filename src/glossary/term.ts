import type { Text } from '../core/spans.ts';
import type { Area } from './areas.ts';
import type { Kind } from './kinds.ts';
import type { Question } from './question.ts';
import type { RelationType } from './relations.ts';

/** A paragraph or a list item of an entry's body. */
export type Passage =
  { readonly type: 'paragraph'; readonly text: Text } | { readonly type: 'list'; readonly items: readonly Text[] };

/** The worked example of an entry: the block and what to look at in it. */
export interface Example {
  /** The fence's language, for instance `yaml`, `dockerfile` or `console`. */
  readonly language: string;
  /** What kind of YAML it is when it is not a Kubernetes manifest: `compose`, `helm`, … */
  readonly meta?: string;
  readonly code: string;
  readonly lookAt: readonly Passage[];
}

/** How this term stands to another one. */
export interface Relation {
  readonly type: RelationType;
  readonly to: string;
  readonly note?: Text;
}

/** A word the tutor can explain: one file of `glossary/terms`, read and checked. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly area: Area;
  readonly kind: Kind;
  /** 1 first week, 2 working with it, 3 running it. */
  readonly level: 1 | 2 | 3;
  readonly oneLiner: Text;
  readonly requires: readonly string[];
  readonly relations: readonly Relation[];
  readonly doesWhat: readonly string[];
  readonly explanation: readonly Passage[];
  readonly why: readonly Passage[];
  readonly analogy: readonly Passage[];
  readonly breaks: readonly Passage[];
  readonly example: Example;
  readonly versions: readonly Passage[];
  readonly commands: readonly { readonly run: string; readonly shows: Text; readonly changes: boolean }[];
  readonly misconceptions: readonly { readonly claim: Text; readonly correction: Text }[];
  readonly failureSigns: readonly { readonly sign: Text; readonly means: Text }[];
  readonly since?: string;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly docs: readonly string[];
  readonly exams: readonly string[];
  readonly picture?: string;
  readonly questions: readonly Question[];
  /** Date of the last check against the documentation, ISO 8601. */
  readonly checked: string;
  /** The Kubernetes version the entry holds for, as in `1.37`. */
  readonly version: string;
}

/** A word we owe an entry for: recognised, linked to the documentation, text still to come. */
export interface OwedTerm {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly area: Area;
}
