import type { Notes } from '../../ports/notes.ts';
import type { Review } from '../../ports/reviews.ts';
import type { Item } from '../../quiz/item.ts';
import { isRecord } from './settings.ts';

/** A question of review that waits for its answer, whole: what was asked holds, whatever becomes of the entry. */
export interface Asked {
  readonly id: string;
  readonly item: Item;
  /** When it was shown, in milliseconds since 1970. */
  readonly at: number;
  /** The recall that was predicted, from 0 to 1. */
  readonly predicted?: number;
  readonly hinted: boolean;
}

/** Where somebody is in their review: what is asked, and what was answered last. */
export interface ReviewNote {
  readonly asked?: Asked;
  readonly last?: { readonly id: string; readonly item: Item; readonly review: Review };
}

const NAME = 'review';

/** Reads it; see `personOf` for the person. */
export async function readNote(notes: Notes, person: string): Promise<ReviewNote> {
  const kept = await notes.read(person, NAME);
  // Only `writeNote` writes it.
  return isRecord(kept) ? kept : {};
}

/** Keeps it. */
export function writeNote(notes: Notes, person: string, note: ReviewNote, now: number): Promise<void> {
  return notes.write(person, NAME, note, now);
}
