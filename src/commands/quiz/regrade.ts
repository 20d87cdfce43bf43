import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import { isAlone, isQuizId, type QuizDeps } from './deps.ts';

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

/** `regrade 3 B`: a question had a wrong key; points, ranks, boards and what people are asked again are worked out anew. */
export function createRegrade(deps: QuizDeps): AnyCommand {
  const running = lazy(async () => (await import('./run-regrade.ts')).createRunRegrade(deps));
  return command<RegradeLine>({
    name: 'regrade',
    aliases: [],
    summary: 'correct a wrong answer of a quiz you hosted; all points are worked out anew',
    params: [
      {
        name: 'correction',
        summary: 'the question and what is right: 3 B; 3 A C; 3 void counts for nobody; alone it lists what was asked',
        optional: true,
      },
    ],
    examples: ['regrade', 'regrade 3 B', 'regrade 3 void'],
    audience: (_, request) => Promise.resolve(isAlone(request) ? request.audience : 'asker'),
    parse: parseRegrade,
    run: async (line, request) => (await running())(line, request),
  });
}
