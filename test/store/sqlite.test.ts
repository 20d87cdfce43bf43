import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { sqliteDatabase } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { deliveryOf } from '../contracts/delivery.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('the directory and its files are made on demand, for their owner only', async () => {
  const directory = join(temporaryDirectory(), 'deep', 'data');
  const store = await openSqliteStore(directory);
  await store.inbox.take(deliveryOf('a'), 1, 1);
  expect(modeOf(directory)).toBe('700');
  for (const file of ['tutor.sqlite', 'tutor.sqlite-wal', 'tutor.sqlite-shm']) {
    expect([file, modeOf(join(directory, file))]).toEqual([file, '600']);
  }
  await store.close();
});

test('an answered delivery leaves neither its words nor its address in the file', async () => {
  const directory = temporaryDirectory();
  const store = await openSqliteStore(directory);
  await store.inbox.take({ ...deliveryOf('a', 'slack', 'a-private-question'), address: 'an-answer-address' }, 1, 1);
  await store.inbox.finish('a', 2);
  await store.close();
  const bytes = readFileSync(join(directory, 'tutor.sqlite'), 'latin1');
  expect(bytes.includes('a-private-question')).toBe(false);
  expect(bytes.includes('an-answer-address')).toBe(false);
});

test('closing twice is no error', async () => {
  const store = await openSqliteStore(temporaryDirectory());
  await store.close();
  await expect(store.close()).resolves.toBeUndefined();
});

const unusable = [
  ['no SQLite database', (directory: string) => writeFileSync(join(directory, 'tutor.sqlite'), 'x'.repeat(5_000))],
  ['is damaged', damage],
  [
    'newer kube-tutor',
    (directory: string) => change(directory, 'INSERT INTO migrations (version, name, checksum) VALUES (99, 1, 1)'),
  ],
  [
    'not the one this kube-tutor knows',
    (directory: string) => change(directory, "UPDATE migrations SET checksum = 'other'"),
  ],
  ['a directory stands where the file should be', (directory: string) => mkdirSync(join(directory, 'tutor.sqlite'))],
] as const;

test.each(unusable)(
  'a file of which one must say "%s" is refused with the setting that names it',
  async (reason, spoil) => {
    const directory = temporaryDirectory();
    await spoil(directory);
    await expect(openSqliteStore(directory)).rejects.toThrow(reason);
    await expect(openSqliteStore(directory)).rejects.toThrow('The directory is chosen by KUBE_TUTOR_DATA.');
  },
);

test('a file in place of the directory is named as the reason', async () => {
  const file = join(temporaryDirectory(), 'data');
  writeFileSync(file, '');
  await expect(openSqliteStore(file)).rejects.toThrow('a file stands where the directory should be');
  await expect(openSqliteStore(join(file, 'below'))).rejects.toThrow('a part of its path is a file');
});

test('a directory nobody may write to is named as the reason', async () => {
  // Not even root may make a directory there.
  await expect(openSqliteStore('/sys/kube-tutor')).rejects.toThrow('Make the directory writable');
});

const inMemory = () => {
  const connection = new DatabaseSync(':memory:');
  return { connection, database: sqliteDatabase(connection, Date.now) };
};

test('a failed step leaves the database as it was', async () => {
  const { connection, database } = inMemory();
  await migrate(database);
  const steps = [...MIGRATIONS, { name: 'broken', sql: 'CREATE TABLE extra (x) STRICT; NONSENSE' }];
  await expect(migrate(database, steps)).rejects.toThrow();
  expect(connection.prepare('SELECT max(version) AS version FROM migrations').get()?.['version']).toBe(
    MIGRATIONS.length,
  );
  expect(connection.prepare("SELECT * FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
});

test('steps run once each, in order, and later ones find what earlier ones made', async () => {
  const { connection, database } = inMemory();
  await migrate(database);
  const steps = [...MIGRATIONS, { name: 'more', sql: 'ALTER TABLE notes ADD COLUMN mood TEXT' }];
  await migrate(database, steps);
  await migrate(database, steps);
  expect(
    connection
      .prepare('SELECT version FROM migrations')
      .all()
      .map((row) => row['version']),
  ).toEqual(steps.map((_, at) => at + 1));
});

async function change(directory: string, sql: string): Promise<void> {
  await (await openSqliteStore(directory)).close();
  const database = new DatabaseSync(join(directory, 'tutor.sqlite'));
  database.exec(sql);
  database.close();
}

async function damage(directory: string): Promise<void> {
  await change(
    directory,
    `INSERT INTO notes WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)
    SELECT 'owner', 'note' || i, hex(randomblob(100)), 1 FROM n`,
  );
  const file = join(directory, 'tutor.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, bytes.length - 8_192);
  writeFileSync(file, bytes);
}
