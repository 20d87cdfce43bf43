/** Says whether a person may speak now, and if not, in how many seconds. */
export type RateLimit = (person: string, now: number) => { readonly allowed: boolean; readonly retryInSeconds: number };

/** How many people are remembered before those who rested longest are forgotten. */
const REMEMBERED = 10_000;

/**
 * A token bucket a person: `perMinute` lines at once, refilled evenly. Time comes from the caller, in milliseconds.
 */
export function createRateLimit(perMinute: number): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;
  return (person, now) => {
    const last = buckets.get(person) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, last.tokens + Math.max(0, now - last.at) * perMs);
    const allowed = tokens >= 1;
    // Deleting first keeps the map in order of use, so that the first key is the one longest at rest.
    buckets.delete(person);
    buckets.set(person, { tokens: allowed ? tokens - 1 : tokens, at: Math.max(now, last.at) });
    if (buckets.size > REMEMBERED) {
      const oldest = buckets.keys().next();
      if (!oldest.done) buckets.delete(oldest.value);
    }
    return { allowed, retryInSeconds: allowed ? 0 : Math.ceil((1 - tokens) / perMs / 1000) };
  };
}
