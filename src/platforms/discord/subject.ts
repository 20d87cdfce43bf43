import type { APIMessage, APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { unescape } from './markdown.ts';

/** What stands before the title of a card. */
export const TITLE_MARK = '## ';

type AnyComponent = APIMessageTopLevelComponent | { readonly type: ComponentType };

/** All Markdown of a message, in reading order. */
export function textsOf({ content, components = [], embeds = [] }: ReadableMessage): readonly string[] {
  const shown = embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']);
  return [content ?? '', ...components.flatMap(displays), ...shown].filter((text) => text.trim() !== '');
}

/** The parts of a message that can be read; each may be missing from what Discord sends. */
export type ReadableMessage = Partial<Pick<APIMessage, 'components' | 'content' | 'embeds'>>;

function displays(component: AnyComponent): readonly string[] {
  if ('content' in component) return [component.content];
  return 'components' in component ? component.components.flatMap(displays) : [];
}

/** The title of a card the bot sent, as it stood in the reply. */
export function titleOf(message: ReadableMessage): string | undefined {
  const first = textsOf(message)[0];
  if (first?.startsWith(TITLE_MARK) === true)
    return unescape(first.slice(TITLE_MARK.length).split('\n')[0] ?? '').trim();
  return message.embeds?.[0]?.title;
}
