import type { Message } from './channels.ts';
import { html, NOTHING, type Html } from './html.ts';
import { renderReply } from './render.ts';

/** A message as a page takes it: a list item to put in, and whether it takes the place of another. */
export interface PageMessage {
  readonly id: string;
  readonly number: number;
  readonly html: string;
  readonly replaces?: string;
}

const preview = (platform: string, name: string): Html =>
  html`<button type="button" class="quiet" data-preview="${platform}" aria-expanded="false">${name}</button>`;

/** A message for a page. */
export function renderMessage(message: Message): PageMessage {
  const { id, number, to } = message;
  const aside = to === undefined ? NOTHING : html`<p class="aside">Only you can see this</p>`;
  if (message.type === 'said') {
    const item = html`<li class="message said" id="m-${id}" data-name="${message.name}">
      <p class="who">${message.name}</p>
      <p class="bubble">${message.text}</p>
      ${aside}
    </li>`;
    return { id, number, html: item.markup };
  }
  const item = html`<li class="message answer" id="m-${id}" data-id="${id}">
    <p class="who">kube-tutor</p>
    <article class="bubble">${renderReply(message.reply)}</article>
    ${aside}
    <div class="previews"><span>See it in</span>${preview('slack', 'Slack')}${preview('discord', 'Discord')}</div>
    <div class="preview" hidden></div>
  </li>`;
  return { id, number, html: item.markup, ...(message.replaces === undefined ? {} : { replaces: message.replaces }) };
}
