import type { Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notes } from '../../ports/notes.ts';
import type { Quizzes } from '../../ports/quizzes.ts';
import type { Results } from '../../ports/results.ts';
import type { Player, QuizPlace } from '../../quiz/event.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import type { Item, Level } from '../../quiz/item.ts';
import type { Play } from '../../quizmaster/play.ts';

/** What the commands about quizzes are built from. */
export interface QuizDeps {
  readonly play: Play;
  readonly quizzes: Quizzes;
  readonly results: Results;
  readonly notes: Notes;
  readonly knowledge: Knowledge;
  /** The database's time. */
  readonly clock: Clock;
  /** Draws questions; the same seed gives the same ones. A failure says what there is instead. */
  readonly draw: (wish: DrawWish, seed: string) => Promise<Result<readonly Item[]>>;
  /** What a topic is called, as somebody typed it: a pack by its title, a term by its name. */
  readonly topicNamed: (topic: string, team: string) => Promise<string>;
  /** The packs that a team added, for whoever puts a quiz together. */
  readonly ownPacks: (team: string) => Promise<readonly Pick<Pack, 'id' | 'title'>[]>;
  /** A fresh id of a quiz; see `isQuizId`. */
  readonly newId: () => string;
  /** Has messages that are owed sent at once. */
  readonly wake: () => void;
  /** Waits a little. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** What to draw. */
export interface DrawWish {
  /** By `teamOf`: whose packs can be asked from, besides those that everybody has. */
  readonly team?: string;
  readonly topic?: string;
  readonly level?: Level;
  readonly count: number;
  /** Ids of items that were asked here lately. */
  readonly avoid?: readonly string[];
  /** Nobody named the number: as many as there are. */
  readonly fewerWillDo?: boolean;
}

/** Whether a word is the id of a quiz: `q`, a digit, and six more signs. Nobody types one; buttons hold them. */
export function isQuizId(word: string): boolean {
  return /^q\d[0-9a-z]{6}$/u.test(word);
}

/** Who asks, as a player. */
export function playerOf({ from }: Request): Player {
  return { id: from.id, name: from.name ?? 'Somebody' };
}

/** Where a quiz is posted that is said here: in the channel, whatever thread was meant. */
export function placeOf({ place }: Request): QuizPlace {
  const { platform, team, channel } = place;
  return { platform, team, channel };
}

/** Nobody else reads along, or nothing can be posted here: a quiz here only answers. */
export function isAlone({ place }: Request): boolean {
  return place.kind === 'direct' || place.postable === false;
}
