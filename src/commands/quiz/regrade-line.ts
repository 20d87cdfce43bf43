import { isQuizId } from './deps.ts';

/** What somebody wants corrected. Without `words` they look at the question first, without `index` at all of them. */
export interface RegradeLine {
  readonly quiz?: string;
  /** Counts from 0. */
  readonly index?: number;
  /** The right answer, or `void`; empty when it is not said yet. */
  readonly words: string;
  /** Where the list of what was asked begins, from 0. */
  readonly from?: number;
}

/** Reads `log`, `log q4f9x2ab`, `log q4f9x2ab 11`: what a quiz asked; nothing for any other line. */
export function parseLog(rest: string): RegradeLine | undefined {
  const found = /^log(?: (?<quiz>q\d[0-9a-z]{6})(?: (?<from>\d{1,2}))?)?$/u.exec(rest.toLowerCase());
  if (found === null) return undefined;
  const { quiz, from = '1' } = found.groups ?? {};
  return { ...(quiz === undefined ? {} : { quiz }), words: '', from: Math.max(0, Number(from) - 1) };
}

/** Reads `3 B`, `q4f9x2ab 3 A C`, `q4f9x2ab.3 void`, `question 3 to B`; nothing when it names neither a quiz nor a question. */
export function parseRegrade(rest: string): RegradeLine | undefined {
  const [first = '', ...others] = rest.split(/\s+/u);
  const [id = '', dotted] = first.split('.');
  const named = isQuizId(id);
  const after = named ? [...(dotted === undefined ? [] : [dotted]), ...others] : [first, ...others];
  const [number = '', ...words] = after[0]?.toLowerCase() === 'question' ? after.slice(1) : after;
  const quiz = named ? { quiz: id } : {};
  if (number === '') return { ...quiz, words: '' };
  if (!/^#?\d{1,2}[.:,]?$/u.test(number) || /^#?0+\D?$/u.test(number)) return undefined;
  const said = words.join(' ').replace(/^(?:to|as|is|=|:)\s+/iu, '');
  return { ...quiz, index: Number.parseInt(number.replace('#', ''), 10) - 1, words: said };
}
