import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import { FORM_LINE_LIMIT, formOf, type Form } from '../../core/form.ts';
import { BUTTON_LINE_LIMIT, type Button } from '../../core/reply.ts';
import { formName } from '../form-book.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

/**
 * Gives each button of a message the id it sends when pressed: its line, for a button that opens a form the form's name
 * below it, made unique by a number on a last line.
 */
export type LineIds = (line: string, form?: Form) => string;

const FORM = '#';

/** Starts the ids of one message. Discord refuses a message with the same id twice. */
export function createLineIds(): LineIds {
  const seen = new Map<string, number>();
  return (line, form) => {
    const id = form === undefined ? line : `${line}\n${FORM}${formName(form)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}\n${String(count)}`;
  };
}

/** The line a pressed button stands for. */
export function lineOf(customId: string): string {
  return customId.replace(/\n[^]*$/u, '');
}

/** The name of the form that a pressed button opens; `undefined` for other buttons. */
export function formNameOf(customId: string): string | undefined {
  const [, second] = customId.split('\n');
  return second?.startsWith(FORM) === true ? second.slice(FORM.length) : undefined;
}

/** A button as Discord draws it, or `undefined` when Discord cannot carry its line or address. */
export function buttonComponent(button: Button, lineIds: LineIds): APIButtonComponent | undefined {
  const target = flat('line' in button ? button.line : button.url);
  const label = clip(flat(button.label) || target, LIMITS.buttonLabel);
  if (label === '') return undefined;
  if ('url' in button) {
    const url = URL.parse(button.url);
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.href.length > LIMITS.url) return undefined;
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: url.href };
  }
  const form = formOf(button);
  const most = form === undefined ? BUTTON_LINE_LIMIT : FORM_LINE_LIMIT;
  if (target === '' || target.length > most) return undefined;
  const style = button.style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: lineIds(target, form) };
}
