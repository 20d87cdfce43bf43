/** How one term stands to another; `confused-with` holds in both directions and need be written once only. */
export const RELATIONS = [
  'part-of',
  'creates',
  'selects',
  'uses',
  'replaces',
  'causes',
  'confused-with',
  'related',
] as const;
export type RelationType = (typeof RELATIONS)[number];
