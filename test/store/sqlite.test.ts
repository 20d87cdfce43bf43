import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../src/store/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { deliveryOf } from '../contracts/delivery.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('the directory and its files are made on demand, for their owner only', async () => {
  const directory = join(temporaryDirectory(), 'deep', 'data');
  const store = openSqliteStore(directory);
  await store.inbox.take(deliveryOf('a'), 1, 1);
  expect(modeOf(directory)).toBe('700');
  for (const file of ['tutor.sqlite', 'tutor.sqlite-wal', 'tutor.sqlite-shm']) {
    expect([file, modeOf(join(directory, file))]).toEqual([file, '600']);
  }
  await store.close();
});

test('an answered delivery leaves neither its words nor its address in the file', async () => {
  const directory = temporaryDirectory();
  const store = openSqliteStore(directory);
  await store.inbox.take({ ...deliveryOf('a', 'slack', 'a-private-question'), address: 'an-answer-address' }, 1, 1);
  await store.inbox.finish('a', 2);
  await store.close();
  const bytes = readFileSync(join(directory, 'tutor.sqlite'), 'latin1');
  expect(bytes.includes('a-private-question')).toBe(false);
  expect(bytes.includes('an-answer-address')).toBe(false);
});

test('closing twice is no error', async () => {
  const store = openSqliteStore(temporaryDirectory());
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

test.each(unusable)('a file of which one must say "%s" is refused with the setting that names it', (reason, spoil) => {
  const directory = temporaryDirectory();
  spoil(directory);
  expect(() => openSqliteStore(directory)).toThrow(reason);
  expect(() => openSqliteStore(directory)).toThrow('The directory is chosen by KUBE_TUTOR_DATA.');
});

test('a file in place of the directory is named as the reason', () => {
  const file = join(temporaryDirectory(), 'data');
  writeFileSync(file, '');
  expect(() => openSqliteStore(file)).toThrow('a file stands where the directory should be');
  expect(() => openSqliteStore(join(file, 'below'))).toThrow('a part of its path is a file');
});

test('a directory nobody may write to is named as the reason', () => {
  // Not even root may make a directory there.
  expect(() => openSqliteStore('/sys/kube-tutor')).toThrow('Make the directory writable');
});

test('a failed step leaves the database as it was', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const steps = [...MIGRATIONS, { name: 'broken', sql: 'CREATE TABLE extra (x) STRICT; NONSENSE' }];
  expect(() => {
    migrate(database, steps);
  }).toThrow();
  expect(database.prepare('SELECT max(version) AS version FROM migrations').get()?.['version']).toBe(MIGRATIONS.length);
  expect(database.prepare("SELECT * FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
});

test('steps run once each, in order, and later ones find what earlier ones made', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const steps = [...MIGRATIONS, { name: 'more', sql: 'ALTER TABLE notes ADD COLUMN mood TEXT' }];
  migrate(database, steps);
  migrate(database, steps);
  expect(
    database
      .prepare('SELECT version FROM migrations')
      .all()
      .map((row) => row['version']),
  ).toEqual(steps.map((_, at) => at + 1));
});

function change(directory: string, sql: string): void {
  void openSqliteStore(directory).close();
  const database = new DatabaseSync(join(directory, 'tutor.sqlite'));
  database.exec(sql);
  database.close();
}

function damage(directory: string): void {
  change(
    directory,
    `INSERT INTO notes WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)
    SELECT 'owner', 'note' || i, hex(randomblob(100)), 1 FROM n`,
  );
  const file = join(directory, 'tutor.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, bytes.length - 8_192);
  writeFileSync(file, bytes);
}
