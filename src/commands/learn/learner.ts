import type { Card } from '../../learn/card.ts';
import { toLearningDay, type LearningDay } from '../../learn/day.ts';
import { dueOf, type Due } from '../../learn/due.ts';
import { loadMemory, type Memory } from '../../learn/memory.ts';
import type { Review } from '../../ports/reviews.ts';
import type { LearnDeps } from './deps.ts';
import { readSettings, type LearnSettings } from './settings.ts';

/** Somebody and what they remember, worked out from the log of their answers. */
export interface Learner {
  readonly settings: LearnSettings;
  readonly zone: string;
  readonly day: LearningDay;
  readonly memory: Memory;
  readonly reviews: readonly Review[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly due: Due;
}

/** Works out where somebody stands; see `personOf` for the person. */
export type LoadLearner = (person: string) => Promise<Learner>;

/** Loads learners from the log. */
export function createLearners({
  notes,
  reviews: log,
  clock,
  zone: teamZone,
}: Pick<LearnDeps, 'notes' | 'reviews' | 'clock' | 'zone'>): LoadLearner {
  return async (person) => {
    const [memory, settings, reviews] = await Promise.all([loadMemory(), readSettings(notes, person), log.of(person)]);
    const zone = settings.zone ?? teamZone;
    const now = clock();
    const cards = memory.cards(reviews, zone);
    const { workdaysOnly, forgiven } = settings;
    const due = dueOf({ cards, reviews, memory, zone, now, workdaysOnly, forgiven });
    return { settings, zone, day: toLearningDay(now, zone), memory, reviews, cards, due };
  };
}
