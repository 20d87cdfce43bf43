import type { types } from '@slack/bolt';
import { momentWords, unixSeconds, type Moment } from '../../core/moment.ts';
import { wordsOf, type Span, type Text } from '../../core/spans.ts';
import { clean, cutText, webUrl } from './text.ts';

/** Rich text elements that fit a limit, and whether something is missing. */
export interface RichText {
  readonly elements: types.RichTextElement[];
  readonly cut: boolean;
}

/**
 * Running text as rich text elements: nothing in them is parsed, so nothing in them can ping, format or link by
 * itself. Elements that would be empty are left out, because Slack refuses them.
 */
export function richText(text: Text, limit: number): RichText {
  const elements: types.RichTextElement[] = [];
  let room = limit;
  for (const span of text) {
    const words = clean(wordsOf(span));
    if (words === '') continue;
    if (room < 2) return { elements, cut: true };
    const { text: kept, cut } = cutText(words, room);
    // A moment cannot be shortened.
    if (cut && typeof span !== 'string' && span.type === 'moment') return { elements, cut };
    elements.push(element(span, kept));
    if (cut) return { elements, cut };
    room -= kept.length;
  }
  return { elements, cut: false };
}

function element(span: Span, text: string): types.RichTextElement {
  if (typeof span === 'string') return { type: 'text', text };
  switch (span.type) {
    case 'strong':
      return { type: 'text', text, style: { bold: true } };
    case 'emphasis':
      return { type: 'text', text, style: { italic: true } };
    case 'code':
      return { type: 'text', text, style: { code: true } };
    case 'link': {
      const url = webUrl(span.url);
      return url === undefined ? { type: 'text', text } : { type: 'link', text, url };
    }
    case 'moment':
      return {
        type: 'date',
        timestamp: unixSeconds(span),
        format: DATE_FORMATS[span.style],
        fallback: momentWords(span),
      };
  }
}

/** How Slack writes moments, in the reader's time zone: https://docs.slack.dev/reference/block-kit/block-elements/date-element. */
export const DATE_FORMATS: Readonly<Record<Moment['style'], string>> = {
  time: '{time_secs}',
  date: '{date_short_pretty} at {time}',
  relative: 'at {time_secs}',
};

/** A line of rich text. */
export function section(elements: types.RichTextElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** A block of rich text. */
export function richTextBlock(...elements: types.RichTextBlock['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** Text in a fixed-width font. */
export function preformatted(text: string): types.RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
}
