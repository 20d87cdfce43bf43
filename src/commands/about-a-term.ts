import { command, type AnyCommand } from '../core/command.ts';
import { fail, ok, type Result } from '../core/failure.ts';
import type { Reply } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import type { Term } from '../glossary/term.ts';
import { exampleCard, moreCard, relatedCard } from './cards/more.ts';
import type { Deps } from './deps.ts';
import { repliedTo } from './subject.ts';

type TermDeps = Pick<Deps, 'knowledge' | 'conversations'>;

/** What the three commands differ in. */
interface Kind {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly card: (term: Term, request: Request) => Reply;
}

/** `example`, `more` and `related`: of a word that is named, or of the last one answered here. */
export function createTermCommands(deps: TermDeps): readonly AnyCommand[] {
  const { knowledge } = deps;
  return [
    {
      name: 'example',
      aliases: ['examples'],
      summary: 'a worked example, and what to look at in it',
      card: (term: Term, request: Request) => exampleCard(term, knowledge, request),
    },
    {
      name: 'more',
      aliases: [],
      summary: 'why it exists, common mistakes, signs of trouble, commands',
      card: (term: Term, request: Request) => moreCard(term, knowledge, request),
    },
    {
      name: 'related',
      aliases: [],
      summary: 'the words around it, and how they connect',
      card: (term: Term) => relatedCard(term, knowledge),
    },
  ].map((kind) => termCommand(kind, deps));
}

function termCommand({ name, aliases, summary, card }: Kind, { knowledge, conversations }: TermDeps): AnyCommand {
  async function subject(named: string | undefined, request: Request): Promise<Result<Term>> {
    const id = named ?? repliedTo(request, knowledge) ?? (await conversations.last(request))?.terms[0];
    if (id === undefined) {
      return fail({
        type: 'missing',
        message: `Of which word? Say "${name} pod", or ask about a word first.`,
        tryLine: `${name} pod`,
      });
    }
    const term = knowledge.term(id);
    if (term !== undefined) return ok(term);
    return fail({
      type: 'missing',
      message: `The text for ${knowledge.nameOf(id)} is still to come, so there is no ${name} yet.`,
      tryLine: `explain ${id}`,
    });
  }

  return command({
    name,
    aliases,
    summary,
    params: [{ name: 'word', summary: 'a word; the last one here if left out', optional: true }],
    examples: [name, `${name} pod`],
    parse: (rest) => {
      const text = rest
        .replace(/^(?:of|for|on|about)\s+/iu, '')
        .replace(/^(?:an?|the)\s+/iu, '')
        .replace(/[?!.]+$/u, '');
      if (text === '' || /^(?:please|pls)$/iu.test(text)) return { id: undefined };
      const id = knowledge.engine.name(text) ?? knowledge.engine.name(text.replace(/\s+(?:yaml|manifest|file)$/iu, ''));
      return id === undefined ? undefined : { id };
    },
    run: async ({ id }, request) => {
      const found = await subject(id, request);
      if (!found.ok) return found;
      await conversations.answered(request, [found.value.id]);
      const reply = card(found.value, request);
      if (id !== undefined || request.via === 'press') return ok(reply);
      const why = repliedTo(request, knowledge) === undefined ? 'the last word here' : 'whose card you replied to';
      const taken = { type: 'note', text: [`About ${found.value.name}, ${why}.`] } as const;
      return ok({ ...reply, blocks: [taken, ...reply.blocks] });
    },
  });
}
