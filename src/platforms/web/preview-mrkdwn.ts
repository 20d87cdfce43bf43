import { html, type Html } from './html.ts';
import { drawMarks, type Mark } from './preview-inline.ts';
import { renderLink } from './text.ts';

const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What Slack makes of mrkdwn, https://docs.slack.dev/messaging/formatting-message-text. */
const MARKS: readonly Mark[] = [
  { pattern: /```([\s\S]+?)```/u, draw: ([code = '']) => html`<pre tabindex="0"><code>${decoded(code)}</code></pre>` },
  { pattern: /`([^`\n]+)`/u, draw: ([code = '']) => html`<code>${decoded(code)}</code>` },
  {
    pattern: /<(https?:\/\/[^|>\n]+)(?:\|([^>\n]+))?>/u,
    draw: ([url = '', text = '']) => renderLink(decoded(text === '' ? url : text), decoded(url)),
  },
  { pattern: /<!date\^\d+\^[^|>\n]+\|([^>\n]+)>/u, draw: ([text = '']) => html`${decoded(text)}` },
  { pattern: /\*(\S(?:[^*\n]*\S)?)\*/u, draw: ([text = ''], inside) => html`<strong>${inside(text)}</strong>` },
  { pattern: /(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)/u, draw: ([text = ''], inside) => html`<em>${inside(text)}</em>` },
  { pattern: /~(\S(?:[^~\n]*\S)?)~/u, draw: ([text = ''], inside) => html`<s>${inside(text)}</s>` },
  { pattern: /&(lt|gt|amp);/u, draw: ([name = '']) => html`${decoded(`&${name};`)}` },
];

/** Text in Slack's own markup as Slack shows it. */
export function drawMrkdwn(text: string): Html {
  return html`<span class="mrkdwn">${drawMarks(text, MARKS)}</span>`;
}
