/** A value in DER, the encoding of certificates: its tag, its length, its bytes. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...encodeLength(content.length)]), content]);
}

/** Values in their order. */
export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return encode(0x30, ...parts);
}

/** An object identifier, as `2.5.4.3`. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(toBase128)]));
}

/** Bits, of which all are used. */
export function bits(content: Uint8Array): Buffer {
  return encode(0x03, Buffer.of(0), content);
}

/** A point in time before 2050, to the second. */
export function time(date: Date): Buffer {
  return encode(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/[-T:]/gu, '')}Z`));
}

function encodeLength(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [0x80 | bytes.length, ...bytes];
}

function toBase128(value: number): readonly number[] {
  const low = value & 0x7f;
  const high: number[] = [];
  for (let rest = value >> 7; rest > 0; rest >>= 7) high.unshift((rest & 0x7f) | 0x80);
  return [...high, low];
}
