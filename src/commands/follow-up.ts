import type { Request } from '../core/request.ts';
import type { ErrorCard } from '../glossary/cards.ts';
import type { Knowledge } from '../glossary/knowledge.ts';
import type { Finding } from '../glossary/search/finding.ts';
import { compares } from '../glossary/search/frame.ts';
import type { LastAnswer } from './conversation.ts';
import { asksSimpler } from './simpler.ts';
import { repliedTo } from './subject.ts';

const OPENS = /^(?:and|or|but|so|what about|how about|and what about|and how about|same for|then)\b[\s,]*/iu;
const PRONOUN = /\b(?:it|its|it's|that|this|them|those|they|one)\b/iu;
/** A line without any noun of its own, after its pronouns: "how do i use it", "why would I need that one". */
const ONLY_PRONOUN =
  /^(?:and |but |so |ok |okay )?(?:(?:what|whats|what's|how|why|when|where|who|can|do|does|did|is|are|should|would|could|i|you|we|one|see|use|need|want|get|make|makes|create|creates|delete|remove|list|find|look|work|works|exist|exists|fix|solve|cause|causes|happen|happens|check|test|start|stop|restart|change|scale|explain|tell|show|me|more|about|for|to|a|an|the|of|in|it|its|that|this|them|those|they|really|actually|even|ever|again|please|pls)\b[\s?!.,]*)+$/iu;

/** A wish for another card of the last term: "tell me more", "can you give me an example please". */
const WISH =
  /^(?:(?:and|ok|okay|yes|sure|please|can|could|would|do|you|i|we|have|got|give|show|tell|see|get|me|us|an?|another|some|any|the|in|it|that|this|of|about|on)\s+)*(?<part>examples?|more|details?)(?:\s+(?:of|for|about|on|it|that|this|them|please|pls|info|information|details?))*[\s?!.]*$/iu;

/** A wish to compare without any name: "what is the difference between them", "which one should I use". */
const ONLY_BOTH =
  /^(?=.*\b(?:diff|differ\w*|compare\w*|comparison|versus|vs|which|better|relate\w*)\b)(?:(?:and|so|ok|okay|but|then|what|whats|what's|is|are|the|there|how|do|does|they|them|those|these|this|that|it|two|both|a|any|between|of|in|with|from|to|explain|show|tell|me|please|pls|diff|differ|differs|different|difference|differences|compare|compared|comparison|versus|vs|which|one|should|would|i|we|use|pick|choose|take|need|better|when|each|other|another|relate|related)\b[\s?!.,]*)+$/iu;

/** What a line without a name asks of the last term. */
const WHY = /^(?:and |but |so |ok |okay )?(?:why|what for|when|how come)\b/iu;
const BARE_WHY = /^(?:and |but |so |ok |okay )?(?:why|what for|how come)[\s?!.]*$/iu;
const DOING = /\bhow (?:do|can|would|should|to)\b(?! (?:it|that|this|they|those) )/iu;
const TROUBLE = /\b(?:fix|solve|causes?|happens?)\b/iu;

/** A finding, and which earlier term the line was taken to mean. */
export interface FollowUp {
  readonly finding: Finding;
  /** Told to the asker, so that a wrong guess can be seen. */
  readonly taken?: string;
  /** The card of the term that was wished for, when it is not the answer. */
  readonly part?: 'example' | 'more' | 'simpler';
}

/**
 * Finds what a line asks for in the light of what was answered before. "difference to a job?" compares with the last
 * term; "and a deployment?" is about the new one; "how do I use it" is about the last one.
 */
export function followUp(request: Request, last: LastAnswer | undefined, knowledge: Knowledge): FollowUp {
  const { engine, nameOf, term } = knowledge;
  const line = request.text;
  const finding = engine.find(line.replace(OPENS, '') || line);
  const before = repliedTo(request, knowledge) ?? last?.terms[0];
  if (before === undefined) return { finding };
  const named = engine.spot(line).map(({ id }) => id);
  const other = named.find((id) => id !== before);
  const cue = compares(line) === 'surely';
  if (cue && named.length <= 1 && other !== undefined && term(before) !== undefined) {
    const pair = [before, other] as const;
    const terms = pair.map((id, at) => ({ id, score: 0.95 - at * 0.01 }));
    return {
      finding: { type: 'comparison', pair, terms },
      taken: `Compared with ${nameOf(before)}, which you asked about before.`,
    };
  }
  const wished = named.length === 0 ? wishOf(line) : undefined;
  if (wished !== undefined) {
    return {
      finding: { type: 'term', terms: [{ id: before, score: 0.8 }] },
      taken: `About ${nameOf(before)}, the last word here.`,
      part: wished,
    };
  }
  const pair = named.length === 0 && ONLY_BOTH.test(line) ? last?.pair : undefined;
  if (pair !== undefined) {
    const terms = pair.map((id, at) => ({ id, score: 0.95 - at * 0.01 }));
    const both = pair.map((id) => nameOf(id)).join(' and ');
    return {
      finding: { type: 'comparison', pair, terms },
      taken: `I took that to be about ${both}, the last two words here.`,
    };
  }
  // "create" and "delete" are names of commands, too; beside a pronoun they are verbs.
  if (BARE_WHY.test(line) || (PRONOUN.test(line) && ONLY_PRONOUN.test(line))) {
    const taken = `I took that to be about ${nameOf(before)}, which you asked about before.`;
    const doing = DOING.test(line);
    const task = doing ? engine.find(line.replace(PRONOUN, `a ${nameOf(before).toLowerCase()}`)) : undefined;
    if (task?.type === 'how-to') return { finding: task, taken };
    const cure = TROUBLE.test(line) ? cureOf(before, last, knowledge) : undefined;
    if (cure !== undefined)
      return { finding: { type: 'error', card: cure, terms: [{ id: before, score: 0.8 }] }, taken };
    const part = TROUBLE.test(line) || WHY.test(line) ? 'more' : doing ? 'example' : undefined;
    const terms = [{ id: before, score: 0.8 }];
    return { finding: { type: 'term', terms }, taken, ...(part === undefined ? {} : { part }) };
  }
  return { finding };
}

/** The card of the last term that a line without a name wishes for. */
function wishOf(line: string): FollowUp['part'] {
  if (asksSimpler(line)) return 'simpler';
  const wished = WISH.exec(line)?.groups?.['part'];
  if (wished === undefined) return undefined;
  return /^example/iu.test(wished) ? 'example' : 'more';
}

/** The card that tells how to mend what was asked about: of the message pasted before, or the only one of the term. */
function cureOf(id: string, last: LastAnswer | undefined, { engine, glossary }: Knowledge): ErrorCard | undefined {
  const pasted = last === undefined ? undefined : engine.find(last.question);
  if (pasted?.type === 'error' && pasted.card.term === id) return pasted.card;
  const [only, ...others] = glossary.errors.filter((card) => card.term === id);
  return others.length === 0 ? only : undefined;
}
