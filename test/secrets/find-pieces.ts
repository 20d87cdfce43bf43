/** A piece this long of a secret counts as the secret. Characters, letters and digits only. */
const PIECE = 12;
/** Bits of a hash; the table of hashes takes a megabyte. */
const BITS = 20;
const BASE = 31;
/** The weight of the character that leaves. */
const LEAVING = Array.from({ length: PIECE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A text without what renderers put between its characters: escapes, wraps, frames. */
const squeeze = (text: string): string => text.replaceAll(/[^A-Za-z0-9]+/gu, '');

/** A value as it looks in base64, wherever in a longer text it begins. */
function inBase64(value: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from(`${' '.repeat(before)}${value}`)
      .toString('base64')
      .replaceAll('=', '');
    // What its neighbours share with it says nothing of it.
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
}

/** Where the first piece of something secret was found. */
export interface Piece {
  readonly id: string;
  /** What stands around it, without anything but letters and digits. */
  readonly around: string;
}

function* windows(text: string): Generator<readonly [at: number, hash: number]> {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= PIECE) hash = (hash - Math.imul(LEAVING, text.charCodeAt(at - PIECE))) | 0;
    if (at >= PIECE - 1) yield [at - PIECE + 1, (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1)];
  }
}

/** Finds pieces of values, plain or in base64, in any text. */
export function createFinder(
  secrets: readonly { readonly id: string; readonly value: string }[],
): (text: string) => readonly Piece[] {
  const pieces = new Map<string, string>();
  const hashes = new Uint8Array(1 << BITS);
  for (const { id, value } of secrets) {
    for (const form of [value, ...inBase64(value)].map(squeeze)) {
      for (const [at, hash] of windows(form)) {
        pieces.set(form.slice(at, at + PIECE), id);
        hashes[hash] = 1;
      }
    }
  }
  return (raw) => {
    const text = squeeze(raw);
    const found = new Map<string, Piece>();
    for (const [at, hash] of windows(text)) {
      if (hashes[hash] !== 1) continue;
      const id = pieces.get(text.slice(at, at + PIECE));
      if (id !== undefined && !found.has(id)) found.set(id, { id, around: text.slice(Math.max(0, at - 40), at + 60) });
    }
    return [...found.values()];
  };
}
