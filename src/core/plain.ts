import type { Block, Button, Reply } from './reply.ts';
import type { Text } from './spans.ts';
import { listingText } from './listing.ts';
import { momentWords } from './moment.ts';
import { renderTable } from './table.ts';

/** Running text without colours: code in backticks, links with their address behind. */
export function plainText(text: Text): string {
  return text
    .map((span) => {
      if (typeof span === 'string') return span;
      switch (span.type) {
        case 'code':
          return `\`${span.text}\``;
        case 'link':
          return span.text === span.url ? span.url : `${span.text} (${span.url})`;
        case 'strong':
        case 'emphasis':
          return span.text;
        case 'moment':
          return momentWords(span);
      }
    })
    .join('');
}

/** Choices spelt out in plain text, where nobody can press them. */
const PLAIN_OPTIONS = 5;

const indent = (text: string): string => text.replace(/^/gmu, '    ');

const label = (button: Button): string =>
  'url' in button ? `${button.label}: ${button.url}` : `[${button.label}] ${button.line}`;

const handlers = {
  text: (block) => plainText(block.text),
  heading: (block) => block.text.toUpperCase(),
  list: (block) =>
    block.items
      .map((item, at) => `${block.ordered === true ? `${String(at + 1)}.` : '-'} ${plainText(item)}`)
      .join('\n'),
  code: (block) => indent(block.code),
  table: (block) => renderTable(block.columns, block.rows),
  listing: (block) => listingText(block.columns, block.rows),
  select: ({ label: title, options }) => {
    const shown = options.slice(0, PLAIN_OPTIONS).map(({ label: name, line }) => `[${name}] ${line}`);
    const more = options.length - shown.length;
    return [`${title}:`, ...shown, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('\n');
  },
  file: (block) => `(${block.alt})`,
  fields: (block) => block.fields.map(({ name, value }) => `${name}: ${plainText(value)}`).join('\n'),
  note: (block) => (block.tone === 'warning' ? `Warning: ${plainText(block.text)}` : `(${plainText(block.text)})`),
  image: (block) => `Picture: ${block.alt}`,
  buttons: (block) => block.buttons.map(label).join('\n'),
  progress: (block) => `${block.label}: ${String(block.done)} of ${String(block.total)}`,
} satisfies { [T in Block['type']]: (block: Extract<Block, { type: T }>) => string };

/** One block as plain text. */
export function plainBlock(block: Block): string {
  // The record is closed over the union, so the handler found always fits the block.
  return (handlers[block.type] as (block: Block) => string)(block);
}

/** A reply as plain text: for scripts, notifications, screen readers and clients that cannot draw the rest. */
export function renderPlain(reply: Reply, { buttons = true } = {}): string {
  const blocks = reply.blocks
    .filter((block) => buttons || (block.type !== 'buttons' && block.type !== 'select'))
    .map(plainBlock);
  return [...(reply.title === undefined ? [] : [reply.title]), ...blocks].filter((part) => part !== '').join('\n\n');
}
