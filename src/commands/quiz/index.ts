import type { AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import { createAnswers } from './answer.ts';
import type { QuizDeps } from './deps.ts';
import { createExtraTime } from './extra-time.ts';
import { createBoard } from './board.ts';
import type { PackDeps } from './pack-deps.ts';
import { createPacks } from './packs.ts';
import { createQuiz } from './quiz.ts';
import { createRegrade } from './regrade.ts';
import { createSchedule, type ScheduleDeps } from './schedule.ts';

/** The commands about quizzes, in the order the help lists them, and the phrases they take. */
export interface QuizCommands {
  readonly commands: readonly AnyCommand[];
  readonly phrases: readonly AnyCommand[];
}

/** Builds them over what quizzes are played with. */
export function createQuizCommands(deps: QuizDeps & PackDeps & Pick<ScheduleDeps, 'schedules' | 'zone'>): QuizCommands {
  const answers = createAnswers(deps);
  const moments = lazy(() => import('../../quiz/moments.ts'));
  return {
    commands: [
      createQuiz(deps),
      ...answers.commands,
      createBoard(deps),
      createSchedule({ ...deps, moments }),
      createRegrade(deps),
      createPacks(deps),
      createExtraTime(deps),
    ],
    phrases: [answers.letter],
  };
}
