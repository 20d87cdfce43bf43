import { html, NOTHING, type Html } from './html.ts';
import { asObject, asObjects, asText, type Json } from './json.ts';
import { drawMarkdown } from './preview-markdown.ts';
import { picturePath } from './render.ts';

/** Numbers of components, https://docs.discord.com/developers/components/reference#component-object-component-types. */
const TYPE = {
  row: 1,
  button: 2,
  menu: 3,
  section: 9,
  text: 10,
  gallery: 12,
  file: 13,
  rule: 14,
  container: 17,
} as const;
const LOOKS = ['', 'primary', 'secondary', 'success', 'danger', 'link'] as const;

/** A file goes by the name of its picture, with a number before it that keeps the files of a message apart. */
const pictureOf = (url: string): string => url.replace(/^attachment:\/\/(?:\d+-)?/u, '').replace(/\.png$/u, '');

const fileOf = ({ file }: Json): string => asText(asObject(file)['url']).replace(/^attachment:\/\//u, '');

function drawButton(button: Json): Html {
  const look = LOOKS[Number(button['style'])] ?? 'secondary';
  return html`<span class="discord-button ${look}">${asText(button['label'])}${look === 'link' ? ' ↗' : ''}</span>`;
}

/** A menu, closed as in a message, with all it offers below. */
function drawMenu({ placeholder, options }: Json): Html {
  const offered = asObjects(options).map(({ label, description }) => {
    const hint = description === undefined ? NOTHING : html`<small>${asText(description)}</small>`;
    return html`<li>${asText(label)} ${hint}</li>`;
  });
  return html`<details class="menu">
    <summary>${asText(placeholder)}</summary>
    <ul>
      ${offered}
    </ul>
  </details>`;
}

function drawGallery({ items }: Json): Html {
  const pictures = asObjects(items).map(({ media, description }) => {
    const name = pictureOf(asText(asObject(media)['url']));
    return html`<img src="${picturePath(name)}" alt="${asText(description)}" />`;
  });
  return html`<div class="gallery">${pictures}</div>`;
}

function drawComponent(component: Json): Html {
  const inside = () => html`${asObjects(component['components']).map(drawComponent)}`;
  switch (component['type']) {
    case TYPE.container:
      return html`<div class="discord-card">${inside()}</div>`;
    case TYPE.section:
      return html`<div class="section">${inside()}${drawComponent(asObject(component['accessory']))}</div>`;
    case TYPE.row:
      return html`<div class="row">${inside()}</div>`;
    case TYPE.button:
      return drawButton(component);
    case TYPE.menu:
      return drawMenu(component);
    case TYPE.file:
      return html`<p class="attached">${fileOf(component)}</p>`;
    case TYPE.text:
      return html`<div class="text">${drawMarkdown(asText(component['content']))}</div>`;
    case TYPE.gallery:
      return drawGallery(component);
    case TYPE.rule:
      return html`<hr />`;
    default:
      return component['type'] === undefined
        ? NOTHING
        : html`<p class="unknown">(component ${asText(component['type'])} is not drawn here)</p>`;
  }
}

/** A message as Discord shows it. Takes the body of a message, or an object that holds it as `body`. */
export function drawDiscord(payload: unknown): Html {
  const message = 'body' in asObject(payload) ? asObject(asObject(payload)['body']) : asObject(payload);
  const content = asText(message['content']);
  return html`<div class="discord-message">
    <p class="author"><b>kube-tutor</b> <small>APP</small></p>
    ${content === '' ? NOTHING : drawMarkdown(content)}${asObjects(message['components']).map(drawComponent)}
  </div>`;
}
