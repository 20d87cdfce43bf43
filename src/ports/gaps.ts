/**
 * Why a question is kept for the authors. `unknown`: nothing fits, or the entry is still to be written. `choices`: it
 * was ambiguous. `unhelpful`: somebody said the answer missed. `feedback`: somebody wrote to the authors.
 */
export const GAP_KINDS = ['unknown', 'choices', 'unhelpful', 'feedback'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** A question the tutor could not answer well, with how often it came. */
export interface Gap {
  readonly kind: GapKind;
  readonly text: string;
  readonly count: number;
  /** The ids of the terms that were offered or shown. */
  readonly terms: readonly string[];
  /** Where it was last asked, only if the operator allowed keeping places. */
  readonly place?: string;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

/** Questions kept for the authors of the glossary. The same text of the same kind is counted, not repeated; long ones are cut. */
export interface Gaps {
  readonly add: (gap: Omit<Gap, 'count'>) => Promise<void>;
  /** Most frequent first, then latest. */
  readonly list: () => Promise<readonly Gap[]>;
}
