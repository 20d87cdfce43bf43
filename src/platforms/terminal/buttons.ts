import { formOf, type Form } from '../../core/form.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { displayWidth } from '../../core/table.ts';
import { flow } from './flow.ts';
import { hanging, type BlockOf, type Page } from './page.ts';
import { visible } from '../visible.ts';

type SayingButton = Extract<Button, { line: string }>;

/** Blanks between two buttons of a line. */
const GAP = '   ';

const saysLine = (button: Button): button is SayingButton => 'line' in button;

/** What a number stands for: a line, with a form where words belong behind it. */
export interface Saying {
  readonly label: string;
  readonly line: string;
  readonly form?: Form;
}

function toSaying(button: SayingButton): Saying {
  const { label, line } = button;
  const form = formOf(button);
  return form === undefined ? { label, line } : { label, line, form };
}

function saying(block: Block): readonly Saying[] {
  if (block.type === 'select') {
    return block.options.map(({ label, hint, line }) => ({
      label: hint === undefined ? label : `${label} (${hint})`,
      line,
    }));
  }
  return block.type === 'buttons' ? block.buttons.filter(saysLine).map(toSaying) : [];
}

/** What a person says by typing 1, 2, 3 after a reply. */
export function choicesOf(reply: Reply): readonly Saying[] {
  return reply.blocks.flatMap(saying);
}

/** The number of the first button in the block at `index`: numbers run on through the whole reply. */
export function firstNumber(reply: Reply, index: number): number {
  return reply.blocks.slice(0, index).flatMap(saying).length + 1;
}

/** Buttons with the numbers that press them, side by side while they fit; links stand below with their address. */
export function drawButtons(block: BlockOf<'buttons'>, first: number, page: Page): readonly string[] {
  const links = block.buttons.flatMap((button) =>
    'url' in button ? flow([{ type: 'link', text: button.label, url: button.url }], page.width, page.paint) : [],
  );
  return [...drawNumbered(block, first, page), ...links];
}

/** Options with the numbers that choose them. */
export function drawSelect(block: BlockOf<'select'>, first: number, page: Page): readonly string[] {
  return [...flow([block.label], page.width, page.paint), ...drawNumbered(block, first, page)];
}

function drawNumbered(block: Block, first: number, page: Page): readonly string[] {
  const { width } = page;
  const lines: string[] = [];
  let room = 0;
  for (const [at, { label }] of saying(block).entries()) {
    const number = String(first + at);
    const drawn = hanging(`${number} `, [visible(label).replaceAll('\n', ' ')], page, ['bold', 'cyan']);
    const size = drawn.length > 1 ? width : number.length + 1 + displayWidth(visible(label));
    if (size + GAP.length <= room) {
      lines.push((lines.pop() ?? '') + GAP + drawn.join('\n'));
      room -= GAP.length + size;
    } else {
      lines.push(...drawn);
      room = width - size;
    }
  }
  return lines;
}
