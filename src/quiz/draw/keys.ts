import type { Random } from '../../core/random.ts';
import { shuffle } from './seeded.ts';

/**
 * Where the right answer of each question stands, given how many places each one has; 0 places means that there is no
 * choice. No place gets more than its share and one, so that always pressing the same letter wins nothing.
 */
export function dealKeys(places: readonly number[], random: Random): readonly number[] {
  const share = new Map<number, number>();
  for (const count of places) {
    for (let at = 0; at < count; at += 1) share.set(at, (share.get(at) ?? 0) + 1 / count);
  }
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
