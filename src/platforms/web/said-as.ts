import type { Reply } from '../../core/reply.ts';

/** A word that means something to us alone, as an id does: letters and digits, and longer than anybody would type. */
const OPAQUE = /\b(?=[a-z]*\d)[a-z\d]{8,}\b/u;

/**
 * How a pressed line stands in the conversation: as itself, since that teaches what can be typed; as what the button says
 * where the line holds an id that nobody would type.
 */
export function saidAs(line: string, pressed: Reply | undefined): string {
  if (pressed === undefined || !OPAQUE.test(line)) return line;
  for (const block of pressed.blocks) {
    if (block.type === 'select') {
      const option = block.options.find((each) => each.line === line);
      if (option !== undefined) return option.label;
    }
    if (block.type !== 'buttons') continue;
    for (const button of block.buttons) {
      if (!('line' in button)) continue;
      if (button.line === line) return button.label;
      // What was filled in stands behind the line of a form.
      if (line.startsWith(`${button.line} `)) return `${button.label}: ${line.slice(button.line.length + 1)}`;
    }
  }
  return line;
}
