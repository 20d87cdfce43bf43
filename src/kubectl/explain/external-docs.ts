import type { Schema } from './schema.ts';
import { indent, wrap } from './wrap.ts';

/** How far to the right the heading and what stands below it begin. */
export interface Margins {
  readonly head: number;
  readonly body: number;
}

const PAGE_WIDTH = 80;

/** The link that a schema gives to documentation elsewhere; empty where it gives none. */
export function renderExternalDocs({ externalDocs = {} }: Schema, { head, body }: Margins): string {
  if (Object.keys(externalDocs).length === 0) return '';
  const { description = '', url = '' } = externalDocs;
  const said = description === '' ? '' : `${indent(wrap(description, PAGE_WIDTH - body), body)}\n`;
  const link = url === '' ? '' : `${indent(`URL: ${url}`, body)}\n`;
  return `${indent('EXTERNAL DOCS:', head)}\n${said}${link}`;
}
