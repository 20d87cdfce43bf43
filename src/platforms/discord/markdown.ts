import { unixSeconds, type Moment } from '../../core/moment.ts';
import { wordsOf, type Span, type Text } from '../../core/spans.ts';

const ZERO_WIDTH = '\u200B';

/** Makes a text mean nothing but itself in Discord's Markdown: no marks, headings, lists, quotes, links or mentions. */
export function escape(text: string): string {
  return (
    text
      .replace(/[\\*_~|`<>[\]]/gu, '\\$&')
      .replace(/^([^\S\n]*)([#+-])/gmu, '$1\\$2')
      .replace(/^([^\S\n]*\d+)([.)])/gmu, '$1\\$2')
      // At the end too: the next span may go on with "everyone".
      .replace(/@(?=everyone|here|$)/giu, `@${ZERO_WIDTH}`)
  );
}

/** The words of a Markdown that `escape` made. */
export function unescape(markdown: string): string {
  return markdown.replaceAll(ZERO_WIDTH, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** What no message can carry: control characters and halves of characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '');
}

/** At most `limit` characters of a text, with an ellipsis where something is missing. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, Math.max(0, limit - 1)).replace(/[\uD800-\uDBFF]$/u, '')}…`.slice(0, limit);
}

/** An address Discord links, or `undefined` for anything but the web. */
export function webUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '') return undefined;
  // Brackets would end the Markdown link early; marks and mentions would be read as such.
  return parsed.href.replace(/[()<>*_~|`@\\[\]]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** How Discord writes moments: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles. */
const STAMPS: Readonly<Record<Moment['style'], string>> = { time: 'T', date: 'f', relative: 'R' };

function renderSpan(span: Span): string {
  if (typeof span === 'string') return escape(span);
  if (wordsOf(span).trim() === '') return wordsOf(span);
  switch (span.type) {
    case 'strong':
      return marked('**', span.text);
    case 'emphasis':
      return marked('*', span.text);
    case 'code':
      // A backtick would end the code, whatever stands before it.
      return `\`${span.text.replaceAll('`', '\u02CB').replaceAll('\n', ' ')}\``;
    case 'link':
      return renderLink(span.text, span.url);
    case 'moment':
      return `<t:${String(unixSeconds(span))}:${STAMPS[span.style]}>`;
  }
}

/** Marks count only next to a letter, so that blanks around the words stay outside of them. */
function marked(mark: string, text: string): string {
  const before = text.slice(0, text.length - text.trimStart().length);
  return `${before}${mark}${escape(text.trim())}${mark}${text.slice(text.trimEnd().length)}`;
}

function renderLink(text: string, url: string): string {
  const address = webUrl(url);
  if (address === undefined) return text === url ? escape(text) : `${escape(text)} (${escape(url)})`;
  return text === url ? address : `[${escape(text)}](${address})`;
}

/** Neighbouring strings as one, so that nothing hides in the seam: "1" and ". item". */
function joined(text: Text): Text {
  const spans: Span[] = [];
  for (const span of text) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') spans[spans.length - 1] = last + span;
    else spans.push(span);
  }
  return spans;
}

/** As much of a span as fits, with an ellipsis. A cut link loses its address, for half an address leads nowhere; of a moment nothing stays. */
function cutSpan(span: Span, room: number): string {
  if (typeof span !== 'string' && span.type === 'moment') return '';
  const short = (text: string): string =>
    renderSpan(typeof span === 'string' || span.type === 'link' ? `${text}…` : { ...span, text: `${text}…` });
  const letters = Array.from((typeof span === 'string' ? span : span.text).slice(0, room));
  let [fits, tooMany] = [0, letters.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (short(letters.slice(0, middle).join('').toWellFormed()).length <= room) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '' : short(letters.slice(0, fits).join('').toWellFormed());
}

/** As much of a text as fits `room` characters of Markdown, and whether that is all of it. */
export function renderText(text: Text, room = Infinity): { readonly markdown: string; readonly whole: boolean } {
  let markdown = '';
  for (const span of joined(text)) {
    const next = renderSpan(span);
    if (markdown.length + next.length > room) {
      return { markdown: markdown + cutSpan(span, room - markdown.length), whole: false };
    }
    markdown += next;
  }
  return { markdown, whole: true };
}

/** A span that a message can carry. */
export function printableSpan(span: Span): Span {
  if (typeof span === 'string') return printable(span);
  if (span.type === 'moment') return span;
  const text = printable(span.text);
  return span.type === 'link' ? { ...span, text, url: printable(span.url) } : { ...span, text };
}

/** A text on one line. */
export function flat(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}

/** A span on one line: lists, quotes and quiet text end with theirs. */
export function flatSpan(span: Span): Span {
  if (typeof span === 'string') return span.replace(/\s+/gu, ' ');
  if (span.type === 'moment') return span;
  return { ...span, text: span.text.replace(/\s+/gu, ' ') };
}

/** Code in a fence that its content cannot close. */
export function fence(code: string, language = ''): string {
  const body = code.replace(/`{3,}/gu, (run) => [...run].join(ZERO_WIDTH));
  return `\`\`\`${/^[a-z0-9+#-]{1,20}$/u.test(language) ? language : ''}\n${body}\n\`\`\``;
}
