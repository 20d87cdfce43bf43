import type { Random } from '../../core/random.ts';
import { shuffle } from './seeded.ts';

/** A deal is unfair once in thousands: so many in a row never happen. */
const TRIES = 20;

/**
 * Where the right answer of each question stands, given how many places each one has; 0 places means that there is no
 * choice. No place gets more than its share and one, so that always pressing the same letter wins nothing.
 */
export function dealKeys(places: readonly number[], random: Random): readonly number[] {
  let keys = deal(places, random);
  for (let tries = 1; tries < TRIES && !isFair(places, keys); tries += 1) keys = deal(places, random);
  return keys;
}

function deal(places: readonly number[], random: Random): readonly number[] {
  const share = sharesOf(places);
  const keys = places.map(() => 0);
  // Dealt out of order: in order, the last question of a round could be guessed from the ones before.
  for (const question of shuffle([...places.keys()], random)) {
    const letters = shuffle(
      Array.from({ length: places[question] ?? 0 }, (_, at) => at),
      random,
    );
    const [key] = letters.sort((a, b) => (share.get(b) ?? 0) - (share.get(a) ?? 0));
    if (key === undefined) continue;
    keys[question] = key;
    share.set(key, (share.get(key) ?? 0) - 1);
  }
  return keys;
}

/** How many right answers each place should have. */
function sharesOf(places: readonly number[]): Map<number, number> {
  const share = new Map<number, number>();
  for (const count of places) {
    for (let at = 0; at < count; at += 1) share.set(at, (share.get(at) ?? 0) + 1 / count);
  }
  return share;
}

/** Where questions with few places are dealt last, others may have taken what was theirs. */
function isFair(places: readonly number[], keys: readonly number[]): boolean {
  return [...sharesOf(places)].every(
    ([letter, share]) => keys.filter((key, at) => key === letter && (places[at] ?? 0) > 0).length <= share + 1,
  );
}
