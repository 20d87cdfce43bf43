import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { emptySchema, temporarySchema } from '../store/postgres/schema.ts';

/** A way to keep things, to be held to the contract of its ports. */
export interface Kind {
  readonly name: string;
  readonly open: () => Promise<Store>;
  /** The store a new process would see after the old one ended; the same one where nothing outlives a process. */
  readonly reopen: (store: Store) => Promise<Store>;
  /** An empty store, for the next round of the same test; the old one is of no use any more. */
  readonly renew: (store: Store) => Promise<Store>;
}

/** A directory that goes away with the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'kube-tutor-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** Every implementation of the store. */
export function kinds(): readonly Kind[] {
  const inMemory = async () => createMemoryStore();
  return [
    { name: 'memory', open: inMemory, renew: inMemory, reopen: (store) => Promise.resolve(store) },
    kept('SQLite', async () => temporaryDirectory(), openSqliteStore),
    kept('PostgreSQL', temporarySchema, openPostgresStore, emptySchema),
  ];
}

/** A store that outlives a process, in a place of its own for each test. `empty` empties a place where that is quicker. */
function kept(
  name: string,
  choose: () => Promise<string>,
  openIn: (place: string) => Promise<Store>,
  empty?: (place: string) => Promise<void>,
): Kind {
  const places = new Map<Store, string>();
  const openAt = async (place: string): Promise<Store> => {
    const store = await openIn(place);
    places.set(store, place);
    onTestFinished(store.close);
    return store;
  };
  const open = async (): Promise<Store> => openAt(await choose());
  return {
    name,
    open,
    reopen: async (store) => {
      await store.close();
      return openAt(places.get(store) ?? (await choose()));
    },
    renew: async (store) => {
      const place = places.get(store);
      if (empty !== undefined && place !== undefined) {
        await empty(place);
        return store;
      }
      await store.close();
      return open();
    },
  };
}
