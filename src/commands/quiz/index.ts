import type { AnyCommand } from '../../core/command.ts';
import { createAnswers } from './answer.ts';
import type { QuizDeps } from './deps.ts';
import { createExtraTime } from './extra-time.ts';
import { createQuiz } from './quiz.ts';

/** The commands about quizzes, in the order the help lists them, and the phrases they take. */
export interface QuizCommands {
  readonly commands: readonly AnyCommand[];
  readonly phrases: readonly AnyCommand[];
}

/** Builds them over what quizzes are played with. */
export function createQuizCommands(deps: QuizDeps): QuizCommands {
  const answers = createAnswers(deps);
  return { commands: [createQuiz(deps), ...answers.commands, createExtraTime(deps)], phrases: [answers.letter] };
}
