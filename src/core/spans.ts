/**
 * Rich text as data: a plain string, or a marked piece. Never markup in a string, so that
 * only renderers escape and nothing a person typed can become formatting.
 */
export type Span =
  | string
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'emphasis'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

/** A run of rich text, read left to right. */
export type Text = readonly Span[];

/** The words of a text without any marks. */
export function toPlain(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}
