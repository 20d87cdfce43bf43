import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { toPostgres } from '../../src/store/postgres/translate.ts';
import { deliveryOf } from '../contracts/delivery.ts';
import { changeOf, joined } from '../contracts/quiz-samples.ts';
import { createSchema, temporarySchema } from './postgres/schema.ts';
import { sayToPostgres } from './postgres/say.ts';

test('processes that start at the same time on an empty database make its tables once', async () => {
  const url = await createSchema();
  const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore(url)));
  const rows = await sayToPostgres(url, 'SELECT version, applied_at FROM migrations ORDER BY version');
  expect(rows.map((row) => Number(row['version']))).toEqual(MIGRATIONS.map((_, at) => at + 1));
  expect(Number(rows[0]?.['applied_at'])).toBeGreaterThan(1_700_000_000);
  await Promise.all(stores.map(({ close }) => close()));
});

test('of two processes on one database, each delivery and each decision goes to one', async () => {
  const url = await temporarySchema();
  const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
  const keys = Array.from({ length: 20 }, (_, at) => `key-${String(at)}`);
  const claims = await Promise.all(
    keys.map((key) => Promise.all(stores.map(({ inbox }) => inbox.take(deliveryOf(key), 1_000, 100)))),
  );
  expect(claims.map((each) => each.toSorted())).toEqual(keys.map(() => ['duplicate', 'taken']));
  const decisions = await Promise.all(
    keys.map((key) =>
      Promise.all(stores.map(({ quizzes }, at) => quizzes.append(changeOf(key, { events: [joined(at)] })))),
    ),
  );
  expect(decisions.map((each) => each.toSorted())).toEqual(keys.map(() => ['appended', 'conflict']));
  await Promise.all(stores.map(({ close }) => close()));
});

test('the time is that of the database, in whole milliseconds', async () => {
  const store = await openPostgresStore(await temporarySchema());
  const now = await store.now();
  expect(Number.isInteger(now)).toBe(true);
  // A process of this machine, so its clock is ours.
  expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
  await store.close();
});

test('closing twice is no error', async () => {
  const store = await openPostgresStore(await temporarySchema());
  await store.close();
  await expect(store.close()).resolves.toBeUndefined();
});

test('connections that broke are replaced', async () => {
  // A name of its own: other tests on the same server keep theirs.
  const url = `${await temporarySchema()}&application_name=doomed`;
  const store = await openPostgresStore(url);
  await store.notes.write('ada', 'term', 'pod', 1);
  await sayToPostgres(
    url.replace('doomed', 'other'),
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doomed'",
  );
  // The first statement may still find out.
  await store.notes.read('ada', 'term').catch(() => undefined);
  expect(await store.notes.read('ada', 'term')).toBe('pod');
  await store.close();
});

test('another default of the server changes nothing for transactions', async () => {
  const url = `${await temporarySchema()}%20-c%20default_transaction_isolation=serializable`;
  const { quizzes, close } = await openPostgresStore(url);
  await quizzes.append(changeOf('a'));
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5].map((number) => quizzes.append(changeOf('a', { version: 1, events: [joined(number)] }))),
  );
  expect(outcomes.toSorted()).toEqual(['appended', 'conflict', 'conflict', 'conflict', 'conflict']);
  await close();
});

test.each([
  ['made by a newer kube-tutor', 'INSERT INTO migrations (version, name, checksum) VALUES (99, 1, 1)'],
  ['not the one this kube-tutor knows', "UPDATE migrations SET checksum = 'other'"],
])('a database of which one must say "%s" is refused', async (reason, statement) => {
  const url = await createSchema();
  await (await openPostgresStore(url)).close();
  await sayToPostgres(url, statement);
  await expect(openPostgresStore(url)).rejects.toThrow(reason);
});

test.each(['CREATE TABLE migrations (id BIGINT)', 'CREATE TABLE inbox (id BIGINT)'])(
  'the tables of another program are refused and left alone: %s',
  async (statement) => {
    const url = await createSchema();
    await sayToPostgres(url, statement);
    await expect(openPostgresStore(url)).rejects.toThrow('Give kube-tutor a database of its own');
    const tables = await sayToPostgres(url, 'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()');
    expect(tables).toHaveLength(1);
  },
);

test('a database that cannot be used is named with the reason, and never with its password', async () => {
  const there = new URL(await createSchema());
  const at = (change: (url: URL) => void): string => {
    const url = new URL(there);
    // A server that asks for a password would say that this one is wrong before anything else.
    if (url.password === '') url.password = 'a-secret-word';
    change(url);
    return url.href.replaceAll('+', '%20');
  };
  const unusable = [
    [at((url) => (url.port = '1')), `:1${there.pathname}: nothing answers there.`],
    [at((url) => (url.pathname = '/missing')), '/missing: there is no database of that name. Create it first.'],
    [at((url) => (url.hostname = 'no-such-host.invalid')), 'no-such-host.invalid'],
    [at((url) => url.searchParams.set('sslmode', 'verify-full')), 'SSL'],
    [
      at((url) => url.searchParams.set('sslrootcert', '/missing.pem')),
      'a file or a socket that the address names is not there',
    ],
  ] as const;
  for (const [url, words] of unusable) {
    const problem = await openPostgresStore(url).catch((error: unknown) => String(error));
    expect(problem).toContain(words);
    expect(problem).toContain('It is chosen by DATABASE_URL.');
    expect(problem).not.toContain(`:${new URL(url).password}`);
  }
});

test('tables are told in the words of PostgreSQL', () => {
  expect(
    toPostgres(`
      CREATE TABLE one (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, at REAL) STRICT;
      CREATE TABLE two (id TEXT PRIMARY KEY, n INTEGER DEFAULT (unixepoch())) STRICT, WITHOUT ROWID;`),
  ).toBe(`
      CREATE TABLE one (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT COLLATE "C" NOT NULL, at DOUBLE PRECISION);
      CREATE TABLE two (id TEXT COLLATE "C" PRIMARY KEY, n BIGINT DEFAULT (extract(epoch FROM now())::bigint));`);
});
