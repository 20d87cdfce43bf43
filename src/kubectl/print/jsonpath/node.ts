/** A bound of `[start:end:step]`. */
export interface Bound {
  readonly known: boolean;
  readonly value: number;
  /** Not typed but computed: the end of `[-1]`. */
  readonly derived: boolean;
}

/** One step of a jsonpath, on the values that the step before gave. */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'slice'; readonly start: Bound; readonly end: Bound; readonly step: Bound }
  | { readonly type: 'filter'; readonly left: Action; readonly operator: string; readonly right: Action }
  | { readonly type: 'union'; readonly actions: readonly Action[] }
  | { readonly type: 'wildcard' | 'recursive' }
  | { readonly type: 'literal'; readonly value: number | boolean; readonly kind: 'int' | 'float' | 'bool' }
  /** `range`, `end`, and any word that is neither. */
  | { readonly type: 'word'; readonly word: string };

/** What stands between braces: steps, one after the other. */
export type Action = readonly Node[];

/** A template: text to be copied and actions to be evaluated. */
export type Template = readonly (string | Action)[];
