import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The font files of the pictures. */
const FILES = { regular: 'DejaVuSans', bold: 'DejaVuSans-Bold', mono: 'DejaVuSansMono' } as const;
/** The two cuts of DejaVu Sans and its typewriter sister, as drawings use them. */
export type Face = keyof typeof FILES;
export const FACES = ['regular', 'bold', 'mono'] as const satisfies readonly Face[];

/** Where a font file lies. */
export const fontFile = (face: Face): string =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${FILES[face]}.ttf`));

/** Characters in a row that have glyphs in a row. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

/** What is known of a font: how wide a character is, as a share of an em; `undefined` for one it has no shape for. */
export type Advance = (character: string) => number | undefined;

/** The table of a font file that names each character's glyph, in its form 12: https://learn.microsoft.com/typography/opentype/spec/cmap */
function readRuns(bytes: Buffer, cmap: number): readonly Run[] {
  const tables = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, at) => cmap + bytes.readUInt32BE(cmap + 8 + at * 8),
  );
  const table = tables.find((each) => bytes.readUInt16BE(each) === 12);
  if (table === undefined) return [];
  return Array.from({ length: bytes.readUInt32BE(table + 12) }, (_, at) => {
    const run = table + 16 + at * 12;
    return { first: bytes.readUInt32BE(run), last: bytes.readUInt32BE(run + 4), glyph: bytes.readUInt32BE(run + 8) };
  });
}

function openFont(face: Face): Advance {
  const bytes = readFileSync(fontFile(face));
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const [head = 0, hhea = 0, hmtx = 0, cmap = 0] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name));
  const [unitsPerEm, metrics] = [bytes.readUInt16BE(head + 18), bytes.readUInt16BE(hhea + 34)];
  const runs = readRuns(bytes, cmap);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const run = runs.find(({ first, last }) => first <= code && code <= last);
    if (run === undefined) return undefined;
    return bytes.readUInt16BE(hmtx + Math.min(run.glyph + code - run.first, metrics - 1) * 4) / unitsPerEm;
  };
}

const opened = new Map<Face, Advance>();

/** A font, read when it is first asked about: most pictures hold nothing but ASCII, whose widths are known without. */
export function advancesOf(face: Face): Advance {
  const advance = opened.get(face) ?? openFont(face);
  opened.set(face, advance);
  return advance;
}
