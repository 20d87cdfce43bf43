import type { Form, FormField } from '../../core/form.ts';
import { html, NOTHING, type Html } from './html.ts';
import { WEB_LIMITS } from './limits.ts';

const requiredOf = (field: FormField): Html => (field.optional === true ? NOTHING : html`required`);

function renderControl(field: FormField): Html {
  const { initial = '' } = field;
  if (field.type === 'text' && field.lines === true) {
    const most = WEB_LIMITS.askedLines;
    return html`<textarea
      rows="8"
      ${requiredOf(field)}
      autocomplete="off"
      spellcheck="false"
      maxlength="${most}"
    ></textarea>`;
  }
  if (field.type === 'text') {
    const most = WEB_LIMITS.asked;
    const start = initial === '' ? NOTHING : html`value="${initial}"`;
    return html`<input type="text" ${start} ${requiredOf(field)} autocomplete="off" maxlength="${most}" />`;
  }
  // The empty choice makes whoever has to choose do so, and lets whoever need not leave it.
  const nothing = field.optional === true ? 'As it comes' : 'Choose one';
  return html`<select ${requiredOf(field)}>
    <option value="">${nothing}</option>
    ${field.options.map(({ label, value }) =>
      value === initial
        ? html`<option value="${value}" selected>${label}</option>`
        : html`<option value="${value}">${label}</option>`,
    )}
  </select>`;
}

const renderField = (field: FormField): Html => html`<label><span>${field.label}</span>${renderControl(field)}</label>`;

/**
 * A button that opens a form, with the fields it needs; the page's script says the line with what stands in them. One
 * question stands there at once; more fields are folded away until somebody wants them.
 */
export function renderForm(line: string, label: string, look: 'plain' | 'primary', { title, fields }: Form): Html {
  const form = html`<form class="ask" data-line="${line}">
    ${fields.map(renderField)}
    <button type="submit" class="${look}">${label}</button>
  </form>`;
  if (fields.length === 1) return form;
  return html`<details class="form">
    <summary>${title}</summary>
    ${form}
  </details>`;
}
