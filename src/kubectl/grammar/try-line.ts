/** Longest line a button can carry: Discord's custom ids end at 100 characters, and five are taken. */
const LONGEST = 95;

/** A line to offer in a failure; nothing where it would not fit on a button. */
export function tryLine(line: string): { readonly tryLine?: string } {
  const trimmed = line.trim();
  return trimmed === '' || trimmed.length > LONGEST ? {} : { tryLine: trimmed };
}
