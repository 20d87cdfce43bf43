/** What to do with a file that is of no use. */
export const RESTORE =
  'Put a backup in its place (npm run -s restore -- FILE), or move it away to start with an empty one';

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

/** Why a database file cannot be used, and what to do, in words for the operator. */
export function explain(file: string, cause: unknown): string {
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
