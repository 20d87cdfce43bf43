import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads how wide a font file says a character is, in units of an em: the truth that the width table has to match. */
export function openFont(file: string): (character: string) => number {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`)));
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const start = (name: string): number => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`${file} has no ${name} table`);
    return found;
  };
  const unitsPerEm = bytes.readUInt16BE(start('head') + 18);
  const longMetrics = bytes.readUInt16BE(start('hhea') + 34);
  const glyphOf = readCharacterMap(bytes, start('cmap'));
  return (character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return bytes.readUInt16BE(start('hmtx') + Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm;
  };
}

/** Format 4 of the `cmap` table, which covers the plane that drawings use. */
function readCharacterMap(bytes: Buffer, cmap: number): (code: number) => number {
  for (let at = cmap + 4; at < cmap + 4 + bytes.readUInt16BE(cmap + 2) * 8; at += 8) {
    const table = cmap + bytes.readUInt32BE(at + 4);
    if (bytes.readUInt16BE(table) === 4) return (code) => glyphIn(bytes, table, code);
  }
  throw new Error('the font has no character map of format 4');
}

function glyphIn(bytes: Buffer, table: number, code: number): number {
  const span = bytes.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + span + 2;
  for (let at = 0; at < span; at += 2) {
    if (code > bytes.readUInt16BE(ends + at)) continue;
    const first = bytes.readUInt16BE(starts + at);
    if (code < first) return 0;
    const delta = bytes.readUInt16BE(starts + span + at);
    const offsetAt = starts + span * 2 + at;
    const offset = bytes.readUInt16BE(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = bytes.readUInt16BE(offsetAt + offset + (code - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
