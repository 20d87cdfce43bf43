import { lazy } from './lazy.ts';

const segmenter = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * As much of a text from its start as fits, with an ellipsis where something is missing; never cut through the middle of
 * what people see as one character.
 */
export function cutToFit(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let kept = '';
  for (const { segment } of segmenter().segment(text)) {
    if (!fits(`${kept}${segment}…`)) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
