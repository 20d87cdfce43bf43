/** A question of a GIFT file, cut out but not yet understood: signs that were escaped are letters from the private area. */
export interface Block {
  readonly line: number;
  /** `html`, `moodle`, `plain` or `markdown`. */
  readonly format: string;
  /** With a blank where the answers stood, when they stood inside. */
  readonly ask: string;
  /** What stood in braces; absent for a text without answers. */
  readonly answers?: string;
}

/** Signs that mean something, each beside the letter that stands for it once it was escaped. */
const SIGNS = '~=#{}:\\';
const HIDDEN = 0xe000;

/** Cuts a file into its questions: blank lines part them, lines after `//` are remarks, `$CATEGORY:` sorts them. */
export function cutBlocks(text: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [at, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    if (/^\s*(?:\/\/|\$CATEGORY:)/u.test(line)) continue;
    if (line.trim() === '') open = false;
    else if (open) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ line: at + 1, lines: [line] });
      open = true;
    }
  }
  return blocks.map(({ line, lines }) => ({ line, ...readBlock(lines.join('\n')) }));
}

/** Gives escaped signs back. */
export function reveal(text: string): string {
  return [...text]
    .map((letter) => SIGNS[letter.charCodeAt(0) - HIDDEN] ?? letter)
    .join('')
    .trim();
}

function readBlock(raw: string): Omit<Block, 'line'> {
  const hidden = raw
    .replace(/\\n/gu, ' ')
    .replace(/\\([~=#{}:\\])/gu, (_, sign: string) => String.fromCharCode(HIDDEN + SIGNS.indexOf(sign)));
  const text = hidden
    .trim()
    .replace(/^::[\s\S]*?::/u, '')
    .trim();
  const [, format = 'moodle'] = /^\[(html|moodle|plain|markdown)\]/iu.exec(text) ?? [];
  const body = text.replace(/^\[(?:html|moodle|plain|markdown)\]/iu, '');
  const [, before, answers, after = ''] = /^([^{]*)\{([^}]*)\}([\s\S]*)$/u.exec(body) ?? [];
  if (before === undefined || answers === undefined) return { format, ask: body };
  const ask = after.trim() === '' ? before : `${before}____${after}`;
  return { format: format.toLowerCase(), ask, answers: answers.trim() };
}
