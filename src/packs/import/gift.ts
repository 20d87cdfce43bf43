import type { PackQuestion } from '../../quiz/draw/pack.ts';
import { cutBlocks, reveal, type Block } from './gift-blocks.ts';
import { toChoice, toImported, toSeveral, truthIn, type Found, type Importer, type Unread } from './imported.ts';
import { htmlToInline, toInline } from './inline.ts';

/** One answer: how much of the points it gives, in percent, and what is said to whoever chose it. */
interface Answer {
  readonly weight: number;
  readonly text: string;
  readonly because: string;
}

/**
 * GIFT, Moodle's text format (docs.moodle.org/en/GIFT_format): choices, several right by weight, true or false, missing words,
 * typed words and exact numbers. Feedback becomes reasons. Essays, pairs to match and ranges of numbers are told, not read.
 */
export const importGift: Importer = (text, about) => {
  const found: Found[] = [];
  const unread: Unread[] = [];
  for (const block of cutBlocks(text)) {
    const question = toQuestion(block);
    if (typeof question === 'string') unread.push({ line: block.line, message: question });
    else found.push({ line: block.line, question });
  }
  return toImported(about, found, unread);
};

/** The question, or why there is none. */
function toQuestion({ format, ask: asked, answers }: Block): PackQuestion | string {
  if (answers === undefined) return 'this text has no answers in braces';
  const read = (raw: string): string => {
    const shown = reveal(raw);
    if (format === 'html') return htmlToInline(shown);
    return format === 'markdown' ? shown.replace(/\s+/gu, ' ') : toInline(shown);
  };
  const ask = read(asked);
  const [body = '', general = ''] = answers.split('####');
  const [bare = '', ...feedback] = body.split('#');
  if (ask === '') return 'these answers have no question before them';
  if (answers === '') return 'an essay has no right answer that could be checked';
  const truth = /^(?:T|TRUE|F|FALSE)$/iu.test(bare.trim()) ? truthIn(bare) : undefined;
  if (truth !== undefined) {
    return { type: 'true-false', claim: ask, truth, because: read(general) || read(feedback[0] ?? '') };
  }
  if (bare.trim() === '') return toNumber(ask, feedback.join('#'), read(general));
  if (!/[=~]/u.test(body))
    return { type: 'typed', ask, accept: [reveal(bare)], because: read(general) || read(feedback[0] ?? '') };
  return toAnswered(ask, answersIn(body), read, read(general));
}

/** A question with answers that are marked as right or wrong. */
function toAnswered(
  ask: string,
  answers: readonly Answer[],
  read: (raw: string) => string,
  general: string,
): PackQuestion | string {
  if (answers.some(({ text }) => text.includes('->'))) return 'pairs to match are not asked here; make it a choice';
  const right = answers.filter(({ weight }) => weight > 0);
  const wrong = answers.filter(({ weight }) => weight <= 0);
  const [first] = right;
  if (first === undefined) return 'none of the answers is right; one starts with =';
  const because = general || read(first.because);
  if (wrong.length === 0) {
    const accept = right
      .filter(({ weight }) => weight === 100)
      .map(({ text }) => reveal(text))
      .filter((text) => text !== '');
    return accept.length === 0 ? 'none of the answers is wholly right' : { type: 'typed', ask, accept, because };
  }
  const lures = wrong.map((each) => ({ text: read(each.text), because: read(each.because) }));
  return right.length === 1
    ? toChoice(ask, read(first.text), lures, because)
    : toSeveral(
        ask,
        right.map(({ text }) => read(text)),
        lures,
        because,
      );
}

/** `=` is right, `~` is wrong unless it has a weight: `~%50%`. */
function answersIn(body: string): readonly Answer[] {
  return [...body.matchAll(/([=~])\s*(?:%(-?[\d.]+)%)?([^=~]*)/gu)].map(([, sign, weight, rest = '']) => {
    const [text = '', ...because] = rest.split('#');
    return {
      weight: weight === undefined ? (sign === '=' ? 100 : 0) : Number(weight),
      text,
      because: because.join('#'),
    };
  });
}

/** An exact number to type; anything within a range could not be checked as words are. */
function toNumber(ask: string, body: string, because: string): PackQuestion | string {
  const exact = /^\s*=?\s*(-?\d+(?:\.\d+)?)\s*(?::\s*0)?\s*$/u.exec(reveal(body))?.[1];
  if (exact === undefined) return 'a range of numbers cannot be checked; ask for an exact one, or make it a choice';
  return { type: 'typed', ask, accept: [exact], because };
}
