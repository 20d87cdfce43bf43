import { escapeMarkup } from '../../core/entities.ts';

/** Markup that was made by `html`: everything in it that came from elsewhere is escaped. */
export interface Html {
  readonly markup: string;
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what must go; so are marks that turn text round
const UNSHOWABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;

const escapeHtml = (text: string): string =>
  escapeMarkup(text.toWellFormed().replace(/\r\n?/gu, '\n').replace(UNSHOWABLE, '\uFFFD'));

type Value = string | number | Html | readonly Html[];

function markupOf(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** A template whose holes take text, which is escaped, or markup made here. Attributes in it have to be quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.reduce((markup, part, at) => markup + markupOf(values[at - 1] ?? '') + part) };
}

/** No markup at all. */
export const NOTHING: Html = { markup: '' };
