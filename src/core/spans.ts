import { momentWords, type Moment } from './moment.ts';

/**
 * Rich text as data: a plain string, or a marked piece. Never markup in a string, so that
 * only renderers escape and nothing a person typed can become formatting.
 */
export type Span =
  | string
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'emphasis'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | Moment;

/** A run of rich text, read left to right. */
export type Text = readonly Span[];

/** The words of a text without any marks. */
export function toPlain(text: Text): string {
  return text.map(wordsOf).join('');
}

/** The words of one span without its mark. */
export function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  return span.type === 'moment' ? momentWords(span) : span.text;
}
