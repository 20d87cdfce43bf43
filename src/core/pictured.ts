import type { Chart } from './chart.ts';
import type { Reply } from './reply.ts';

/** A picture that a reply shows: one of the drawings, or a chart, which goes by a name made of all it says. */
export interface Pictured {
  readonly name: string;
  readonly alt: string;
  readonly chart?: Chart;
}

/** Thirty-two bits of a text, FNV-1a with another start for each seed. Tells charts apart; keeps nobody from making two alike. */
function digest(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** The name of a chart as a picture, the same for the same content: `podium-` and 14 letters and digits. */
export function chartName(chart: Chart): string {
  const content = JSON.stringify(chart);
  return `${chart.type}-${digest(content, 0)}${digest(content, 0x9e3779b9)}`;
}

/** The pictures in a reply. */
export function picturedIn({ blocks }: Reply): readonly Pictured[] {
  return blocks.flatMap((block): readonly Pictured[] => {
    if (block.type === 'image') return [{ name: block.picture, alt: block.alt }];
    return block.type === 'chart' ? [{ name: chartName(block.chart), alt: block.alt, chart: block.chart }] : [];
  });
}
