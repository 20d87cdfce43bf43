import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import type { Request } from '../../core/request.ts';
import { isAlone } from './deps.ts';
import type { PackDeps } from './pack-deps.ts';
import { parsePacks, type PackLine } from './pack-line.ts';

/** `packs`, `packs first-week`, `packs add`: the questions that teams wrote, looked at, tried, checked and kept. */
export function createPacks(deps: PackDeps): AnyCommand {
  const running = lazy(async () => (await import('./run-packs.ts')).createRunPacks(deps));
  // What there is may help all. The rest is one person's business: what is wrong with a pack, and what would be right. Where
  // nobody can be told anything alone, the pack stands in the message that all can read; a direct message belongs to no team.
  const isQuiet = ({ type }: PackLine, request: Request): boolean => {
    if (isAlone(request) || type === 'list' || type === 'show') return false;
    return request.aside !== false || type === 'try' || type === 'export';
  };
  return command<PackLine>({
    name: 'packs',
    aliases: [],
    summary: 'packs of questions: what there is, a question to try, one of your own for your team',
    params: [
      {
        name: 'pack',
        summary: 'the one to look at; add and the text of a pack, or its file, keeps it',
        optional: true,
      },
    ],
    verbs: [
      { line: 'packs add', summary: 'keeps a pack for your team: paste its text, or attach its file' },
      { line: 'packs lint', summary: 'only checks one' },
      { line: 'packs try first-week 2', summary: 'a question to try' },
      { line: 'packs export our-week', summary: 'gives the text of an added one back' },
      { line: 'packs remove our-week', summary: 'takes an added one away; asks first' },
    ],
    examples: ['packs', 'packs first-week', 'packs add', 'packs lint'],
    audience: (line, request) => Promise.resolve(isQuiet(line, request) ? 'asker' : request.audience),
    parse: (rest, { typed }) => parsePacks(rest, typed),
    run: async (line, request) => (await running())(line, request),
  });
}
