import { ok, type Result } from '../core/failure.ts';
import type { Reply } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import type { Scored } from '../glossary/search/finding.ts';
import { answerCard } from './cards/answer.ts';
import { errorCard, howToCard } from './cards/cards.ts';
import { comparisonCard } from './cards/comparison.ts';
import { exampleCard, moreCard } from './cards/more.ts';
import { simplerCard } from './cards/simpler.ts';
import { choicesCard, owedCard, unknownCard } from './cards/unsure.ts';
import type { Deps } from './deps.ts';
import { followUp, type FollowUp } from './follow-up.ts';
import { createGapKeeper } from './gap-keeper.ts';
import { toThePoint } from './to-the-point.ts';

type AskDeps = Pick<Deps, 'knowledge' | 'conversations' | 'gaps' | 'clock' | 'alts' | 'keepPlaces'>;

/** The cards of a term that are wished for besides its answer. */
const PARTS = { example: exampleCard, more: moreCard, simpler: simplerCard } as const;

/** Answers a question, and remembers what it was about. */
export function createAsk(deps: AskDeps): (request: Request) => Promise<Result<Reply>> {
  const { knowledge, conversations, alts } = deps;
  const keepGap = createGapKeeper(deps);

  function render(request: Request, understood: FollowUp): Reply {
    const { finding, taken } = understood;
    switch (finding.type) {
      case 'comparison':
        return comparisonCard(finding.pair[0], finding.pair[1], knowledge, request, taken);
      case 'error':
        return withNote(errorCard(finding.card, knowledge, request), taken);
      case 'how-to':
        return withNote(howToCard(finding.card, knowledge, request, finding.terms[0]?.score), taken);
      case 'choices':
        return choicesCard(finding.terms, knowledge);
      case 'unknown':
        return unknownCard(finding.terms, knowledge);
      case 'term':
        return ofTerm(request, finding.terms, understood);
    }
  }

  function ofTerm(request: Request, scored: readonly Scored[], { taken, part }: FollowUp): Reply {
    const id = scored[0]?.id ?? '';
    const term = knowledge.term(id);
    const word = knowledge.owed(id);
    if (term !== undefined && part !== undefined) {
      return withNote(PARTS[part](term, knowledge, request), taken);
    }
    if (term !== undefined) {
      const context = { knowledge, alts, request, scored, toThePoint: toThePoint(term, request.text, knowledge) };
      return answerCard(term, taken === undefined ? context : { ...context, taken });
    }
    return word === undefined ? unknownCard(scored, knowledge) : owedCard(word, scored, knowledge);
  }

  return async (request) => {
    const last = await conversations.last(request);
    const understood = followUp(request, last, knowledge);
    const { finding } = understood;
    const reply = render(request, understood);
    const ids = reply.about.terms.map(({ id }) => id);
    if (reply.about.kind === 'unknown' || reply.about.kind === 'choices')
      await keepGap(request, reply.about.kind, ids, request.text);
    // A word whose text is to come is a subject too: "example" said next must not show that of an earlier one.
    if (finding.type !== 'unknown') await conversations.answered(request, ids, reply.about.compare);
    return ok(reply);
  };
}

/** A card with a line above it that tells which earlier term it was taken to be about. */
function withNote(card: Reply, taken: string | undefined): Reply {
  return taken === undefined ? card : { ...card, blocks: [{ type: 'note', text: [taken] }, ...card.blocks] };
}
