import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import { isAlone, type QuizDeps } from './deps.ts';
import { parseRegrade, type RegradeLine } from './regrade-line.ts';

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
