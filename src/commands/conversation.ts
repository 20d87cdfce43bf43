import { conversationOf, personOf, type Request } from '../core/request.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notes } from '../ports/notes.ts';

/** What was answered last in a conversation: what "example" and "and a deployment?" refer to. */
export interface LastAnswer {
  /** Ids, best first. */
  readonly terms: readonly string[];
  readonly question: string;
  /** The last two words, the earlier one first: what "what is the difference" refers to. */
  readonly pair?: readonly [string, string];
}

/** How long "example" still refers to the last answer: half a day, so that a thread can be taken up after lunch. */
const REMEMBERED_MS = 12 * 3_600_000;

/** How many questions the home page shows. */
const RECENT = 5;

/** How much of a question is kept for a vote and for the home page. */
const QUESTION = 200;

/** What the commands remember of conversations and people. */
export interface Conversations {
  readonly last: (request: Request) => Promise<LastAnswer | undefined>;
  readonly answered: (
    request: Request,
    terms: readonly string[],
    compared?: readonly [string, string],
  ) => Promise<void>;
  /** The latest different questions of a person, latest first. */
  readonly recent: (request: Request) => Promise<readonly string[]>;
}

/** Keeps conversations in notes. */
export function createConversations(notes: Notes, clock: Clock): Conversations {
  async function recent(request: Request): Promise<readonly string[]> {
    const kept = await notes.read(personOf(request), 'recent');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  }

  async function last(request: Request): Promise<LastAnswer | undefined> {
    const kept = parseLast(await notes.read(conversationOf(request), 'last'));
    return kept !== undefined && clock() - kept.at < REMEMBERED_MS ? kept : undefined;
  }

  return {
    last,
    answered: async (request, terms, compared) => {
      const now = clock();
      const before = await last(request);
      const typed = request.text.slice(0, QUESTION);
      // "More" on an answer asks nothing new: a vote against that answer is still about what was typed.
      const goesOn = request.via === 'press' && before?.terms.some((id) => terms.includes(id)) === true;
      const question = goesOn ? before.question : typed;
      const pair = compared ?? pairOf(before, terms[0]);
      await notes.write(conversationOf(request), 'last', { terms, question, pair, at: now }, now);
      // What a shortcut was used on are somebody else's words.
      if (request.via === 'press' || request.via === 'shortcut') return;
      const earlier = (await recent(request)).filter((each) => each !== typed);
      await notes.write(personOf(request), 'recent', [typed, ...earlier].slice(0, RECENT), now);
    },
    recent,
  };
}

/** The word answered now beside the one before it, or the pair as it was when the word is the same. */
function pairOf(before: LastAnswer | undefined, id: string | undefined): LastAnswer['pair'] {
  const earlier = before?.terms[0];
  if (id === undefined || earlier === undefined || before?.pair?.includes(id) === true) return before?.pair;
  return earlier === id ? undefined : [earlier, id];
}

function parseLast(kept: unknown): (LastAnswer & { readonly at: number }) | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { terms, question, pair, at } = kept as Record<string, unknown>;
  if (!Array.isArray(terms) || typeof question !== 'string' || typeof at !== 'number') return undefined;
  const [a, b]: readonly unknown[] = Array.isArray(pair) ? pair : [];
  return {
    terms: terms.filter((each): each is string => typeof each === 'string'),
    question,
    ...(typeof a === 'string' && typeof b === 'string' ? { pair: [a, b] } : {}),
    at,
  };
}
