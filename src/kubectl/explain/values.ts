import type { Schema } from './schema.ts';

/** Where the values a field may take are listed: below the field's own line, or beside its name in a list of fields. */
export type EnumView = { readonly type: 'long' } | { readonly type: 'short'; readonly indent: number };

/** So many values fit beside a field's name; the rest is seen by asking for the field. */
const SHORT_LIMIT = 4;

/** The values a field may take; empty where any will do. */
export function renderEnum(schema: Schema, view: EnumView): string {
  const values = (schema.enum ?? []).map(textOf);
  if (values.length === 0) return '';
  if (view.type === 'long') return `ENUM:${values.map((value) => `\n    ${value}`).join('')}`;
  const more = values.length > SHORT_LIMIT ? ', ....' : '';
  return `\n${' '.repeat(view.indent)}enum: ${values.slice(0, SHORT_LIMIT).join(', ')}${more}`;
}

function textOf(value: unknown): string {
  if (value === '') return '""';
  if (value === null || value === undefined) return '<no value>';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
