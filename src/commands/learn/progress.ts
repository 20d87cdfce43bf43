import { command, nothing, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';

/** `progress`: what somebody knows by area, what is due, and how long they have been at it. Only they see it. */
export function createProgress(show: (request: Request) => Promise<Reply>): AnyCommand {
  return command({
    name: 'progress',
    aliases: [],
    audience: 'asker',
    summary: 'what you know by area, what is due, and your streak; only you see it',
    params: [],
    examples: ['progress'],
    parse: (rest) => nothing(rest.replace(/^(?:me|mine)$/iu, '')),
    run: async (_, request) => ok(await show(request)),
  });
}
