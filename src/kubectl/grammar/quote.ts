/** What a shell takes as it stands. */
const PLAIN = /^[\w@%+=:,./-]+$/u;

/** A word as a shell would have to be given it: in single quotes where it is not plain. */
export function quote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
