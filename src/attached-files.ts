import { fail } from './core/failure.ts';
import type { Platform } from './core/request.ts';
import type { AttachedFiles, ReadAttached, ReadingDoor } from './ports/attached-files.ts';

/** Attached files, read through the doors that are open. */
export interface DoorFiles extends AttachedFiles {
  /** Files that come through this door are read so. Told before it opens: what was left over is answered at once. */
  readonly take: (door: { readonly name: Platform } & Partial<ReadingDoor>) => void;
}

/** Sets it up; nothing can be read before the first door is taken. */
export function createDoorFiles(): DoorFiles {
  const readers = new Map<Platform, ReadAttached>();
  return {
    take: ({ name, readFile }) => {
      if (readFile !== undefined) readers.set(name, readFile);
    },
    textOf: async ({ place }, file) => (await readers.get(place.platform)?.(file)) ?? fail(NO_FILES),
  };
}

const NO_FILES = { type: 'refused', message: 'I cannot open files here. Paste the text instead.' } as const;
