import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { memoryQuizzes } from './memory/quizzes.ts';
import { memoryResults } from './memory/results.ts';
import { memoryReviews } from './memory/reviews.ts';
import { memorySchedules } from './memory/schedules.ts';
import { migrate } from './migrations.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { sqliteGaps } from './sqlite-gaps.ts';
import { sqliteInbox } from './sqlite-inbox.ts';
import { sqliteNotes } from './sqlite-notes.ts';
import type { Store } from './store.ts';

/** How long a statement waits for another process to let go; the event loop stands still that long, so it is short. */
const BUSY_MS = 2_000;

/**
 * Opens the store in `directory`, made on demand and readable by its owner only. Throws an error whose message is
 * meant for the operator.
 */
export function openSqliteStore(directory: string): Store {
  const file = join(resolve(directory), 'tutor.sqlite');
  try {
    mkdirSync(resolve(directory), { recursive: true, mode: 0o700 });
    // SQLite gives its side files the mode of the main one, so making this one first is enough.
    closeSync(openSync(file, 'a', 0o600));
    const database = open(file);
    return {
      inbox: sqliteInbox(database),
      notes: sqliteNotes(database),
      gaps: sqliteGaps(database),
      audit: sqliteAudit(database),
      quizzes: memoryQuizzes(),
      schedules: memorySchedules(),
      reviews: memoryReviews(),
      results: memoryResults(),
      now: () => Promise.resolve(Date.now()),
      close: async () => {
        if (!database.isOpen) return;
        database.exec('PRAGMA optimize');
        database.close();
      },
    };
  } catch (cause) {
    throw new Error(explain(file, cause), { cause });
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // secure_delete overwrites what is deleted: questions and answer addresses must not linger in free pages.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const [check] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (check !== 'ok') throw new Error(`it is damaged: ${String(check)}. ${RESTORE}`);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const RESTORE = 'Put a backup in its place, or move it away to start with an empty one';

/** What SQLite's result codes mean for the operator, see https://www.sqlite.org/rescode.html. */
const SQLITE_CODES: Readonly<Record<number, string>> = {
  5: 'another program keeps it locked. Stop the other one, or give each its own directory',
  8: 'it may be read but not written. Make it writable for the user who runs kube-tutor',
  10: 'reading or writing it failed. Check the disk; a network file system will not do',
  11: `it is damaged. ${RESTORE}`,
  13: 'the disk is full. Make room',
  14: 'it cannot be opened. Make the directory writable for the user who runs kube-tutor',
  26: `it is no SQLite database. ${RESTORE}`,
};

/** What the operating system's error codes mean for the operator. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written. Make the directory writable for the user who runs kube-tutor',
  EPERM: 'it may not be written. Make the directory writable for the user who runs kube-tutor',
  EROFS: 'it lies on a read-only file system. Name a writable directory',
  ENOENT: 'a part of its path is a link to nowhere. Name a directory',
  ENOTDIR: 'a part of its path is a file. Name a directory',
  EEXIST: 'a file stands where the directory should be. Name a directory',
  EISDIR: 'a directory stands where the file should be. Name another directory',
  ENOSPC: 'the disk is full. Make room',
};

function explain(file: string, cause: unknown): string {
  const { code, errcode, message } = cause as { code?: unknown; errcode?: unknown; message?: unknown };
  // Extended codes keep the primary one in their low byte.
  const known =
    typeof errcode === 'number'
      ? SQLITE_CODES[errcode & 0xff]
      : typeof code === 'string'
        ? SYSTEM_CODES[code]
        : undefined;
  return `Cannot use ${file}: ${known ?? String(message)}. The directory is chosen by KUBE_TUTOR_DATA.`;
}
