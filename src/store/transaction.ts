import type { DatabaseSync } from 'node:sqlite';

/**
 * Runs `work` in one transaction that holds the write lock from its start. A plain BEGIN would take it at the first
 * write and fail there, without waiting, when another process wrote in between.
 */
export function immediately<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    // Some failures (a full disk) have rolled back already; rolling back again would hide them.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
