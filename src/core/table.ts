/** How many columns a character takes on a screen with a fixed-width font: 0, 1 or 2. */
function widthOf(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])$/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Columns a line takes on a screen with a fixed-width font. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** As many characters from the start as fit `width` columns, but at least one with its accents. */
function fitting(text: string, width: number): string {
  let kept = '';
  let taken = 0;
  for (const character of text) {
    taken += widthOf(character);
    if (taken > width && kept !== '' && widthOf(character) > 0) break;
    kept += character;
  }
  return kept;
}

/** Breaks a text into lines of at most `width` columns, at blanks where there are any. */
export function wrap(text: string, width: number): readonly string[] {
  const most = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    let rest = word;
    if (line !== '' && displayWidth(line) + 1 + displayWidth(rest) <= most) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (displayWidth(rest) > most) {
      const cut = fitting(rest, most);
      if (cut === rest) break;
      lines.push(cut);
      rest = rest.slice(cut.length);
    }
    line = rest;
  }
  return [...lines, line];
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/**
 * A table in a fixed-width font, as kubectl aligns its columns, with cells wrapped so that no line is wider than
 * `width`. Header in capitals.
 */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], width = 78): string {
  const all = [columns.map((column) => column.toUpperCase()), ...rows];
  const gap = 2;
  const widths = columns.map((_, at) => Math.max(...all.map((row) => displayWidth(row[at] ?? ''))));
  const room = width - gap * (columns.length - 1);
  const fitted = fit(widths, room);
  const lines = all.flatMap((row) => {
    const cells = columns.map((_, at) => wrap(row[at] ?? '', fitted[at] ?? 1));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, at) => pad(cell[line] ?? '', fitted[at] ?? 1))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  });
  return lines.join('\n');
}

/** Narrows the widest columns first until the sum fits. */
function fit(widths: readonly number[], room: number): readonly number[] {
  const fitted = [...widths];
  const least = Math.max(1, Math.floor(room / Math.max(1, widths.length) / 2));
  let total = fitted.reduce((sum, each) => sum + each, 0);
  while (total > room) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= least) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
    total -= 1;
  }
  return fitted;
}
