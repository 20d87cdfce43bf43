/**
 * An object of the API as kubectl prints it where it knows its type: the fields in the server's order, which is that of the
 * type, behind `kind` and `apiVersion`. `get` prints objects of no known type, with all keys sorted.
 */
export function renderTypedJson(value: unknown): string {
  // Go escapes what could end a script or a line in a web page.
  const escaped = JSON.stringify(value, null, 4).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
