import { command, type AnyCommand } from '../../core/command.ts';
import type { Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';

/** `stats`, `stats linux-basics`: how good the questions are, and how true the predictions; never who answered what. */
export function createStats(
  run: (pack: string | undefined, request: Request) => Promise<Result<Reply>>,
  { engine }: Pick<Knowledge, 'engine'>,
): AnyCommand {
  return command({
    name: 'stats',
    aliases: ['statistics'],
    summary: 'how good the questions are and how true the predictions; never who answered what',
    params: [{ name: 'pack', summary: 'a pack of questions; all of them if left out', optional: true }],
    examples: ['stats'],
    parse: (rest) => {
      if (rest === '') return { pack: undefined };
      // "stats pod" asks about a word.
      const pack = rest.toLowerCase();
      return /^[a-z0-9][a-z0-9_-]*$/u.test(pack) && engine.name(pack) === undefined ? { pack } : undefined;
    },
    run: ({ pack }, request) => run(pack, request),
  });
}
