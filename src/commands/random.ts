import { command, type AnyCommand } from '../core/command.ts';
import { fail, ok } from '../core/failure.ts';
import { answerCard } from './cards/answer.ts';
import type { Deps } from './deps.ts';
import { parseArea } from './list.ts';

/** `random`, `random networking`: a word to learn, the easier ones more often. */
export function createRandom({
  knowledge,
  conversations,
  random,
  alts,
}: Pick<Deps, 'knowledge' | 'conversations' | 'random' | 'alts'>): AnyCommand {
  return command({
    name: 'random',
    aliases: ['surprise'],
    summary: 'a word to learn, picked for you',
    params: [{ name: 'area', summary: 'an area such as networking', optional: true }],
    examples: ['random', 'random core-objects'],
    parse: (rest) => {
      if (rest === '' || /^me$/iu.test(rest)) return { area: undefined };
      const area = parseArea(rest);
      return area === undefined ? undefined : { area };
    },
    run: async ({ area }, request) => {
      const pool = knowledge.glossary.terms
        .filter((term) => area === undefined || term.area === area)
        .flatMap((term) => Array.from({ length: 4 - term.level }, () => term));
      const term = pool[Math.floor(random() * pool.length)];
      if (term === undefined) {
        return fail({
          type: 'missing',
          message: `No word of ${String(area)} has its text yet. Any other area will do.`,
          tryLine: 'random',
        });
      }
      await conversations.answered(request, [term.id]);
      return ok(answerCard(term, { knowledge, alts, request, scored: [{ id: term.id, score: 1 }] }));
    },
  });
}
