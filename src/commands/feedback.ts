import { command, type AnyCommand } from '../core/command.ts';
import { fail, ok } from '../core/failure.ts';
import { reply } from '../core/reply.ts';
import { buttonRow, termButton } from './cards/buttons.ts';
import type { Deps } from './deps.ts';
import { createGapKeeper } from './gap-keeper.ts';

type FeedbackDeps = Pick<Deps, 'gaps' | 'clock' | 'keepPlaces' | 'knowledge' | 'conversations'>;

/** `feedback the pod picture is too small`: a word to the authors. */
export function createFeedback(deps: FeedbackDeps): AnyCommand {
  const keep = createGapKeeper(deps);
  return command({
    name: 'feedback',
    aliases: [],
    summary: 'tell the authors something; your name is not kept',
    params: [{ name: 'text', summary: 'what you want to say' }],
    examples: ['feedback please explain operators next'],
    // A feedback loop is a word of the field, so whoever starts with it asks.
    parse: (rest) => (/^loops?\b/iu.test(rest) ? undefined : { text: rest.replace(/^[:-]\s*/u, '') }),
    run: async ({ text }, request) => {
      if (text.length < 3) {
        return fail({
          type: 'invalid',
          message: 'Say it right behind the word, for example "feedback please explain operators next".',
        });
      }
      await keep(request, 'feedback', [], text);
      return ok(
        reply('help', 'Thank you', [
          {
            type: 'text',
            text: [
              'Kept for the authors, without your name. It counts together with everybody else who says the same.',
            ],
          },
        ]),
      );
    },
  });
}

/** `vote down pod`: the answer was not what was meant. Its question is kept, and other readings are offered. */
export function createVote(deps: FeedbackDeps): AnyCommand {
  const { knowledge, conversations } = deps;
  const keep = createGapKeeper(deps);
  return command({
    name: 'vote',
    aliases: [],
    hidden: true,
    audience: 'asker',
    summary: 'say that an answer was not what you meant',
    params: [
      { name: 'down', summary: 'the word down' },
      { name: 'word', summary: 'the id that was answered' },
    ],
    examples: ['vote down pod'],
    parse: (rest) => {
      const id = /^down ([a-z0-9-]+)$/u.exec(rest)?.[1];
      return id === undefined || (knowledge.term(id) ?? knowledge.owed(id)) === undefined ? undefined : { id };
    },
    run: async ({ id }, request) => {
      const last = await conversations.last(request);
      const question = last?.terms.includes(id) === true ? last.question : knowledge.nameOf(id);
      await keep(request, 'unhelpful', [id], question);
      const others = knowledge.engine
        .find(question)
        .terms.filter((each) => each.id !== id)
        .slice(0, 4);
      const text = `Sorry. I kept "${question}" for the authors. Try other words, or say what it does: "the thing that restarts my app".`;
      const buttons = others.map((each) => termButton(knowledge, each.id));
      return ok(reply('choices', 'Not what you meant', [{ type: 'text', text: [text] }, ...buttonRow(buttons)]));
    },
  });
}
