/** A line of input, or the news that one was too long to keep. */
export type InputLine = { readonly type: 'line'; readonly text: string } | { readonly type: 'too-long' };

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines. A line over `limit` bytes is dropped while it arrives, so that input without an end
 * cannot fill the memory.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<InputLine, void, void> {
  let kept: Buffer[] = [];
  let size = 0;
  const keep = (piece: Buffer) => {
    size += piece.length;
    if (size <= limit) kept.push(piece);
    else kept = [];
  };
  const take = (): InputLine => {
    // Decoded as a whole line, since a character may have arrived in two chunks.
    const text = Buffer.concat(kept)
      .toString('utf8')
      .replace(/^\uFEFF|\r$/gu, '');
    const line: InputLine = size > limit ? { type: 'too-long' } : { type: 'line', text };
    kept = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (size > 0) yield take();
}
