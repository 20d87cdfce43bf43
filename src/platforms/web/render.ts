import { chartName } from '../../core/pictured.ts';
import { formOf } from '../../core/form.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { toneOf } from '../../core/tone.ts';
import { html, NOTHING, type Html } from './html.ts';
import { renderForm } from './render-form.ts';
import { renderLink, renderText } from './text.ts';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** Where the page finds a picture. */
export function picturePath(name: string): string {
  return `/pictures/${encodeURIComponent(name.toWellFormed())}.svg`;
}

function renderButton(button: Button): Html {
  // A link that is no web address comes back as text, so it never looks like something to press.
  if ('url' in button) return html`<span class="link-button">${renderLink(button.label, button.url)}</span>`;
  const look = button.style === 'primary' ? 'primary' : 'plain';
  const form = formOf(button);
  if (form !== undefined) return renderForm(button.line, button.label, look, form);
  const { line, label, spoken } = button;
  return spoken === undefined
    ? html`<button type="button" class="${look}" data-line="${line}">${label}</button>`
    : html`<button type="button" class="${look}" data-line="${line}" aria-label="${spoken}">${label}</button>`;
}

const renderTable = ({ caption, columns, rows }: BlockOf<'table'>): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((_, at) => html`<td>${row[at] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** Code in a frame that can be scrolled by keyboard; the page's script adds the button that copies it. */
const renderCode = ({ code, language }: BlockOf<'code'>): Html =>
  html`<figure class="code" data-language="${language ?? ''}">
    <pre tabindex="0"><code>${code}</code></pre>
  </figure>`;

function renderProgress({ label, done, total }: BlockOf<'progress'>): Html {
  const of = Math.max(1, total);
  const value = Math.min(Math.max(0, done), of);
  const words = `${label}: ${String(done)} of ${String(total)}`;
  return html`<div class="progress">
    <p>${words}</p>
    <progress aria-label="${words}" value="${value}" max="${of}"></progress>
  </div>`;
}

/** How a cell that says how something is looks: the word stays, the class adds a colour. */
function renderCell(text: string): Html {
  const tone = toneOf(text);
  return tone === undefined ? html`<td>${text}</td>` : html`<td class="tone-${tone}">${text}</td>`;
}

const renderListing = ({ caption, columns, rows }: BlockOf<'listing'>): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table class="listing">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((_, at) => renderCell(row[at] ?? ''))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** A list that opens: a native menu would say its first choice by itself when walked through by keyboard. */
const renderSelect = ({ label, options }: BlockOf<'select'>): Html =>
  html`<details class="select">
    <summary>${label}</summary>
    <div class="buttons">
      ${options.map(({ label: name, hint, line }) => {
        const words = hint === undefined ? name : `${name} (${hint})`;
        return html`<button type="button" class="plain" data-line="${line}">${words}</button>`;
      })}
    </div>
  </details>`;

/** A file that the page's script turns into a download. */
const renderFile = ({ name, text, alt }: BlockOf<'file'>): Html =>
  html`<details class="file" data-file="${name}">
    <summary>${name}</summary>
    <p class="told">${alt}</p>
    <pre tabindex="0"><code>${text}</code></pre>
  </details>`;

/** A chart, drawn for the ground it stands on. */
function renderChart({ chart, alt }: BlockOf<'chart'>): Html {
  const path = picturePath(chartName(chart));
  return html`<figure class="picture">
    <picture>
      <source srcset="${path}?ground=dark" media="(prefers-color-scheme: dark)" />
      <img src="${path}" alt="${alt}" />
    </picture>
  </figure>`;
}

const handlers = {
  text: ({ text }) => html`<p>${renderText(text)}</p>`,
  heading: ({ text }) => html`<h3>${text}</h3>`,
  list: ({ items, ordered }) => {
    const inside = items.map((item) => html`<li>${renderText(item)}</li>`);
    return ordered === true
      ? html`<ol>
          ${inside}
        </ol>`
      : html`<ul>
          ${inside}
        </ul>`;
  },
  listing: renderListing,
  select: renderSelect,
  file: renderFile,
  code: renderCode,
  table: renderTable,
  fields: ({ fields }) =>
    // Letters need no column as wide as words do.
    html`<dl class="${fields.every(({ name }) => name.length <= 2) ? 'letters' : 'words'}">
      ${fields.map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${renderText(value)}</dd>
          </div>`,
      )}
    </dl>`,
  note: ({ text, tone }) =>
    tone === 'warning'
      ? html`<p class="note warning"><strong>Warning:</strong> ${renderText(text)}</p>`
      : html`<p class="note">${renderText(text)}</p>`,
  image: ({ picture, alt }) =>
    html`<figure class="picture"><img src="${picturePath(picture)}" alt="${alt}" /></figure>`,
  chart: renderChart,
  buttons: ({ buttons }) => html`<div class="buttons">${buttons.map(renderButton)}</div>`,
  progress: renderProgress,
} satisfies { [T in Block['type']]: (block: BlockOf<T>) => Html };

/** A reply as the page shows it. */
export function renderReply(reply: Reply): Html {
  // The record is closed over the union, so the handler found always fits the block.
  const blocks = reply.blocks.map((block) => (handlers[block.type] as (block: Block) => Html)(block));
  const title = reply.title === undefined ? NOTHING : html`<h2>${reply.title}</h2>`;
  return html`${title}${blocks}`;
}
