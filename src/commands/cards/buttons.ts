import { BUTTON_LINE_LIMIT, type Block, type Button, type Option } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';

/** How many buttons look right in one row on every platform. */
const ROW = 5;

/** A button that explains a term. */
export function termButton(knowledge: Knowledge, id: string): Button {
  return { label: knowledge.nameOf(id), line: `explain ${id}` };
}

/** "Share here", when the answer is private in a place where others are. */
export function shareButtons(line: string, { audience, place }: Request): readonly Button[] {
  return audience === 'asker' && place.kind === 'shared' ? [{ label: 'Share here', line: `share ${line}` }] : [];
}

/** Whether every platform can carry the line of a button or of a choice. */
export function fits(each: Button | Option): boolean {
  return !('line' in each) || each.line.length <= BUTTON_LINE_LIMIT;
}

/**
 * A row of buttons; none gives no block. What does not fit the row is left out, so the caller puts the best first, and so is
 * a line too long for a button.
 */
export function buttonRow(buttons: readonly Button[]): readonly Block[] {
  const fitting = buttons.filter(fits).slice(0, ROW);
  return fitting.length === 0 ? [] : [{ type: 'buttons', buttons: fitting }];
}
