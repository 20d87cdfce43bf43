import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import { BUTTON_LINE_LIMIT, type Button } from '../../core/reply.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

/**
 * Gives each button of a message the id it sends when pressed: its line, for a button that asks its question below it,
 * made unique by a number on a last line.
 */
export type LineIds = (line: string, asks?: string) => string;

const ASKS = '\n?';

/** Starts the ids of one message. Discord refuses a message with the same id twice. */
export function createLineIds(): LineIds {
  const seen = new Map<string, number>();
  return (line, asks) => {
    const id = asks === undefined ? line : withQuestion(line, asks);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}\n${String(count)}`;
  };
}

/** A question that does not fit beside its line is left out: the button's label then stands in its place. */
function withQuestion(line: string, asks: string): string {
  const id = `${line}${ASKS}${flat(asks)}`;
  return id.length > LIMITS.customId - '\n100'.length ? `${line}${ASKS}` : id;
}

/** The line a pressed button stands for. */
export function lineOf(customId: string): string {
  return customId.replace(/\n[^]*$/u, '');
}

/** The question of a pressed button that asks for words, empty where it had no room; `undefined` for other buttons. */
export function questionOf(customId: string): string | undefined {
  const [, second] = customId.split('\n');
  return second?.startsWith('?') === true ? second.slice(1) : undefined;
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
  return { type: ComponentType.Button, style, label, custom_id: lineIds(target, button.asks) };
}
