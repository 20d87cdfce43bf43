import type { Page } from 'playwright-core';

/** A piece of text that is hard to read: what it says, and how its colour stands to the one behind it. */
export interface Faint {
  readonly text: string;
  readonly ratio: number;
}

/** Text on the page whose contrast is below 4.5 to 1, which WCAG 2.2 AA asks for. */
export function faintTexts(page: Page): Promise<readonly Faint[]> {
  // Runs in the browser, as text: the types of the DOM are not loaded here, and nothing from outside is in its reach.
  return page.evaluate<readonly Faint[]>(`(() => {
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour) => {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      return [...pixel.getImageData(0, 0, 1, 1).data];
    };
    const behind = (element) => {
      for (let each = element; each !== null; each = each.parentElement) {
        const colour = rgba(getComputedStyle(each).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    const luminance = ([r, g, b]) => {
      const [R, G, B] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * R + 0.7152 * G + 0.0722 * B;
    };
    const isSeen = (element) => element.checkVisibility() && element.closest('.hidden, .skip') === null;
    const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    return [...document.body.querySelectorAll('*')].filter((each) => hasWords(each) && isSeen(each)).flatMap((element) => {
      const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return ratio < 4.5 ? [{ text: element.textContent.trim().slice(0, 40), ratio }] : [];
    });
  })()`);
}
