import { fail, type Result } from './core/failure.ts';

/** Where everything is kept. */
interface Kept {
  readonly dataDirectory: string;
  readonly databaseUrl?: string;
}

/** Writes everything that is remembered into one new file. Gives and fails with words for the operator. */
export async function backup({ dataDirectory, databaseUrl }: Kept, file: string): Promise<Result<string, string>> {
  if (databaseUrl !== undefined)
    return fail(usePostgres(`pg_dump --format=custom --no-owner --file=${quote(file)} "$DATABASE_URL"`));
  const { backupSqlite } = await import('./store/sqlite/backup.ts');
  return backupSqlite(dataDirectory, file);
}

/** Puts a backup in the place of what is remembered, which is kept beside. Gives and fails with words for the operator. */
export async function restore(
  { dataDirectory, databaseUrl }: Kept,
  file: string,
  now: number,
): Promise<Result<string, string>> {
  if (databaseUrl !== undefined) {
    const command = `pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" ${quote(file)}`;
    return fail(usePostgres(command, 'Stop every kube-tutor first; pg_restore replaces what is there.'));
  }
  const { restoreSqlite } = await import('./store/sqlite/restore.ts');
  return restoreSqlite(dataDirectory, file, new Date(now));
}

const usePostgres = (command: string, ...more: readonly string[]): string =>
  [
    'Everything is kept in PostgreSQL, as DATABASE_URL says, and PostgreSQL has a program of its own for this:',
    '',
    `  ${command}`,
    '',
    ...more,
    'Take the programs of the version that the server has, or of a newer one.',
  ].join('\n');

/** A file name as a shell takes it for one word. */
const quote = (file: string): string =>
  /^[\w./-]+$/u.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
