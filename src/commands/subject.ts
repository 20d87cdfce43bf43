import type { Request } from '../core/request.ts';
import type { Knowledge } from '../glossary/knowledge.ts';

/** What the titles of cards about a term put before its name; see `cards/more.ts` and `cards/simpler.ts`. */
const BEFORE_NAME = /^(?:Example:|More on|Around|Simply put:) /u;

/** The term of the card a line replies to, where the platform tells. */
export function repliedTo({ subject }: Request, { engine }: Knowledge): string | undefined {
  return subject === undefined ? undefined : engine.name(subject.replace(BEFORE_NAME, ''));
}
