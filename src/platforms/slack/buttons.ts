import type { types } from '@slack/bolt';
import type { Button } from '../../core/reply.ts';
import { LIMITS } from './limits.ts';
import { clean, cutText, flat, webUrl } from './text.ts';

/** Action ids of buttons that say a line start with this. */
export const SAY = 'say-';
/** Action ids of buttons that open an address start with this; Slack reports their presses too. */
export const OPEN = 'open-';

/** Action ids of buttons that ask for words start with this. */
export const ASK = 'ask-';

const askValue = (line: string, asks: string): string => `${flat(line)}\n${flat(asks)}`;

/** What a button that asks holds: its line, and the question below it. */
export function askOf(value: string): { readonly line: string; readonly question: string } {
  const [line = '', question = ''] = value.split('\n');
  return { line, question };
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
  const line = clean(button.line);
  const value = button.asks === undefined ? line : askValue(line, button.asks);
  if (line.trim() === '' || value.length > LIMITS.buttonValue) return { cut: true };
  // "A" alone tells a screen reader nothing; the line behind it does.
  const aloud = flat(button.spoken ?? '') || (label.length > 2 ? '' : `${label}: ${line}`);
  const spoken = aloud === '' ? {} : { accessibility_label: cutText(aloud, LIMITS.buttonLabel).text };
  const style = button.style === undefined ? {} : { style: button.style };
  return {
    element: { ...face, action_id: (button.asks === undefined ? SAY : ASK) + id, value, ...style, ...spoken },
    cut,
  };
}
