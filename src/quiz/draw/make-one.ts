import type { Item } from '../item.ts';
import { arrange } from './arrange.ts';
import { createSeeded } from './seeded.ts';
import { placesIn } from './sketch.ts';
import type { ItemTemplate } from './template.ts';

/** One question by itself, its options in an order that the seed decides; nothing when no good wrong options are found. */
export function makeOne(template: ItemTemplate, seed: string): Item | undefined {
  const sketch = template.make(createSeeded(`${seed} ${template.id}`), template.level);
  if (sketch === undefined) return undefined;
  const random = createSeeded(`${seed} order ${template.id}`);
  return arrange(sketch, random, Math.floor(random() * Math.max(1, placesIn(sketch))));
}
