import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import { answerCard } from './cards/answer.ts';
import { errorCard, howToCard } from './cards/cards.ts';
import { owedCard, unknownCard } from './cards/unsure.ts';
import type { Deps } from './deps.ts';
import { createGapKeeper } from './gap-keeper.ts';

type CardDeps = Pick<Deps, 'knowledge' | 'conversations'>;
type ExplainDeps = CardDeps & Pick<Deps, 'alts' | 'gaps' | 'clock' | 'keepPlaces'>;

/**
 * `explain init-container`: the entry of an id, as buttons say it. Any other wording ("explain services", "explain
 * deployments to me") is a question, which finds the same entry.
 */
export function createExplain(deps: ExplainDeps): AnyCommand {
  const { knowledge, conversations, alts } = deps;
  const keepGap = createGapKeeper(deps);
  return command({
    name: 'explain',
    aliases: ['define'],
    summary: 'what a word means, with an analogy and an example',
    params: [
      {
        name: 'word',
        summary: 'any Kubernetes or container word',
        suggest: (word) => knowledge.engine.suggest(word, 5).map(({ name }) => name),
      },
    ],
    examples: ['explain pod', 'explain statefulset'],
    parse: (rest) => {
      const id = rest.toLowerCase();
      return (knowledge.term(id) ?? knowledge.owed(id)) === undefined ? undefined : { id };
    },
    run: async ({ id }, request) => {
      await conversations.answered(request, [id]);
      const scored = [{ id, score: 1 }];
      const term = knowledge.term(id);
      const word = knowledge.owed(id);
      if (term !== undefined) return ok(answerCard(term, { knowledge, alts, request, scored }));
      // The card says that the question is kept.
      await keepGap(request, 'unknown', [id], request.text);
      return ok(word === undefined ? unknownCard(scored, knowledge) : owedCard(word, scored, knowledge));
    },
  });
}

/** `how-to see-logs`: the card of a task, as buttons say it. */
export function createHowTo({ knowledge, conversations }: CardDeps): AnyCommand {
  return command({
    name: 'how-to',
    aliases: [],
    hidden: true,
    summary: 'the command that does a task',
    params: [{ name: 'task', summary: 'the id of a task' }],
    examples: ['how-to see-logs'],
    parse: (rest) => knowledge.howTo(rest),
    run: async (card, request) => {
      await conversations.answered(request, [card.term]);
      return ok(howToCard(card, knowledge, request));
    },
  });
}

/** `error insufficient-cpu`: the card of a message, as buttons say it. */
export function createError({ knowledge, conversations }: CardDeps): AnyCommand {
  return command({
    name: 'error',
    aliases: [],
    hidden: true,
    summary: 'what a message means',
    params: [{ name: 'message', summary: 'the id of a message' }],
    examples: ['error insufficient-cpu'],
    parse: (rest) => knowledge.error(rest),
    run: async (card, request) => {
      await conversations.answered(request, [card.term]);
      return ok(errorCard(card, knowledge, request));
    },
  });
}
