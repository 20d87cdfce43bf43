import { picturedIn, type Pictured } from '../core/pictured.ts';
import type { Reply } from '../core/reply.ts';
import type { Pictures } from '../ports/pictures.ts';

/** A picture of a reply as PNG bytes, or `undefined` where it cannot be drawn. */
export function paint({ name, chart }: Pictured, pictures: Pictures): Promise<Uint8Array | undefined> {
  return chart === undefined ? pictures.png(name) : pictures.pngOf(chart);
}

/** Every picture of a reply by its name, as PNG bytes. One that cannot be drawn is left out: the reply tells it in words. */
export async function paintAll(reply: Reply, pictures: Pictures): Promise<ReadonlyMap<string, Uint8Array>> {
  const painted = new Map<string, Uint8Array>();
  for (const each of picturedIn(reply)) {
    const png = await paint(each, pictures).catch(() => undefined);
    if (png !== undefined) painted.set(each.name, png);
  }
  return painted;
}
