/** Values by their keys, at most so many: the one unused for the longest goes first. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly delete: (key: string) => void;
}

/** An empty memory for at most `most` values. */
export function createRecent<T>(most: number): Recent<T> {
  const kept = new Map<string, T>();
  const set = (key: string, value: T): void => {
    // A map keeps the order in which keys came; deleting first makes this one the latest.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    delete: (key) => void kept.delete(key),
  };
}
