import { html, NOTHING, type Html } from './html.ts';
import { asObject, asObjects, asText, type Json } from './json.ts';
import { drawMrkdwn } from './preview-mrkdwn.ts';
import { picturePath } from './render.ts';
import { renderLink } from './text.ts';

type Draw = (block: Json) => Html;

const drawText: Draw = (text) =>
  text['type'] === 'mrkdwn' ? drawMrkdwn(asText(text['text'])) : html`${asText(text['text'])}`;

/** A piece of rich text; looks are nested, as Slack nests them. */
const drawPiece: Draw = (piece) => {
  const words = asText(piece['type'] === 'date' ? piece['fallback'] : piece['text']);
  const style = asObject(piece['style']);
  let drawn =
    piece['type'] === 'link' ? renderLink(words || asText(piece['url']), asText(piece['url'])) : html`${words}`;
  if (style['code'] === true) drawn = html`<code>${drawn}</code>`;
  if (style['strike'] === true) drawn = html`<s>${drawn}</s>`;
  if (style['italic'] === true) drawn = html`<em>${drawn}</em>`;
  if (style['bold'] === true) drawn = html`<strong>${drawn}</strong>`;
  return drawn;
};

const drawPieces: Draw = ({ elements }) => html`${asObjects(elements).map(drawPiece)}`;

const drawRich: Draw = (element) => {
  switch (element['type']) {
    case 'rich_text_list': {
      const items = asObjects(element['elements']).map((item) => html`<li>${drawPieces(item)}</li>`);
      return element['style'] === 'ordered'
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'rich_text_preformatted':
      return html`<pre tabindex="0"><code>${drawPieces(element)}</code></pre>`;
    case 'rich_text_quote':
      return html`<blockquote>${drawPieces(element)}</blockquote>`;
    default:
      return html`<p>${drawPieces(element)}</p>`;
  }
};

const drawElement: Draw = (element) => {
  if (element['type'] === 'button') {
    const look = asText(element['style']) === 'primary' ? 'primary' : 'plain';
    return html`<span class="slack-button ${look}">${drawText(asObject(element['text']))}</span>`;
  }
  if (element['type'] === 'static_select') return drawMenu(element);
  return element['type'] === 'image' ? drawImage(element) : html`<span>${drawText(element)}</span>`;
};

/** A menu, closed as in a message, with all it offers below. */
function drawMenu({ placeholder, options }: Json): Html {
  const offered = asObjects(options).map((option) => html`<li>${drawText(asObject(option['text']))}</li>`);
  return html`<details class="menu">
    <summary>${drawText(asObject(placeholder))}</summary>
    <ul>
      ${offered}
    </ul>
  </details>`;
}

const drawImage: Draw = (image) =>
  html`<img src="${picturePath(asText(asObject(image['slack_file'])['id']))}" alt="${asText(image['alt_text'])}" />`;

const drawCell: Draw = (cell) =>
  cell['type'] === 'rich_text'
    ? html`${asObjects(cell['elements']).map(drawRich)}`
    : html`${asText(cell['text'] ?? cell['value'])}`;

function drawTable({ caption, rows }: Json): Html {
  const drawn = (Array.isArray(rows) ? rows : []).map(
    (row) =>
      html`<tr>
        ${asObjects(row).map((cell) => html`<td>${drawCell(cell)}</td>`)}
      </tr>`,
  );
  return html`<table>
    <caption>
      ${asText(caption)}
    </caption>
    <tbody>
      ${drawn}
    </tbody>
  </table>`;
}

/** The blocks this bot sends and their next of kin, https://docs.slack.dev/reference/block-kit/blocks. */
const BLOCKS = new Map<unknown, Draw>([
  ['header', ({ text }) => html`<h4>${drawText(asObject(text))}</h4>`],
  ['rich_text', ({ elements }) => html`${asObjects(elements).map(drawRich)}`],
  [
    'section',
    ({ text, fields, accessory }) =>
      html`<p>${drawText(asObject(text))}</p>
        ${asObjects(fields).map((field) => html`<p>${drawText(field)}</p>`)}
        ${accessory === undefined ? NOTHING : drawElement(asObject(accessory))}`,
  ],
  ['context', ({ elements }) => html`<p class="context">${asObjects(elements).map(drawElement)}</p>`],
  ['actions', ({ elements }) => html`<div class="row">${asObjects(elements).map(drawElement)}</div>`],
  ['divider', () => html`<hr />`],
  ['image', drawImage],
  ['table', drawTable],
  ['data_table', drawTable],
]);

const drawUnknown: Draw = ({ type }) => html`<p class="unknown">(block ${asText(type)} is not drawn here)</p>`;

/** A message as Slack shows it. Takes a message with `blocks`, or with `text` alone. */
export function drawSlack(payload: unknown): Html {
  const message = asObject(payload);
  const blocks = asObjects(message['blocks']).map((block) => (BLOCKS.get(block['type']) ?? drawUnknown)(block));
  return html`<div class="slack-message">
    <p class="author"><b>kube-tutor</b> <small>APP</small></p>
    ${blocks.length > 0 ? blocks : drawMrkdwn(asText(message['text']))}
  </div>`;
}
