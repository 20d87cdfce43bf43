import type { Chart } from '../core/chart.ts';

/** The ground a picture is drawn for. */
export type Ground = 'light' | 'dark';

/** Drawings by name, and charts by what they say, as platforms can show them. */
export interface Pictures {
  /** The drawing as SVG text, or `undefined` when there is none of that name. */
  readonly svg: (name: string) => string | undefined;
  /** The drawing as PNG bytes, or `undefined` when there is none of that name. */
  readonly png: (name: string) => Promise<Uint8Array | undefined>;
  /** The chart as SVG text. */
  readonly svgOf: (chart: Chart, ground?: Ground) => string;
  /** The chart as PNG bytes, or `undefined` when it holds letters of which we have no shapes: then it is told in text. */
  readonly pngOf: (chart: Chart) => Promise<Uint8Array | undefined>;
}
