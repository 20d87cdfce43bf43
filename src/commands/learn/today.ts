import { command, type AnyCommand } from '../../core/command.ts';
import type { Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { parseAimed, type Aimed } from './aimed.ts';

/** What a line about the word of the day asks for. */
export type TodayLine = { readonly type: 'show' } | ({ readonly type: 'answer' | 'guessed' } & Aimed);

/** `today`: a word for the day and one question about it; each one's answer is between them and the tutor. */
export function createToday(run: (line: TodayLine, request: Request) => Promise<Result<Reply>>): AnyCommand {
  return command<TodayLine>({
    name: 'today',
    aliases: [],
    audience: ({ type }, request) => Promise.resolve(type === 'show' ? request.audience : 'asker'),
    summary: 'the word of the day here, chosen by what is about to be forgotten, and one question about it',
    params: [],
    examples: ['today'],
    parse: parseLine,
    run,
  });
}

function parseLine(rest: string): TodayLine | undefined {
  if (rest === '') return { type: 'show' };
  const [first = ''] = rest.split(' ', 1);
  const word = first.toLowerCase();
  const aimed = parseAimed('t', rest.slice(first.length).trim());
  if (word === 'answer') return { type: 'answer', ...aimed };
  return word === 'guessed' && aimed.words === '' ? { type: 'guessed', ...aimed } : undefined;
}
