import { primaryCode } from './codes.ts';

/** What is wrong with a file, and what to do about it. */
interface Reason {
  readonly fault: string;
  readonly remedy?: string;
}

const RESTORE = 'Put a backup in its place (npm run -s restore -- FILE), or move it away to start with an empty one';
const WRITABLE = 'Make the directory writable for the user who runs kube-tutor';

/** What SQLite's result codes mean for the operator, see https://www.sqlite.org/rescode.html. */
const SQLITE_CODES: Readonly<Record<number, Reason>> = {
  5: { fault: 'another program keeps it locked', remedy: 'Stop the other one, or give each its own directory' },
  8: { fault: 'it may be read but not written', remedy: 'Make it writable for the user who runs kube-tutor' },
  10: { fault: 'reading or writing it failed', remedy: 'Check the disk; a network file system will not do' },
  11: { fault: 'it is damaged', remedy: RESTORE },
  13: { fault: 'the disk is full', remedy: 'Make room' },
  14: { fault: 'it cannot be opened', remedy: WRITABLE },
  26: { fault: 'it is no SQLite database', remedy: RESTORE },
};

/** What the operating system's error codes mean for the operator. */
const SYSTEM_CODES: Readonly<Record<string, Reason>> = {
  EACCES: { fault: 'it may not be written', remedy: WRITABLE },
  EPERM: { fault: 'it may not be written', remedy: WRITABLE },
  EROFS: { fault: 'it lies on a read-only file system', remedy: 'Name a writable directory' },
  ENOENT: { fault: 'a part of its path is a link to nowhere', remedy: 'Name a directory' },
  ENOTDIR: { fault: 'a part of its path is a file', remedy: 'Name a directory' },
  EEXIST: { fault: 'a file stands where the directory should be', remedy: 'Name a directory' },
  EISDIR: { fault: 'a directory stands where the file should be', remedy: 'Name another directory' },
  ENOSPC: { fault: 'the disk is full', remedy: 'Make room' },
};

/** A file that SQLite can open, but that is of no use. */
export const damaged = (check: unknown): string => `it is damaged: ${String(check)}. ${RESTORE}`;

function reasonOf(cause: unknown): Reason {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  const primary = primaryCode(cause);
  const known = primary > 0 ? SQLITE_CODES[primary] : typeof code === 'string' ? SYSTEM_CODES[code] : undefined;
  return known ?? { fault: String(message) };
}

/** What went wrong with a file, in words for the operator. */
export const faultOf = (cause: unknown): string => reasonOf(cause).fault;

/** Why the database file of a directory cannot be used, and what to do, in words for the operator. */
export function explain(file: string, cause: unknown): string {
  const { fault, remedy } = reasonOf(cause);
  return `Cannot use ${file}: ${fault}.${remedy === undefined ? '' : ` ${remedy}.`} The directory is chosen by KUBE_TUTOR_DATA.`;
}
