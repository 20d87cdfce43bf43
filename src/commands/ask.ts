import { ok, type Result } from '../core/failure.ts';
import type { Reply } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import type { Finding, Scored } from '../glossary/search/finding.ts';
import { answerCard } from './cards/answer.ts';
import { errorCard, howToCard } from './cards/cards.ts';
import { comparisonCard } from './cards/comparison.ts';
import { choicesCard, owedCard, unknownCard } from './cards/unsure.ts';
import type { Deps } from './deps.ts';
import { followUp } from './follow-up.ts';
import { createGapKeeper } from './gap-keeper.ts';
import { toThePoint } from './to-the-point.ts';

type AskDeps = Pick<Deps, 'knowledge' | 'conversations' | 'gaps' | 'clock' | 'alts' | 'keepPlaces'>;

/** Answers a question, and remembers what it was about. */
export function createAsk(deps: AskDeps): (request: Request) => Promise<Result<Reply>> {
  const { knowledge, conversations, alts } = deps;
  const keepGap = createGapKeeper(deps);

  function render(request: Request, finding: Finding, taken?: string): Reply {
    switch (finding.type) {
      case 'comparison':
        return comparisonCard(finding.pair[0], finding.pair[1], knowledge, request, taken);
      case 'error':
        return errorCard(finding.card, knowledge, request);
      case 'how-to':
        return howToCard(finding.card, knowledge, request, finding.terms[0]?.score);
      case 'choices':
        return choicesCard(finding.terms, knowledge);
      case 'unknown':
        return unknownCard(finding.terms, knowledge);
      case 'term':
        return ofTerm(request, finding.terms, taken);
    }
  }

  function ofTerm(request: Request, scored: readonly Scored[], taken?: string): Reply {
    const id = scored[0]?.id ?? '';
    const term = knowledge.term(id);
    const word = knowledge.owed(id);
    if (term !== undefined) {
      const context = { knowledge, alts, request, scored, toThePoint: toThePoint(term, request.text, knowledge) };
      return answerCard(term, taken === undefined ? context : { ...context, taken });
    }
    return word === undefined ? unknownCard(scored, knowledge) : owedCard(word, scored, knowledge);
  }

  return async (request) => {
    const last = await conversations.last(request);
    const { finding, taken } = followUp(request, last, knowledge);
    const reply = render(request, finding, taken);
    const ids = reply.about.terms.map(({ id }) => id);
    if (reply.about.kind === 'unknown' || reply.about.kind === 'choices')
      await keepGap(request, reply.about.kind, ids, request.text);
    if (reply.about.kind !== 'unknown') await conversations.answered(request, ids);
    return ok(reply);
  };
}
