import type { Review } from '../ports/reviews.ts';
import type { Card } from './card.ts';
import { isWorkday, nextWorkday, toLearningDay, type LearningDay } from './day.ts';
import type { Memory } from './memory.ts';

/** The most questions a day that review asks of one person: little enough to be done. */
export const DAILY_CAP = 10;

/** Forgotten so often that asking once more does not help: the entry wants reading, or the question mending. */
export const LEECH_LAPSES = 8;

/** What decides about a person's day. */
export interface DayOf {
  readonly cards: ReadonlyMap<string, Card>;
  /** Everything the person answered, oldest first. */
  readonly reviews: readonly Review[];
  readonly memory: Memory;
  readonly zone: string;
  readonly now: number;
  /** Nothing is due on Saturdays and Sundays. */
  readonly workdaysOnly: boolean;
  /** How many lapses of a term are forgiven, since the person asked to be asked again. */
  readonly forgiven: Readonly<Record<string, number>>;
}

/** What a day holds for a person. */
export interface Due {
  readonly day: LearningDay;
  /** To be asked today, the most forgotten first: at most what is left of the daily number. */
  readonly today: readonly Card[];
  /** Due as well, beyond today's number. */
  readonly later: number;
  /** How many questions of review were answered today. */
  readonly done: number;
  /** Set apart: missed on eight days. */
  readonly leeches: readonly Card[];
  /** When the next term falls due, if nothing is now. */
  readonly next?: LearningDay;
  /** A day off. */
  readonly rests: boolean;
}

/** Whether a term was forgotten so often that it is set apart. */
function isLeech({ term, lapses }: Card, forgiven: DayOf['forgiven']): boolean {
  return lapses - (Object.hasOwn(forgiven, term) ? (forgiven[term] ?? 0) : 0) >= LEECH_LAPSES;
}

/** What is due for a person: one question a term a day, so nothing that was answered today, wherever that was. */
export function dueOf({ cards, reviews, memory, zone, now, workdaysOnly, forgiven }: DayOf): Due {
  const day = toLearningDay(now, zone);
  const all = [...cards.values()];
  const leeches = all.filter((card) => isLeech(card, forgiven));
  const asked = all.filter((card) => !isLeech(card, forgiven));
  const recall = (card: Card): number => memory.recall(card, day);
  const due = asked
    .filter((card) => card.due <= day && card.last < day)
    .sort((a, b) => recall(a) - recall(b) || (a.term < b.term ? -1 : 1));
  const done = reviews.filter(({ source, at }) => source === 'review' && toLearningDay(at, zone) === day).length;
  const today = due.slice(0, Math.max(0, DAILY_CAP - done));
  const coming = asked.map((card) => Math.max(card.due, card.last + 1)).filter((each) => each > day);
  const soonest = coming.length === 0 ? undefined : Math.min(...coming);
  const next = soonest === undefined ? undefined : askedOn(soonest, workdaysOnly);
  return {
    day,
    today,
    later: due.length - today.length,
    done,
    leeches,
    ...(next === undefined ? {} : { next }),
    rests: workdaysOnly && !isWorkday(day),
  };
}

/** The day on which what falls due is asked: after the weekend, for those who learn on workdays. */
export function askedOn(due: LearningDay, workdaysOnly: boolean): LearningDay {
  return workdaysOnly && !isWorkday(due) ? nextWorkday(due) : due;
}
