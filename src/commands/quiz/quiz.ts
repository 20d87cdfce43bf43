import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Request } from '../../core/request.ts';
import { AREAS } from '../../glossary/areas.ts';
import { MODES } from '../../quiz/rules.ts';
import { isAlone, type QuizDeps } from './deps.ts';
import { parseQuiz, type Line } from './quiz-line.ts';
import { VERB_HELP } from './verb-help.ts';

/**
 * Others are not to be disturbed by what one person is told; but a direct message, far from where the quiz is, helps less than
 * an answer that all can read. What is about one person, or about a quiz that may be elsewhere, stays private in any case.
 */
function mayAllSee(line: Line, { aside }: Request): boolean {
  if (aside !== false || line.type === 'log') return false;
  return line.type !== 'act' || (line.act.verb !== 'mine' && line.act.quiz === undefined);
}

/** `quiz`, `quiz calm networking 5`, `quiz join`, `quiz extend 30`: opens a quiz, or does something in the one going on. */
export function createQuiz(deps: QuizDeps): AnyCommand {
  const running = lazy(async () => (await import('./run-quiz.ts')).createRunQuiz(deps));
  return command<Line>({
    name: 'quiz',
    aliases: ['trivia', 'game'],
    summary: 'a quiz for everybody here, or for you alone in a direct message',
    params: [
      {
        name: 'how',
        summary: `${MODES.join(', ')}; a topic such as networking, KCNA or pod; level 2; how many; relaxed or quick`,
        optional: true,
        suggest: (word) =>
          [...MODES, ...AREAS, 'setup', 'join', 'start', 'stop'].filter((each) => each.startsWith(word)),
      },
    ],
    verbs: VERB_HELP,
    related: ['answer', 'board', 'regrade', 'packs', 'schedule'],
    examples: ['quiz', 'quiz calm networking 5', 'quiz kcna level 1', 'quiz setup'],
    audience: (line, request) =>
      Promise.resolve(isAlone(request) || mayAllSee(line, request) ? request.audience : 'asker'),
    parse: parseQuiz,
    run: async (line, request) => (await running())(line, request),
  });
}
