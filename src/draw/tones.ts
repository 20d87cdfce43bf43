import type { Ground } from '../ports/pictures.ts';

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
  /** The first three places, also told by their numbers and heights. */
  gold: { fill: '#f2c14e', stroke: '#8f6a0a', ink: '#3d2c00' },
  silver: { fill: '#cfd7e3', stroke: '#64748b', ink: '#1f2937' },
  bronze: { fill: '#e0a479', stroke: '#96592c', ink: '#3f1f08' },
  /** What was right, also told by a tick and a word. */
  right: { fill: '#18794e', stroke: '#115c3a', ink: '#ffffff' },
  /** A bar among others. */
  other: { fill: '#9db1d8', stroke: '#5f76a5', ink: '#0f1a33' },
  /** Steps between `pod` and `main`, also told by their letters. */
  half: { fill: '#8db4fa', stroke: '#326ce5', ink: '#0f2350' },
} as const satisfies Readonly<Record<string, Look>>;
export type Tone = keyof typeof TONES;

/** Lines between things, and the words beside them. */
export const LINE = '#3d4f78';

/** All colours of a drawing. `quiet` is for words on paper that are not the first to be read. */
export interface Palette {
  readonly tones: Readonly<Record<Tone, Look>>;
  readonly line: string;
  readonly quiet: string;
}

const DARK_TONES: Readonly<Record<Tone, Look>> = {
  paper: { fill: '#171c26', stroke: '#364157', ink: '#e8ecf5' },
  plain: { fill: '#0f131b', stroke: '#7c8cab', ink: '#e8ecf5' },
  frame: { fill: '#252d3d', stroke: '#7c8cab', ink: '#e8ecf5' },
  pod: { fill: '#1f3358', stroke: '#6f9bf7', ink: '#dbe7ff' },
  main: { fill: '#6f9bf7', stroke: '#9dbcff', ink: '#0a1730' },
  deep: { fill: '#c6d8ff', stroke: '#c6d8ff', ink: '#0a1730' },
  faint: { fill: '#141922', stroke: '#7f8da8', ink: '#aeb9cd' },
  gold: { fill: '#e3b341', stroke: '#f5d27d', ink: '#2e2100' },
  silver: { fill: '#aab6c8', stroke: '#d3dbe7', ink: '#141b26' },
  bronze: { fill: '#cf8d5c', stroke: '#eab58e', ink: '#2b1404' },
  right: { fill: '#57c48f', stroke: '#8fe0b7', ink: '#04210f' },
  other: { fill: '#4a5a7a', stroke: '#8b9bbb', ink: '#ffffff' },
  half: { fill: '#3a62b0', stroke: '#8fb2fb', ink: '#ffffff' },
};

/** The colours for each ground. */
export const PALETTES: Readonly<Record<Ground, Palette>> = {
  light: { tones: TONES, line: LINE, quiet: '#4a5876' },
  dark: { tones: DARK_TONES, line: '#aab8d6', quiet: '#a9b5cb' },
};
