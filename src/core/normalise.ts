const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u00B4\u02BC]/gu, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu, '"'],
  [/[\u2010-\u2012\u2212\uFE58\uFE63\uFF0D]/gu, '-'],
  // Phones turn "--" into one long dash, so a dash that starts a word was two hyphens.
  [/(^|\s)[\u2013\u2014\u2015](?=[A-Za-z])/gu, '$1--'],
  [/[\u2013\u2014\u2015]/gu, '-'],
  [/\u2026/gu, '...'],
  [/[\u200B-\u200D\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/gu, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' '],
];

/**
 * Undoes what keyboards, phones and copying do to a line: smart quotes, long dashes, odd spaces, a leading `$` or
 * `kubectl` prompt sign, wrapping backticks. Line breaks stay; runs of blanks become one.
 */
export function normaliseLine(text: string): string {
  let line = text.normalize('NFKC');
  for (const [pattern, plain] of QUOTES) line = line.replace(pattern, plain);
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  line = line.replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ');
  line = line.replace(/^\s*```[a-z]*\n?([\s\S]*?)\n?```\s*$/u, '$1').replace(/^\s*`([^`]*)`\s*$/u, '$1');
  return (
    line
      .replace(/^\s*[$>#]\s+/u, '')
      // The words in front of a line elsewhere, typed where they are not needed.
      .replace(/^\s*(?:\/kube|@?kube-tutor)[\s,:]+(?=\S)/iu, '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ *\n */gu, '\n')
      .trim()
  );
}
