import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { toChoice, toImported, type Found, type Importer, type Unread } from './imported.ts';
import { toInline } from './inline.ts';

/** A question that is being read. */
interface Open {
  readonly line: number;
  readonly ask: string[];
  readonly options: Map<string, string>;
}

/**
 * Aiken, the plainest of Moodle's formats (docs.moodle.org/en/Aiken_format): the question, options that start with `A.` or
 * `A)`, and a line such as `ANSWER: B`.
 */
export const importAiken: Importer = (text, about) => {
  const found: Found[] = [];
  const unread: Unread[] = [];
  let open: Open | undefined;
  for (const [at, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    const [line, content] = [at + 1, raw.trim()];
    const [, letter] = /^ANSWER:\s*([A-Z])\s*$/iu.exec(content) ?? [];
    const [, name, option] = /^([A-Z])[.)]\s+(.+)$/u.exec(content) ?? [];
    if (content === '') continue;
    if (letter !== undefined) {
      const question =
        open === undefined ? 'there is no question before this answer' : toQuestion(open, letter.toUpperCase());
      if (typeof question === 'string') unread.push({ line, message: question });
      else if (open !== undefined) found.push({ line: open.line, question });
      open = undefined;
    } else if (name !== undefined && option !== undefined && open !== undefined) {
      open.options.set(name, option);
    } else if (open === undefined || open.options.size > 0) {
      if (open !== undefined) unread.push({ line: open.line, message: NO_ANSWER });
      open = { line, ask: [content], options: new Map() };
    } else open.ask.push(content);
  }
  if (open !== undefined) unread.push({ line: open.line, message: NO_ANSWER });
  return toImported(about, found, unread);
};

const NO_ANSWER = 'this question has no answer; write a line such as ANSWER: B below its options';

/** The question, or what is wrong with it. */
function toQuestion({ ask, options }: Open, letter: string): PackQuestion | string {
  const right = options.get(letter);
  if (right === undefined)
    return `there is no option ${letter}; the options are ${[...options.keys()].join(', ') || 'missing'}`;
  const wrong = [...options].filter(([name]) => name !== letter).map(([, text]) => ({ text: toInline(text) }));
  if (wrong.length === 0) return 'a question needs a wrong option too';
  return toChoice(toInline(ask.join(' ')), toInline(right), wrong);
}
