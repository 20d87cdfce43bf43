import { AsyncLocalStorage } from 'node:async_hooks';
import type { Quizzes } from '../../src/ports/quizzes.ts';
import type { Schedule, Schedules } from '../../src/ports/schedules.ts';
import type { Database, Transaction } from '../../src/store/database.ts';
import { keyOf } from '../../src/quizmaster/ids.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Fuse } from './fuse.ts';
import { pointWithin, writeOf, type CALLS } from './points.ts';

/** What a wrapped store tells besides. */
export interface Witness {
  /** A schedule that was due at `at` is being moved on at `now`; it has been when nobody tells so again later. */
  readonly moved: (schedule: string, at: number, now: number) => void;
  /** Something to be posted under a key was claimed at `now`. */
  readonly claimed: (key: string, now: number) => void;
}

/** The ports over a database, with a fuse before and after each call that writes and each write inside of it. */
export function wrapStore(database: Database, fuse: Fuse, { moved, claimed }: Witness): Store {
  const call = new AsyncLocalStorage<string>();
  const store = createSqlStore(wrapDatabase(database, fuse, () => call.getStore()));

  function guarded<A extends readonly unknown[], T>(
    name: (typeof CALLS)[number],
    work: (...args: A) => Promise<T>,
  ): (...args: A) => Promise<T> {
    return async (...args) => {
      fuse.pass(`${name}: before`);
      const result = await call.run(name, () => work(...args));
      fuse.pass(`${name}: after`);
      return result;
    };
  }

  const { quizzes, schedules, notes } = store;
  const claimMessages: Quizzes['claimMessages'] = async (platforms, now, leaseMs, limit) => {
    const claims = await quizzes.claimMessages(platforms, now, leaseMs, limit);
    for (const { quiz, name, op } of claims) if (op.type === 'post') claimed(keyOf(quiz, name), now);
    return claims;
  };
  const claimFirings: Schedules['claimDue'] = async (platforms, now, leaseMs, next) => {
    const told = new Set<string>();
    const firings = await schedules.claimDue(platforms, now, leaseMs, (schedule: Schedule) => {
      // Asked for the first time with the moment it is due.
      if (!told.has(schedule.id)) moved(schedule.id, schedule.nextAt ?? now, now);
      told.add(schedule.id);
      return next(schedule);
    });
    for (const { schedule, at } of firings) claimed(keyOf(schedule.id, String(at)), now);
    return firings;
  };
  return {
    ...store,
    quizzes: {
      ...quizzes,
      append: guarded('append', quizzes.append),
      markSent: guarded('markSent', quizzes.markSent),
      putBack: guarded('putBack', quizzes.putBack),
      claimDue: guarded('claimDue', quizzes.claimDue),
      claimMessages: guarded('claimMessages', claimMessages),
      release: guarded('release', quizzes.release),
    },
    schedules: {
      ...schedules,
      claimDue: guarded('schedules.claimDue', claimFirings),
      done: guarded('schedules.done', schedules.done),
      put: guarded('schedules.put', schedules.put),
    },
    notes: { ...notes, write: guarded('notes.write', notes.write) },
  };
}

/** A database with a fuse before each write of a transaction, and before its end. */
function wrapDatabase(database: Database, fuse: Fuse, call: () => string | undefined): Database {
  const pass = (write: string | undefined): void => {
    const name = call();
    if (name !== undefined && write !== undefined) fuse.pass(pointWithin(name, write));
  };
  const watch = (transaction: Transaction): Transaction => ({
    ...transaction,
    all: (statement) => {
      pass(writeOf(statement));
      return transaction.all(statement);
    },
    run: (statement) => {
      pass(writeOf(statement));
      return transaction.run(statement);
    },
  });
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (transaction) => {
        const value = await work(watch(transaction));
        pass('COMMIT');
        return value;
      }),
  };
}
