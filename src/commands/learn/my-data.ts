import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';

/** `export my data`: all that is kept about somebody, as a file, for them alone. */
export function createExport(give: (request: Request) => Promise<Reply>): AnyCommand {
  return command({
    name: 'export',
    aliases: [],
    audience: 'asker',
    summary: 'everything that is kept about you, as a file; only you see it',
    params: [{ name: 'what', summary: 'the words "my data"' }],
    examples: ['export my data'],
    parse: (rest) => (/^(?:all )?my data$/iu.test(rest) ? {} : undefined),
    run: async (_, request) => ok(await give(request)),
  });
}

/** `delete my data`, `forget me`: asks first, then forgets what can be forgotten and says what cannot. */
export function createDelete(forget: (request: Request, sure: boolean) => Promise<Reply>): AnyCommand {
  return command<{ readonly sure: boolean }>({
    name: 'delete',
    aliases: ['forget', 'erase'],
    audience: 'asker',
    summary: 'forget everything that is kept about you; asks first',
    params: [{ name: 'what', summary: 'the words "my data"' }],
    examples: ['delete my data', 'forget me'],
    parse: (rest) => {
      if (/^(?:me|(?:all )?my data)$/iu.test(rest)) return { sure: false };
      return /^my data for good$/iu.test(rest) ? { sure: true } : undefined;
    },
    run: async ({ sure }, request) => ok(await forget(request, sure)),
  });
}
