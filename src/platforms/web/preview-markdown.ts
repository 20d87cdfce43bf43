import { momentWords, type Moment } from '../../core/moment.ts';
import { html, type Html } from './html.ts';
import { drawMarks, type Mark } from './preview-inline.ts';
import { renderLink } from './text.ts';

const plain = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

/** Discord would count; a preview stands still. */
function stampWords(seconds: number, stamp: string): string {
  const style: Moment['style'] = stamp === 'T' ? 'time' : stamp === 'f' ? 'date' : 'relative';
  return momentWords({ type: 'moment', at: seconds * 1000, style });
}

/** What Discord makes of a line, https://support.discord.com/hc/en-us/articles/210298617. */
const MARKS: readonly Mark[] = [
  { pattern: /\\([^0-9A-Za-z\s])/u, draw: ([character = '']) => html`${character}` },
  { pattern: /`([^`\n]+)`/u, draw: ([code = '']) => html`<code>${code}</code>` },
  {
    pattern: /\[((?:\\.|[^\\\]\n])+)\]\((https?:\/\/[^\s)]+)\)/u,
    draw: ([text = '', url = '']) => renderLink(plain(text), url),
  },
  {
    pattern: /<t:(-?\d+):([TfR])>/u,
    draw: ([seconds = '', style = '']) => html`${stampWords(Number(seconds), style)}`,
  },
  { pattern: /<?(https?:\/\/[^\s<>]+)>?/u, draw: ([url = '']) => renderLink(url, url) },
  { pattern: /\*\*((?:\\.|[^\\*])+)\*\*/u, draw: ([text = ''], inside) => html`<strong>${inside(text)}</strong>` },
  { pattern: /\*((?:\\.|[^\\*])+)\*/u, draw: ([text = ''], inside) => html`<em>${inside(text)}</em>` },
  { pattern: /~~((?:\\.|[^\\~])+)~~/u, draw: ([text = ''], inside) => html`<s>${inside(text)}</s>` },
];

const LINES: readonly (readonly [RegExp, (text: Html) => Html])[] = [
  [/^# (.*)$/u, (text) => html`<h4 class="h1">${text}</h4>`],
  [/^## (.*)$/u, (text) => html`<h4 class="h2">${text}</h4>`],
  [/^### (.*)$/u, (text) => html`<h4 class="h3">${text}</h4>`],
  [/^-# (.*)$/u, (text) => html`<p class="subtext">${text}</p>`],
  [/^> (.*)$/u, (text) => html`<blockquote>${text}</blockquote>`],
  [/^[-*] (.*)$/u, (text) => html`<p class="item">• ${text}</p>`],
];

function drawLine(line: string): Html {
  for (const [pattern, draw] of LINES) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) return draw(drawMarks(text, MARKS));
  }
  return line.trim() === '' ? html`<p class="gap"></p>` : html`<p>${drawMarks(line, MARKS)}</p>`;
}

/** Text as Discord shows it: fences first, then lines, then marks within them. */
export function drawMarkdown(text: string): Html {
  // Split by a pattern with one group, every second part is the content of a fence.
  const parts = text.split(/```(?:[a-z0-9+#-]*\n)?([\s\S]*?)\n?```\n?/u);
  return html`${parts.map((part, at) =>
    at % 2 === 1
      ? html`<pre tabindex="0"><code>${part}</code></pre>`
      : html`${part.replace(/\n$/u, '').split('\n').map(drawLine)}`,
  )}`;
}
