import { toPlain } from '../../core/spans.ts';
import { parseInline } from '../../glossary/markdown.ts';

/** Code that somebody marked already, and words in angle brackets, which would be taken for markup. */
const CODE = /(`[^`]+`|(?<!`)<[^<>`]+>(?!`))/u;

/** Text that means what it says, as inline Markdown: signs that Markdown would take for marks are escaped. */
export function toInline(text: string): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  return line
    .split(CODE)
    .map((piece, at) => (at % 2 === 0 ? escapeMarks(piece) : piece.startsWith('<') ? `\`${piece}\`` : piece))
    .join('')
    .replace(/^(?:[#>+-]|\d+(?=[.)]))/u, escapeStart);
}

const escapeStart = (start: string): string => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`);

function escapeMarks(text: string): string {
  return (
    text
      .replace(/[\\*[\]`~]/gu, '\\$&')
      // Underscores inside of words are letters to Markdown, and a run of them apart from words is a blank to fill in.
      .replace(/(?<![\s_]|^)_+(?!_)|_+(?![\s_]|$)/gu, (run, at: number, whole: string) =>
        /[^\W_]/u.test(whole[at - 1] ?? '') && /[^\W_]/u.test(whole[at + run.length] ?? '')
          ? run
          : run.replaceAll('_', '\\_'),
      )
      .replace(/&(?=#?\w+;)/gu, '&amp;')
      .replace(/<(?=[a-z/!?])/giu, '&lt;')
  );
}

const BREAKS = /<(?:br|\/?(?:div|p|li|ul|ol|tr|td|h[1-6]))\b[^<>]*>/giu;

/** HTML as inline Markdown: code and strong stay, other marks go, entities become what they stand for. */
export function htmlToInline(html: string): string {
  const marked: string[] = [];
  const keep = (mark: string, text: string): string => {
    const inside = decodeEntities(text.replace(/<[^<>]*>/gu, ''))
      .replace(/[`*]|\s+/gu, ' ')
      .trim();
    if (inside === '') return ' ';
    marked.push(`${mark}${inside}${mark}`);
    return `\u0000${String(marked.length - 1)}\u0000`;
  };
  const text = html
    .replaceAll('\u0000', '')
    .replace(/<(?:code|tt|kbd|pre)\b[^<>]*>(.*?)<\/(?:code|tt|kbd|pre)>/gisu, (_, inside: string) => keep('`', inside))
    .replace(/<(?:b|strong)\b[^<>]*>(.*?)<\/(?:b|strong)>/gisu, (_, inside: string) => keep('**', inside))
    .replace(BREAKS, ' ')
    .replace(/<\/?[a-z][^<>]*>|<!--.*?-->/gisu, '');
  return toInline(decodeEntities(text)).replace(/\u0000(\d+)\u0000/gu, (_, at: string) => marked[Number(at)] ?? '');
}

/** Whether HTML holds something that a text cannot: a picture, a sound. */
export function hasMedia(html: string): boolean {
  return /<(?:img|audio|video|object)\b|\[sound:/iu.test(html);
}

/** Text with HTML's entities as the characters they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|\w{2,32});/giu, (entity, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return fromCode(Number(decimal), entity);
    if (hex !== undefined) return fromCode(Number.parseInt(hex, 16), entity);
    if (entity === '&nbsp;') return ' ';
    // Markdown knows every name that HTML has.
    return toPlain(parseInline(entity));
  });
}

function fromCode(code: number, entity: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : entity;
}
