// code agent "text" "date", where the text escapes quotes with backslashes; several are parted by commas.
const WARNING = /(\d{3}) \S+ "((?:[^"\\]|\\.)*)"(?: "[^"]*")?/gu;

/**
 * The texts of `Warning` headers (RFC 7234, 5.5). Only code 299 is the server's own word to people:
 * `client-go/rest/warnings.go`.
 */
export function parseWarnings(headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) =>
    // Node reads a header a character a byte; the server wrote UTF-8.
    [...Buffer.from(header, 'latin1').toString('utf8').matchAll(WARNING)]
      .filter(([, code]) => code === '299')
      .map(([, , text = '']) => text.replaceAll(/\\(.)/gu, '$1').replaceAll(/\p{Cc}/gu, ' '))
      .filter((text) => text !== ''),
  );
}
