import type { Block } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import { displayWidth } from '../../core/table.ts';
import { flow } from './flow.ts';
import type { Look, Paint } from './paint.ts';

/** What a block is drawn on. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** A block of one type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** Text after a mark, its further lines hanging below the first. */
export function hanging(mark: string, text: Text, { width, paint }: Page, look: Look = 'cyan'): readonly string[] {
  const space = displayWidth(mark);
  const [head = '', ...rest] = flow(text, width - space, paint);
  return [paint.as(look, mark) + head, ...rest.map((line) => ' '.repeat(space) + line)];
}
