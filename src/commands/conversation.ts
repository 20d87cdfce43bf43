import { conversationOf, personOf, type Request } from '../core/request.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notes } from '../ports/notes.ts';

/** What was answered last in a conversation: what "example" and "and a deployment?" refer to. */
export interface LastAnswer {
  /** Ids, best first. */
  readonly terms: readonly string[];
  readonly question: string;
}

/** How long "example" still refers to the last answer: half a day, so that a thread can be taken up after lunch. */
const REMEMBERED_MS = 12 * 3_600_000;

/** How many questions the home page shows. */
const RECENT = 5;

/** What the commands remember of conversations and people. */
export interface Conversations {
  readonly last: (request: Request) => Promise<LastAnswer | undefined>;
  readonly answered: (request: Request, terms: readonly string[]) => Promise<void>;
  /** The latest different questions of a person, latest first. */
  readonly recent: (request: Request) => Promise<readonly string[]>;
}

/** Keeps conversations in notes. */
export function createConversations(notes: Notes, clock: Clock): Conversations {
  async function recent(request: Request): Promise<readonly string[]> {
    const kept = await notes.read(personOf(request), 'recent');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  }

  return {
    last: async (request) => {
      const kept = parseLast(await notes.read(conversationOf(request), 'last'));
      return kept !== undefined && clock() - kept.at < REMEMBERED_MS ? kept : undefined;
    },
    answered: async (request, terms) => {
      const now = clock();
      const question = request.text.slice(0, 200);
      await notes.write(conversationOf(request), 'last', { terms, question, at: now }, now);
      if (request.via === 'press') return;
      const earlier = (await recent(request)).filter((each) => each !== question);
      await notes.write(personOf(request), 'recent', [question, ...earlier].slice(0, RECENT), now);
    },
    recent,
  };
}

function parseLast(kept: unknown): (LastAnswer & { readonly at: number }) | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { terms, question, at } = kept as Record<string, unknown>;
  if (!Array.isArray(terms) || typeof question !== 'string' || typeof at !== 'number') return undefined;
  return { terms: terms.filter((each): each is string => typeof each === 'string'), question, at };
}
