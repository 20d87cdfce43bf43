/** One step from an older form of the database to a newer one. A step that was released is never edited: add the next one. */
export interface Migration {
  readonly name: string;
  /** In SQLite's words; other engines translate them. */
  readonly sql: string;
}

/**
 * The steps in order; the number of a step is its place in this list, from 1. Moments are REAL where a platform tells them:
 * some tell fractions of a millisecond.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'inbox, notes and gaps',
    sql: `
      -- platform and delivery are NULL once answered: only the key stays, against redelivery.
      CREATE TABLE inbox (
        key TEXT PRIMARY KEY, platform TEXT, delivery TEXT,
        taken_at INTEGER NOT NULL, lease_until INTEGER NOT NULL, tries INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX inbox_open ON inbox (platform, lease_until) WHERE delivery IS NOT NULL;
      CREATE INDEX inbox_taken_at ON inbox (taken_at);

      CREATE TABLE notes (
        owner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, written_at INTEGER NOT NULL,
        PRIMARY KEY (owner, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE gaps (
        kind TEXT NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, terms TEXT NOT NULL, place TEXT,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (kind, text)
      ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'the record of queries',
    sql: `
      CREATE TABLE audit (
        id TEXT PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, place TEXT NOT NULL, line TEXT NOT NULL,
        cluster TEXT NOT NULL, namespace TEXT, identity TEXT, outcome TEXT NOT NULL, reason TEXT,
        rows INTEGER NOT NULL, bytes INTEGER NOT NULL, ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX audit_at ON audit (at);
      CREATE INDEX audit_person ON audit (person, at);`,
  },
  {
    name: 'quizzes and what they owe',
    sql: `
      CREATE TABLE quizzes (
        id TEXT PRIMARY KEY, version INTEGER NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, place TEXT NOT NULL,
        active INTEGER NOT NULL, due_at REAL, ended_at REAL, lease_until REAL NOT NULL, fence INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX quizzes_active ON quizzes (place) WHERE active = 1;
      CREATE INDEX quizzes_due ON quizzes (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX quizzes_ended ON quizzes (ended_at) WHERE ended_at IS NOT NULL;

      CREATE TABLE quiz_events (
        quiz TEXT NOT NULL REFERENCES quizzes (id) ON DELETE CASCADE, number INTEGER NOT NULL, event TEXT NOT NULL,
        PRIMARY KEY (quiz, number)
      ) STRICT, WITHOUT ROWID;

      -- One row for each message there will be; message is NULL while nothing stands there.
      CREATE TABLE quiz_posts (
        quiz TEXT NOT NULL REFERENCES quizzes (id) ON DELETE CASCADE, name TEXT NOT NULL, message TEXT, at REAL, link TEXT,
        PRIMARY KEY (quiz, name)
      ) STRICT, WITHOUT ROWID;

      -- Only what is still to be sent. Ids are never used again: fences are made of them. edit_of is NULL for a post.
      CREATE TABLE quiz_outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT, quiz TEXT NOT NULL REFERENCES quizzes (id) ON DELETE CASCADE,
        platform TEXT NOT NULL, place TEXT NOT NULL, name TEXT NOT NULL, edit_of TEXT,
        not_before REAL NOT NULL, lease_until REAL NOT NULL, tries INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX quiz_outbox_quiz ON quiz_outbox (quiz, id);`,
  },
  {
    name: 'schedules',
    sql: `
      CREATE TABLE schedules (
        id TEXT PRIMARY KEY, place TEXT NOT NULL, line TEXT NOT NULL, cron TEXT NOT NULL, zone TEXT NOT NULL,
        created_by TEXT NOT NULL, paused INTEGER NOT NULL, next_at REAL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX schedules_place ON schedules (place);
      CREATE INDEX schedules_next ON schedules (next_at) WHERE paused = 0;

      CREATE TABLE firings (
        schedule TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE, at REAL NOT NULL,
        lease_until REAL NOT NULL, fence INTEGER NOT NULL, done INTEGER NOT NULL,
        PRIMARY KEY (schedule, at)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX firings_open ON firings (at) WHERE done = 0;`,
  },
  {
    name: 'reviews and results',
    sql: `
      CREATE TABLE reviews (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, at REAL NOT NULL, term TEXT NOT NULL, item TEXT NOT NULL,
        correct INTEGER NOT NULL, guessed INTEGER NOT NULL, hinted INTEGER NOT NULL, source TEXT NOT NULL, place TEXT,
        options INTEGER NOT NULL, chosen TEXT NOT NULL, latency_ms REAL, predicted REAL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reviews_person ON reviews (person, at);
      CREATE INDEX reviews_place ON reviews (place, at) WHERE place IS NOT NULL;
      CREATE INDEX reviews_item ON reviews (item);

      CREATE TABLE results (
        quiz TEXT NOT NULL, person TEXT NOT NULL, ended_at REAL NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL,
        mode TEXT NOT NULL, topic TEXT NOT NULL, name TEXT NOT NULL, points REAL NOT NULL, correct INTEGER NOT NULL,
        asked INTEGER NOT NULL, rank INTEGER NOT NULL, players INTEGER NOT NULL,
        PRIMARY KEY (quiz, person)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX results_team ON results (team, ended_at);
      CREATE INDEX results_person ON results (person);`,
  },
  {
    name: 'packs added in the chat',
    sql: `
      -- person and name are NULL once whoever added it is forgotten.
      CREATE TABLE kept_packs (
        id TEXT PRIMARY KEY, team TEXT NOT NULL, text TEXT NOT NULL, mark TEXT NOT NULL, person TEXT, name TEXT,
        added_at REAL NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX kept_packs_team ON kept_packs (team);
      CREATE INDEX kept_packs_person ON kept_packs (person) WHERE person IS NOT NULL;`,
  },
  {
    name: 'wrong options that were drawn',
    sql: `ALTER TABLE reviews ADD COLUMN drawn TEXT;`,
  },
  {
    name: 'failures of messages, apart from how often they were claimed',
    sql: `ALTER TABLE quiz_outbox ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;`,
  },
  {
    name: 'heads of added packs without their texts',
    sql: `
      DROP INDEX kept_packs_team;
      CREATE INDEX kept_packs_heads ON kept_packs (team, id, mark, person, name, added_at);`,
  },
];
