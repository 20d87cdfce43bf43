import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import { BUTTON_LINE_LIMIT, type Button } from '../../core/reply.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

/** Gives each button of a message the id it sends when pressed: its line, made unique by a number on a second line. */
export type LineIds = (line: string) => string;

/** Starts the ids of one message. Discord refuses a message with the same id twice. */
export function createLineIds(): LineIds {
  const seen = new Map<string, number>();
  return (line) => {
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return count === 1 ? line : `${line}\n${String(count)}`;
  };
}

/** The line a pressed button stands for. */
export function lineOf(customId: string): string {
  return customId.replace(/\n\d+$/u, '');
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
  if (target === '' || target.length > BUTTON_LINE_LIMIT) return undefined;
  const style = button.style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label, custom_id: lineIds(target) };
}
