import type { Pictures } from '../ports/pictures.ts';
import { pictures } from './pictures/index.ts';
import { renderPng } from './png.ts';
import { renderSvg } from './svg.ts';

/** What each drawing tells, in words, for replies that show it. */
export const pictureAlts: ReadonlyMap<string, string> = new Map(pictures.map(({ name, alt }) => [name, alt]));

/** The drawings of the tutor. Each is drawn once and kept: there are few, and they never change while we run. */
export function createPictures(): Pictures {
  const drawn = new Map(pictures.map((picture) => [picture.name, renderSvg(picture)]));
  const painted = new Map<string, Promise<Uint8Array>>();
  return {
    svg: (name) => drawn.get(name),
    png: async (name) => {
      const svg = drawn.get(name);
      if (svg === undefined) return undefined;
      const image = painted.get(name) ?? renderPng(svg);
      painted.set(name, image);
      // A failure is not kept: the next person asking gets another try.
      image.catch(() => painted.delete(name));
      return image;
    },
  };
}
