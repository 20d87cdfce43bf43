import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { backupSqlite } from '../../src/store/sqlite/backup.ts';
import { restoreSqlite } from '../../src/store/sqlite/restore.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { changeOf, joined, post } from '../contracts/quiz-samples.ts';
import { temporaryDirectory } from '../contracts/stores.ts';
import { startProgram } from '../e2e/program/program.ts';

const now = new Date('2026-11-25T22:10:00.123Z');

/** Does something with the store of a directory. */
async function within<T>(directory: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(directory);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const remember = (directory: string, word: string): Promise<void> =>
  within(directory, ({ notes }) => notes.write('ada', 'term', word, 1));
const recall = (directory: string): Promise<unknown> => within(directory, ({ notes }) => notes.read('ada', 'term'));

/** A directory in which a word is remembered, and a backup of it. */
async function backedUp(word: string) {
  const directory = temporaryDirectory();
  await remember(directory, word);
  const file = join(temporaryDirectory(), 'backup.sqlite');
  const outcome = backupSqlite(directory, file);
  return { directory, file, outcome };
}

describe('a backup', () => {
  test('is one file for its owner only, with all that was written, also while the store is open', async () => {
    const directory = temporaryDirectory();
    const file = join(temporaryDirectory(), 'backup.sqlite');
    const store = await openSqliteStore(directory, { alone: true });
    await store.notes.write('ada', 'term', 'pod', 1);
    await store.quizzes.append(changeOf('a', { drafts: [post('lobby')] }));
    expect(backupSqlite(directory, file)).toEqual({
      ok: true,
      value: expect.stringMatching(/^Backed up .*tutor\.sqlite to .*backup\.sqlite \(\d+ KiB\)\.$/u) as string,
    });
    await store.notes.write('ada', 'term', 'later', 2);
    await store.close();
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(join(file, '..'))).toEqual(['backup.sqlite']);

    const other = temporaryDirectory();
    expect(restoreSqlite(other, file, now).ok).toBe(true);
    await within(other, async ({ notes, quizzes }) => {
      expect(await notes.read('ada', 'term')).toBe('pod');
      expect(await quizzes.load('a', 0)).toEqual([joined(1)]);
      expect(await quizzes.claimMessages(['slack'], 0, 1, 9)).toHaveLength(1);
    });
  });

  test.each([
    ['there is nothing', 'There is nothing to back up', (_: string, file: string) => [join(file, 'none'), file]],
    [
      'the file is there already',
      'is there already',
      (directory: string, file: string) => (writeFileSync(file, 'mine'), [directory, file]),
    ],
    [
      'its directory is missing',
      'Make that directory first',
      (directory: string, file: string) => [directory, join(file, 'deep', 'b')],
    ],
    ['its directory is no place for files', 'Cannot back up', (directory: string) => [directory, '/sys/backup.sqlite']],
    [
      'what is there is damaged',
      'it is no SQLite database',
      (directory: string, file: string) => (
        writeFileSync(join(directory, 'tutor.sqlite'), 'x'.repeat(5_000)),
        [directory, file]
      ),
    ],
  ] as const)('is refused where %s', async (_, words, prepare) => {
    const directory = temporaryDirectory();
    await remember(directory, 'pod');
    const target = join(temporaryDirectory(), 'backup.sqlite');
    const [from = '', to = ''] = prepare(directory, target);
    const outcome = backupSqlite(from, to);
    expect(outcome.ok ? '' : outcome.failure).toContain(words);
    expect(existsSync(`${to}.partial`)).toBe(false);
    if (existsSync(target)) expect(readFileSync(target, 'utf8')).toBe('mine');
  });
});

describe('restoring', () => {
  test('puts a backup in the place of what is there, which is kept and can be restored as well', async () => {
    const { directory, file } = await backedUp('pod');
    await remember(directory, 'node');
    const outcome = restoreSqlite(directory, file, now);
    const kept = join(directory, 'tutor.sqlite.before-2026-11-25T22-10-00-123Z');
    expect(outcome).toEqual({
      ok: true,
      value: `Restored ${file} to ${join(directory, 'tutor.sqlite')}. What was there before is kept as ${kept}.`,
    });
    expect(await recall(directory)).toBe('pod');
    expect(restoreSqlite(directory, kept, new Date()).ok).toBe(true);
    expect(await recall(directory)).toBe('node');
    expect((statSync(join(directory, 'tutor.sqlite')).mode & 0o777).toString(8)).toBe('600');
  });

  test('keeps what a process that died had written last', async () => {
    const { directory, file } = await backedUp('pod');
    const dying = new DatabaseSync(join(directory, 'tutor.sqlite'));
    dying.exec(`PRAGMA wal_autocheckpoint = 0; UPDATE notes SET value = '"last"'`);
    // What a death leaves: the write stands in the side file only.
    const left = ['', '-wal'].map((end) => readFileSync(join(directory, `tutor.sqlite${end}`)));
    dying.close();
    const dead = temporaryDirectory();
    left.forEach((bytes, at) => writeFileSync(join(dead, `tutor.sqlite${['', '-wal'][at] ?? ''}`), bytes));
    expect(restoreSqlite(dead, file, now).ok).toBe(true);
    expect(await recall(dead)).toBe('pod');
    const kept = join(dead, 'tutor.sqlite.before-2026-11-25T22-10-00-123Z');
    const other = temporaryDirectory();
    expect(restoreSqlite(other, kept, now).ok).toBe(true);
    expect(await recall(other)).toBe('last');
  });

  test('takes a copy of a database with what stands beside it, as a process that died left it', async () => {
    const { directory } = await backedUp('pod');
    const open = new DatabaseSync(join(directory, 'tutor.sqlite'));
    open.exec(`UPDATE notes SET value = '"last"'`);
    const copy = temporaryDirectory();
    for (const end of ['', '-wal'])
      writeFileSync(join(copy, `copy.sqlite${end}`), readFileSync(join(directory, `tutor.sqlite${end}`)));
    open.close();
    const other = temporaryDirectory();
    expect(restoreSqlite(other, join(copy, 'copy.sqlite'), now).ok).toBe(true);
    expect(await recall(other)).toBe('last');
  });

  const change = (sql: string) => (file: string) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };
  const spoil = (file: string): void => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4_096, 5 * 4_096);
    writeFileSync(file, bytes);
  };
  test.each([
    [
      'newer',
      'made by a newer kube-tutor',
      change('INSERT INTO migrations (version, name, checksum) VALUES (99, 1, 1)'),
    ],
    ['changed', 'not the one this kube-tutor knows', change("UPDATE migrations SET checksum = 'other'")],
    ['of another program', 'no backup of kube-tutor', change('DROP TABLE migrations')],
    ['damaged', 'it is damaged', spoil],
    ['no database', 'it is no SQLite database', (file: string) => writeFileSync(file, 'x'.repeat(5_000))],
    ['empty', 'no backup of kube-tutor', (file: string) => writeFileSync(file, '')],
    ['a directory', 'Cannot restore', (file: string) => mkdirSync(`${file}/deep`, { recursive: true })],
  ] as const)('refuses a file that is %s, and changes nothing', async (what, words, prepare) => {
    const { directory, file } = await backedUp('pod');
    await remember(directory, 'node');
    const odd = what === 'a directory' ? `${file}.d` : file;
    prepare(odd);
    const outcome = restoreSqlite(directory, odd, now);
    expect(outcome.ok ? '' : outcome.failure).toContain(words);
    expect(await recall(directory)).toBe('node');
    expect(readdirSync(directory).filter((name) => name.includes('restor') || name.includes('before'))).toEqual([]);
  });

  test('refuses a file that is not there', () => {
    const outcome = restoreSqlite(temporaryDirectory(), '/none/backup.sqlite', now);
    expect(outcome).toEqual({ ok: false, failure: '/none/backup.sqlite is not there. Name the file of a backup.' });
  });

  test('takes the place of what is damaged', async () => {
    const { directory, file } = await backedUp('pod');
    writeFileSync(join(directory, 'tutor.sqlite'), 'x'.repeat(5_000));
    expect(restoreSqlite(directory, file, now).ok).toBe(true);
    expect(await recall(directory)).toBe('pod');
  });

  test('is refused while a tutor runs on the directory', async () => {
    const { directory, file } = await backedUp('pod');
    const store = await openSqliteStore(directory, { alone: true });
    const outcome = restoreSqlite(directory, file, now);
    expect(outcome.ok ? '' : outcome.failure).toContain('Another kube-tutor is running');
    await store.close();
    expect(restoreSqlite(directory, file, now).ok).toBe(true);
  });
});

describe('the commands', () => {
  /** Runs the program to its end. */
  async function run(args: readonly string[], settings: Readonly<Record<string, string>>) {
    const program = await startProgram({ args, settings });
    program.leave();
    return { code: await program.code(), shown: program.all() };
  }

  test('back up beside a running program, and restore when it is gone', async () => {
    const directory = temporaryDirectory();
    await remember(directory, 'pod');
    const settings = { KUBE_TUTOR_DATA: directory };
    const file = join(temporaryDirectory(), 'b.sqlite');
    const running = await startProgram({ settings: { ...settings, KUBE_TUTOR_WEB: 'false' } });
    running.type('what is a pod\n');
    await running.shows(/The smallest thing/u);
    expect(await run(['backup', file], settings)).toMatchObject({
      code: 0,
      shown: expect.stringContaining('Backed up') as string,
    });
    expect(await run(['restore', file], settings)).toMatchObject({
      code: 1,
      shown: expect.stringContaining('Another kube-tutor') as string,
    });
    running.leave();
    await running.code();
    await remember(directory, 'node');
    expect(await run(['restore', file], settings)).toMatchObject({
      code: 0,
      shown: expect.stringContaining('Restored') as string,
    });
    expect(await recall(directory)).toBe('pod');
  });

  test.each([
    ['backup', /pg_dump --format=custom --no-owner --file='my backup' "\$DATABASE_URL"/u],
    ['restore', /pg_restore --clean --if-exists .*--dbname="\$DATABASE_URL" 'my backup'/u],
  ])('%s names the programs of PostgreSQL where everything is kept there', async (verb, words) => {
    const { code, shown } = await run([verb, 'my backup'], { DATABASE_URL: 'postgres://127.0.0.1:1/tutor' });
    expect(code).toBe(1);
    expect(shown).toMatch(words);
  });
});
