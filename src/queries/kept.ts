import type { Output } from '../kubectl/output.ts';
import type { Query } from '../kubectl/query.ts';
import type { Clock } from '../ports/clock.ts';

/** Where an answer comes from; every answer says it. */
export interface Source {
  readonly cluster: string;
  /** Absent: all namespaces, or nothing that lives in one. */
  readonly namespace?: string;
  /** As whom the cluster was asked; absent: as the tutor itself. */
  readonly as?: string;
}

/** A result that can be paged, filtered and picked from without asking the cluster again. */
export interface Kept {
  readonly id: string;
  /** The person it belongs to; for anybody else the query is run again with their own rights. */
  readonly person: string;
  readonly query: Query;
  /** The kubectl line. */
  readonly line: string;
  readonly output: Output;
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Results of a short while, in memory only: what a cluster said is never written to disk. */
export interface KeptResults {
  readonly keep: (result: Kept) => void;
  /** The result, if it is this person's and still there. */
  readonly find: (id: string, person: string) => Kept | undefined;
}

const KEPT_MS = 15 * 60_000;
/** Characters of all results together; the oldest go first. */
const KEPT_CHARACTERS = 16_000_000;

/** Keeps results for a quarter of an hour, or until newer ones need the room. */
export function createKeptResults(clock: Clock): KeptResults {
  const results = new Map<string, Kept>();
  let characters = 0;

  function forget(id: string, { output }: Kept): void {
    results.delete(id);
    characters -= output.text.length;
  }

  function makeRoom(): void {
    const now = clock();
    for (const [id, result] of results) {
      if (characters <= KEPT_CHARACTERS && now - result.at < KEPT_MS) return;
      forget(id, result);
    }
  }

  return {
    keep: (result) => {
      results.set(result.id, result);
      characters += result.output.text.length;
      makeRoom();
    },
    find: (id, person) => {
      const found = results.get(id);
      return found?.person === person && clock() - found.at < KEPT_MS ? found : undefined;
    },
  };
}
