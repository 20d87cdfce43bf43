import { html, type Html } from './html.ts';

/** An object of a payload that another program made: nothing is known about its fields. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, an empty one where it is none. */
export function asObject(value: unknown): Json {
  // Any object can be read as a record of unknown values.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list of objects, an empty one where it is none. */
export function asObjects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

/** The value as a text, an empty one where it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

// A string with the colon that makes it a key, a string, or a number or word.
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)/gu;

/** A payload as readable JSON, with keys, texts and numbers told apart. */
export function renderJson(value: unknown): Html {
  const text = JSON.stringify(value ?? null, null, 2);
  const parts: Html[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon, literal] = match;
    parts.push(html`${text.slice(from, match.index)}`);
    if (literal !== undefined) parts.push(html`<span class="literal">${literal}</span>`);
    else if (colon !== undefined) parts.push(html`<span class="key">${quoted ?? ''}</span>${colon}`);
    else parts.push(html`<span class="string">${whole}</span>`);
    from = match.index + whole.length;
  }
  return html`<pre
    class="json"
    tabindex="0"
    role="region"
    aria-label="Payload as JSON"
  ><code>${parts}${text.slice(from)}</code></pre>`;
}
