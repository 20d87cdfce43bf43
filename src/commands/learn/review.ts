import { command, type AnyCommand } from '../../core/command.ts';
import type { Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { parseAimed, type Aimed } from './aimed.ts';
import { parseChoice, type Choice } from './choice.ts';

/** What a line of review asks for. */
export type ReviewLine =
  | { readonly type: 'ask'; readonly anyway: boolean }
  | ({ readonly type: 'answer' | 'guessed' | 'hint' | 'unknown' } & Aimed)
  | { readonly type: 'choice'; readonly choice: Choice };

/** `review`: what somebody is about to forget, one question at a time, for their eyes only. */
export function createReview(run: (line: ReviewLine, request: Request) => Promise<Result<Reply>>): AnyCommand {
  return command<ReviewLine>({
    name: 'review',
    aliases: [],
    audience: 'asker',
    summary: 'what you are about to forget, one question at a time; only you see it',
    params: [
      { name: 'what', summary: 'zone Europe/Paris, workdays on or off; nothing for the next question', optional: true },
    ],
    examples: ['review', 'review zone Europe/Paris', 'review workdays off'],
    parse: parseLine,
    run,
  });
}

function parseLine(rest: string): ReviewLine | undefined {
  if (/^(?:|next|again|me|now)$/iu.test(rest)) return { type: 'ask', anyway: false };
  if (/^anyway$/iu.test(rest)) return { type: 'ask', anyway: true };
  const [first = ''] = rest.split(' ', 1);
  const word = first.toLowerCase();
  const behind = rest.slice(first.length).trim();
  const aimed = parseAimed('r', behind);
  if (word === 'answer') return { type: 'answer', ...aimed };
  const bare = aimed.words === '';
  if ((word === 'guessed' || word === 'hint' || word === 'unknown') && bare) return { type: word, ...aimed };
  const choice = parseChoice(rest);
  return choice === undefined ? undefined : { type: 'choice', choice };
}
