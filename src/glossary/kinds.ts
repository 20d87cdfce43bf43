/** What sort of thing a word names. */
export const KINDS = ['object', 'component', 'command', 'status', 'concept', 'tool', 'role', 'field'] as const;
export type Kind = (typeof KINDS)[number];
