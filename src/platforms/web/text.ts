import { momentWords, type Moment } from '../../core/moment.ts';
import type { Span, Text } from '../../core/spans.ts';
import { html, type Html } from './html.ts';

/** A link that leads to the web; any other address is shown instead of linked. */
export function renderLink(text: string, url: string): Html {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return html`${text === url ? url : `${text} (${url})`}`;
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function renderSpan(span: Span): Html {
  if (typeof span === 'string') return html`${span}`;
  switch (span.type) {
    case 'strong':
      return html`<strong>${span.text}</strong>`;
    case 'emphasis':
      return html`<em>${span.text}</em>`;
    case 'code':
      return html`<code>${span.text}</code>`;
    case 'link':
      return renderLink(span.text, span.url);
    case 'moment':
      return renderMoment(span);
  }
}

/** A moment in UTC; the page's script says it in the reader's time zone. */
function renderMoment(moment: Moment): Html {
  const date = new Date(moment.at);
  const words = momentWords(moment);
  if (Number.isNaN(date.getTime())) return html`${words}`;
  return html`<time datetime="${date.toISOString()}" data-moment="${moment.style}">${words}</time>`;
}

/** Running text as HTML. */
export function renderText(text: Text): Html {
  return html`${text.map(renderSpan)}`;
}
