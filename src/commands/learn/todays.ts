import { personOf, teamOf, type Request } from '../../core/request.ts';
import { DAY_MS, toLearningDay, type LearningDay } from '../../learn/day.ts';
import { slippingIn } from '../../learn/forgetting.ts';
import { ofLatestPeople } from '../../learn/latest-people.ts';
import { loadMemory } from '../../learn/memory.ts';
import { chooseTerm, type ChosenTerm } from '../../learn/term-of-day.ts';
import type { Item } from '../../quiz/item.ts';
import type { LearnDeps } from './deps.ts';
import { toOpaqueId } from './opaque.ts';
import { placeKey, zoneFor } from './places.ts';
import { isRecord } from './settings.ts';
import { tellsTerm } from './tells-term.ts';

/** The word of a day in a place: the same for all who are there. */
export interface Today extends ChosenTerm {
  readonly id: string;
  readonly day: LearningDay;
}

/** Words of the day by where a request comes from. */
export interface Todays {
  /** Nothing only in an empty glossary. */
  readonly word: (request: Request) => Promise<Today | undefined>;
  /** The one question about it; nothing where every question would answer itself beside the word. */
  readonly question: (today: Today, request: Request) => Promise<Item | undefined>;
}

/** How far back what people answered in a place counts. */
const SINCE_MS = 180 * DAY_MS;
/** For so many days a word does not come again. */
const LATELY = 20;
/** How often another question is drawn in place of one that the card itself answers. */
const TRIES = 8;

const WORD = 'today';
const QUESTION = 'today-question';

/** Chooses words of the day by what a place is about to forget, once a day, and keeps them. */
export function createTodays(
  deps: Pick<LearnDeps, 'knowledge' | 'notes' | 'reviews' | 'clock' | 'zone' | 'questions'>,
): Todays {
  const { knowledge, notes, reviews, clock, questions } = deps;
  const { terms } = knowledge.glossary;

  /** A question whose answer does not stand in the title of its own card. */
  async function draw({ term }: Today, team: string, seed: string): Promise<Item | undefined> {
    const names = [knowledge.nameOf(term), ...(knowledge.term(term)?.aliases ?? [])];
    const oneLiner = knowledge.term(term)?.oneLiner ?? [];
    for (let again = 0; again < TRIES; again += 1) {
      const item = await questions(team).about(term, `${seed} ${String(again)}`);
      if (item === undefined) return undefined;
      if (!tellsTerm(item, names, oneLiner)) return item;
    }
    return undefined;
  }

  return {
    word: async (request) => {
      const { place } = request;
      const owner = placeKey(place);
      const zone = await zoneFor(request, deps);
      const now = clock();
      const day = toLearningDay(now, zone);
      const kept = await notes.read(owner, WORD);
      // Only written below.
      const before = isRecord(kept)
        ? (kept as { readonly today: Today; readonly lately: readonly string[] })
        : undefined;
      if (before?.today.day === day && knowledge.term(before.today.term) !== undefined) return before.today;

      const [memory, log] = await Promise.all([
        loadMemory(),
        place.kind === 'direct' ? reviews.of(personOf(request)) : reviews.in(owner, now - SINCE_MS),
      ]);
      const seed = `${owner} ${String(day)}`;
      const lately = before?.lately ?? [];
      const slipping = slippingIn(ofLatestPeople(log), { memory, zone, now });
      const chosen = chooseTerm({ terms, slipping, met: new Set(log.map(({ term }) => term)), lately, seed });
      if (chosen === undefined) return undefined;
      const today: Today = { ...chosen, id: toOpaqueId('t', seed), day };
      await notes.write(owner, WORD, { today, lately: [chosen.term, ...lately].slice(0, LATELY) }, now);
      return today;
    },
    question: async (today, request) => {
      const owner = placeKey(request.place);
      const kept = await notes.read(owner, QUESTION);
      // Only written below, and whole: what was asked holds, whatever becomes of the entry today.
      if (isRecord(kept) && kept['id'] === today.id) return kept['item'] as Item | undefined;
      const item = await draw(today, teamOf(request), `${owner} ${today.id}`);
      await notes.write(owner, QUESTION, { id: today.id, item }, clock());
      return item;
    },
  };
}
