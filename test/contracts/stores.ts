import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** A way to keep things, to be held to the contract of its ports. */
export interface Kind {
  readonly name: string;
  readonly open: () => Promise<Store>;
  /** The store a new process would see after the old one ended; the same one where nothing outlives a process. */
  readonly reopen: (store: Store) => Promise<Store>;
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
  const directories = new Map<Store, string>();
  const openIn = async (directory: string): Promise<Store> => {
    const store = await openSqliteStore(directory);
    directories.set(store, directory);
    return store;
  };
  return [
    { name: 'memory', open: async () => createMemoryStore(), reopen: (store) => Promise.resolve(store) },
    {
      name: 'SQLite',
      open: () => openIn(temporaryDirectory()),
      reopen: async (store) => {
        await store.close();
        return openIn(directories.get(store) ?? temporaryDirectory());
      },
    },
  ];
}
