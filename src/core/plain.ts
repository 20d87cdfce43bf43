import { toBars, toCaption } from './chart-bars.ts';
import type { Block, Button, Reply } from './reply.ts';
import { formChoices, formOf, formUsage } from './form.ts';
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

function label(button: Button): string {
  if ('url' in button) return `${button.label}: ${button.url}`;
  const form = formOf(button);
  if (form === undefined) return `[${button.label}] ${button.line}`;
  // Nobody can open a form here: its line is typed.
  const menus = form.fields.filter(({ type }) => type === 'select');
  const choices = menus.map((field) => `  ${field.name}: ${formChoices(field)}`);
  return [`[${button.label}] ${formUsage(button.line, form)}`, ...choices].join('\n');
}

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
  chart: (block) => block.alt,
  buttons: (block) => block.buttons.map(label).join('\n'),
  progress: (block) => `${block.label}: ${String(block.done)} of ${String(block.total)}`,
} satisfies { [T in Block['type']]: (block: Extract<Block, { type: T }>) => string };

/** How wide a chart is drawn where nobody knows the width. */
const BARS = { width: 78, ascii: true } as const;

/** One block as plain text. */
function plainBlock(block: Block, bars: boolean): string {
  if (bars && block.type === 'chart') {
    return [toCaption(block.chart), ...toBars(block.chart, BARS)].filter((line) => line !== '').join('\n');
  }
  // The record is closed over the union, so the handler found always fits the block.
  return (handlers[block.type] as (block: Block) => string)(block);
}

/**
 * A reply as plain text: for scripts, notifications, screen readers and clients that cannot draw the rest. Charts are told in
 * words, or drawn as `bars` for a fixed-width font: read aloud, bars say nothing.
 */
export function renderPlain(reply: Reply, { buttons = true, bars = false } = {}): string {
  const blocks = reply.blocks
    .filter((block) => buttons || (block.type !== 'buttons' && block.type !== 'select'))
    .map((block) => plainBlock(block, bars));
  return [...(reply.title === undefined ? [] : [reply.title]), ...blocks].filter((part) => part !== '').join('\n\n');
}
