import { toBars, toCaption } from '../../core/chart-bars.ts';
import { mapWords, type Chart } from '../../core/chart.ts';
import type { Text } from '../../core/spans.ts';
import { LIMITS } from './limits.ts';
import { clean } from './text.ts';

/** A chart for a message that may not show a picture: what stands above it, and its bars for a fixed-width font. */
export function chartInText(chart: Chart): { readonly caption: Text; readonly bars: string } {
  const shown = mapWords(chart, clean);
  return {
    caption: [{ type: 'strong', text: toCaption(shown) }],
    bars: toBars(shown, { width: LIMITS.tableWidth, ascii: false }).join('\n'),
  };
}
