import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Request } from '../../core/request.ts';
import { parseAnswerLine, type AnswerLine } from './answer-line.ts';
import { isAlone, type QuizDeps } from './deps.ts';

/** Private in places where others play; the channel only learns how many answered. */
const audience = (_: unknown, request: Request) =>
  Promise.resolve(isAlone(request) ? request.audience : ('asker' as const));

/** `answer B`, `answer A C`, `answer the word`: an answer to the open question, and the buttons under it. */
export function createAnswers(deps: QuizDeps): {
  readonly commands: readonly AnyCommand[];
  readonly letter: AnyCommand;
} {
  const giving = lazy(async () => (await import('./give-answer.ts')).createGiveAnswer(deps));

  const said = command<AnswerLine>({
    name: 'answer',
    aliases: [],
    unlimited: true,
    audience,
    summary: 'your answer to the open question of a quiz',
    params: [{ name: 'answer', summary: 'B; several as A C; an order as C A B; or the word' }],
    examples: ['answer B', 'answer A C'],
    parse: (rest) => (rest === '' ? undefined : parseAnswerLine(rest)),
    run: async (line, request) => (await giving()).answer(line, request),
  });

  const guessed = command<AnswerLine>({
    name: 'guessed',
    aliases: [],
    hidden: true,
    audience,
    summary: 'you guessed, so the word comes back sooner',
    params: [],
    examples: ['guessed'],
    parse: (rest) => (rest === '' || rest.includes('.') ? parseAnswerLine(rest) : undefined),
    run: async (line, request) => (await giving()).guess(line, request),
  });

  /** A lone letter, as people answer each other. */
  const letter = command<AnswerLine>({
    name: 'answer',
    aliases: [],
    hidden: true,
    unlimited: true,
    audience,
    summary: 'an answer in one letter',
    params: [],
    examples: ['B'],
    parse: (line) => (/^[a-f]$/iu.test(line.trim()) ? { words: line.trim() } : undefined),
    run: async (line, request) => (await giving()).answer(line, request),
  });

  return { commands: [said, guessed], letter };
}
