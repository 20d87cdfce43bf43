import { FACES, fontFile } from './font.ts';

/**
 * An SVG document as PNG bytes at twice its size, for sharp letters on dense screens. The renderer is loaded when first
 * needed, so that a tutor that shows no picture does not wait for it; fonts come with us, so that every machine draws
 * the same.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map(fontFile),
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return image.asPng();
}
