import type { types } from '@slack/bolt';
import { formOf } from '../../core/form.ts';
import type { Button } from '../../core/reply.ts';
import { formName } from '../form-book.ts';
import { LIMITS } from './limits.ts';
import { clean, cutText, flat, webUrl } from './text.ts';

/** Action ids of buttons that say a line start with this. */
export const SAY = 'say-';
/** Action ids of buttons that open an address start with this; Slack reports their presses too. */
export const OPEN = 'open-';

/** Action ids of buttons that open a form start with this. */
export const ASK = 'ask-';

/** What a button that opens a form holds: its line, and below it the name of the form. */
export function formButtonOf(value: string): { readonly line: string; readonly form: string } {
  const [line = '', name = ''] = value.split('\n');
  return { line, form: name.replace(/^#/u, '') };
}

/** Rows of buttons, at most five a row. `at` keeps the ids of one message apart. */
export function buttonRows(
  buttons: readonly Button[],
  at: number,
): { readonly blocks: types.ActionsBlock[]; readonly cut: boolean } {
  const drawn = buttons.map((button, index) => drawButton(button, `${String(at)}-${String(index)}`));
  const elements = drawn.flatMap(({ element }) => element ?? []);
  const blocks: types.ActionsBlock[] = [];
  for (let from = 0; from < elements.length; from += LIMITS.buttonsInRow) {
    blocks.push({ type: 'actions', elements: elements.slice(from, from + LIMITS.buttonsInRow) });
  }
  return { blocks, cut: drawn.some(({ cut }) => cut) };
}

function drawButton(button: Button, id: string): { readonly element?: types.Button; readonly cut: boolean } {
  const label = flat(button.label);
  const { text, cut } = cutText(label, LIMITS.buttonLabel);
  if (text === '') return { cut: true };
  const face = { type: 'button', text: { type: 'plain_text', text, emoji: false } } as const;
  if ('url' in button) {
    const url = webUrl(button.url);
    if (url === undefined || url.length > LIMITS.buttonUrl) return { cut: true };
    return { element: { ...face, action_id: OPEN + id, url }, cut };
  }
  const form = formOf(button);
  const line = form === undefined ? clean(button.line) : flat(button.line);
  const value = form === undefined ? line : `${line}\n#${formName(form)}`;
  if (line.trim() === '' || value.length > LIMITS.buttonValue) return { cut: true };
  // "A" alone tells a screen reader nothing; the line behind it does.
  const aloud = flat(button.spoken ?? '') || (label.length > 2 ? '' : `${label}: ${line}`);
  const spoken = aloud === '' ? {} : { accessibility_label: cutText(aloud, LIMITS.buttonLabel).text };
  const style = button.style === undefined ? {} : { style: button.style };
  return {
    element: { ...face, action_id: (form === undefined ? SAY : ASK) + id, value, ...style, ...spoken },
    cut,
  };
}
