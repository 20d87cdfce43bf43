import { join, resolve } from 'node:path';

/** The database in a directory. */
export const sqliteFile = (directory: string): string => join(resolve(directory), 'tutor.sqlite');

/** What SQLite keeps beside a database while it is open, or was left behind by a process that died. */
export const SIDES = ['-wal', '-shm'] as const;
