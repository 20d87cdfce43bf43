/** Zero-width signs, soft hyphens, marks that turn the reading direction, tags: nobody typed them on purpose. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u00B4\u02BC]/gu, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu, '"'],
  [/[\u2010-\u2012\u2212\uFE58\uFE63\uFF0D]/gu, '-'],
  // Phones turn "--" into one long dash, so a dash that starts a word was two hyphens.
  [/(^|\s)[\u2013\u2014\u2015](?=[A-Za-z])/gu, '$1--'],
  [/[\u2013\u2014\u2015]/gu, '-'],
  [/\u2026/gu, '...'],
];

const plainSigns = (text: string): string =>
  SIGNS.reduce((line, [pattern, plain]) => line.replace(pattern, plain), text);

/** What people and prompts put around a line: a code fence, backticks, `$ `, the name of the tutor typed without need. */
const WRAPPING: readonly (readonly [RegExp, string])[] = [
  [/^\s*```[a-z]*\n?([\s\S]*?)\n?```\s*$/u, '$1'],
  [/^\s*`([^`]*)`\s*$/u, '$1'],
  [/^\s*(?:[$>#]\s+)+/u, ''],
  [/^\s*(?:\/kube|@?kube-tutor)[\s,:]+(?=\S)/iu, ''],
];

function unwrap(wrapped: string): string {
  let line = wrapped;
  for (let before = ''; before !== line;) {
    before = line;
    for (const [pattern, inside] of WRAPPING) line = line.replace(pattern, inside);
  }
  return line;
}

/**
 * Undoes what keyboards, phones and copying do to a line: smart quotes, long dashes, odd spaces, invisible signs, a
 * leading prompt sign, wrapping backticks. Line breaks stay; runs of blanks become one.
 */
export function normaliseLine(text: string): string {
  const visible = text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ');
  // Before the compatibility forms, which would tear some signs apart, and after them, since they make new ones.
  const line = plainSigns(plainSigns(visible).normalize('NFKC'));
  return unwrap(line)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .trim();
}
