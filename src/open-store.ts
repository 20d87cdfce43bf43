import type { Config } from './config.ts';
import type { Store } from './store/store.ts';

/**
 * Opens what the tutor remembers, where the settings say. `alone`: this process opens doors, of which there can be only one on
 * a directory. Whoever starts it is told why it cannot be, and then it ends: nothing works without.
 */
export async function openStore(
  { dataDirectory, databaseUrl }: Pick<Config, 'dataDirectory' | 'databaseUrl'>,
  { alone }: { readonly alone: boolean },
): Promise<Store> {
  try {
    // Each is loaded only by whoever needs it: `--help` needs none.
    if (databaseUrl !== undefined) return await (await import('./store/postgres.ts')).openPostgresStore(databaseUrl);
    return await (await import('./store/sqlite.ts')).openSqliteStore(dataDirectory, { alone });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
