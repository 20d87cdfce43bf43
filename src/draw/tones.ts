/** How a surface looks: what fills it, what surrounds it, and what is written on it. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly ink: string;
}

/**
 * The surfaces of a drawing. `paper` the card itself, `plain` a thing, `frame` a place that holds things, `pod` a Pod,
 * `main` what the drawing is about, `deep` what carries all else, `faint` what is gone or not there yet. Each is told
 * apart by its words and its outline as well, never by colour alone.
 */
export const TONES = {
  paper: { fill: '#f6f8fd', stroke: '#c9d5ec', ink: '#16213a' },
  plain: { fill: '#ffffff', stroke: '#6f83ab', ink: '#16213a' },
  frame: { fill: '#e9eef8', stroke: '#6f83ab', ink: '#16213a' },
  pod: { fill: '#dbe6fd', stroke: '#326ce5', ink: '#122a5e' },
  main: { fill: '#326ce5', stroke: '#1f4fb8', ink: '#ffffff' },
  deep: { fill: '#1c3263', stroke: '#1c3263', ink: '#ffffff' },
  faint: { fill: '#fbfcfe', stroke: '#6f7d99', ink: '#4a5876' },
} as const satisfies Readonly<Record<string, Look>>;
export type Tone = keyof typeof TONES;

/** Lines between things, and the words beside them. */
export const LINE = '#3d4f78';
