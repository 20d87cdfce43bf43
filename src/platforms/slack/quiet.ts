import type { types } from '@slack/bolt';
import { plainText } from '../../core/plain.ts';
import { momentWords, unixSeconds } from '../../core/moment.ts';
import { wordsOf, type Span, type Text } from '../../core/spans.ts';
import { LIMITS } from './limits.ts';
import { DATE_FORMATS } from './rich-text.ts';
import { clean, cutText, escapeMrkdwn, webUrl } from './text.ts';

/** Characters that mrkdwn may read as formatting, an emoji or a quote; it knows no way to escape them. */
const FORMATTING = /[*_~`:]|^>|\n>/u;

/**
 * A small grey line. Context blocks hold no rich text, so that code and links are drawn as mrkdwn, and only when nothing
 * beside them could be taken for formatting; otherwise the line is plain text, which Slack shows as it is.
 */
export function quietLine(text: Text): { readonly block: types.ContextBlock | undefined; readonly cut: boolean } {
  const marked = text.some((span) => typeof span !== 'string') ? mrkdwn(text) : undefined;
  if (marked !== undefined && marked.length <= LIMITS.contextText) {
    return { block: context({ type: 'mrkdwn', text: marked, verbatim: true }), cut: false };
  }
  const { text: plain, cut } = cutText(clean(plainText(text)), LIMITS.contextText);
  return { block: plain.trim() === '' ? undefined : quietText(plain), cut };
}

/** A small grey line of plain text, which must fit. */
export function quietText(text: string): types.ContextBlock {
  return context({ type: 'plain_text', text, emoji: false });
}

function context(element: types.PlainTextElement | types.MrkdwnElement): types.ContextBlock {
  return { type: 'context', elements: [element] };
}

/** The text as mrkdwn, or `undefined` when mrkdwn cannot say it safely. */
function mrkdwn(text: Text): string | undefined {
  const parts = text.map(mrkdwnSpan);
  return parts.includes(undefined) || parts.join('').trim() === '' ? undefined : parts.join('');
}

function mrkdwnSpan(span: Span): string | undefined {
  if (typeof span !== 'string' && span.type === 'moment') {
    return `<!date^${String(unixSeconds(span))}^${DATE_FORMATS[span.style]}|${momentWords(span)}>`;
  }
  const words = clean(wordsOf(span));
  if (typeof span !== 'string' && span.type === 'code') {
    return /[`\n]/u.test(words) || words.trim() === '' ? undefined : `\`${escapeMrkdwn(words)}\``;
  }
  if (FORMATTING.test(words)) return typeof span === 'string' && isProse(words) ? escapeMrkdwn(words) : undefined;
  if (typeof span === 'string') return escapeMrkdwn(words);
  switch (span.type) {
    case 'link':
      return mrkdwnLink(span.url, words);
    case 'strong':
      return wrapped('*', words);
    case 'emphasis':
      return wrapped('_', words);
  }
}

/** A colon followed by a blank or the end starts no emoji. */
const isProse = (words: string): boolean => !FORMATTING.test(words.replace(/:(?=\s|$)/gu, ''));

function mrkdwnLink(address: string, words: string): string | undefined {
  const url = webUrl(address);
  if (url === undefined || /[|\n]/u.test(words) || words.trim() === '') return undefined;
  return `<${url.replace(/\|/gu, '%7C').replace(/&/gu, '&amp;')}|${escapeMrkdwn(words)}>`;
}

/** Marks count only next to a letter, so that padded words stay as they are. */
function wrapped(mark: string, words: string): string | undefined {
  return /^\S(?:[^\n]*\S)?$/u.test(words) ? `${mark}${escapeMrkdwn(words)}${mark}` : undefined;
}
