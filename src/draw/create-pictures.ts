import { tidy } from '../core/chart-tidy.ts';
import type { Chart } from '../core/chart.ts';
import { createRecent } from '../core/recent.ts';
import type { Ground, Pictures } from '../ports/pictures.ts';
import { toPicture } from './charts/index.ts';
import { withOurLetters } from './letters.ts';
import { pictures } from './pictures/index.ts';
import { renderPng } from './png.ts';
import { renderSvg } from './svg.ts';

/** Charts kept as they were painted: about 60 kB each. */
const CHARTS = 60;

/** What each drawing tells, in words, for replies that show it. */
export const pictureAlts: ReadonlyMap<string, string> = new Map(pictures.map(({ name, alt }) => [name, alt]));

/** Paintings by their keys. */
type Kept = Pick<Map<string, Promise<Uint8Array>>, 'get'> & {
  readonly set: (key: string, image: Promise<Uint8Array>) => unknown;
  readonly delete: (key: string) => unknown;
};

const svgOf = (chart: Chart, ground?: Ground): string => renderSvg(toPicture(chart), ground);

/**
 * The drawings of the tutor, and charts. Each drawing is drawn once and kept: there are few, and they never change while we
 * run. Of charts the latest are kept by what they say; drawing one takes a millisecond, painting it a hundred.
 */
export function createPictures(): Pictures {
  const drawn = new Map(pictures.map((picture) => [picture.name, renderSvg(picture)]));
  const painted = new Map<string, Promise<Uint8Array>>();
  const charts = createRecent<Promise<Uint8Array>>(CHARTS);

  function paint(kept: Kept, key: string, svg: string): Promise<Uint8Array> {
    const image = kept.get(key) ?? renderPng(svg);
    kept.set(key, image);
    // A failure is not kept: the next person asking gets another try.
    image.catch(() => kept.delete(key));
    return image;
  }

  return {
    svg: (name) => drawn.get(name),
    png: async (name) => {
      const svg = drawn.get(name);
      return svg === undefined ? undefined : paint(painted, name, svg);
    },
    svgOf,
    pngOf: async (chart) => {
      const written = withOurLetters(tidy(chart));
      if (written === undefined) return undefined;
      const svg = svgOf(written);
      return paint(charts, svg, svg);
    },
  };
}
