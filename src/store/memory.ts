import type { Platform } from '../core/request.ts';
import type { Audit, AuditRecord } from '../ports/audit.ts';
import type { Gap, Gaps } from '../ports/gaps.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery, Inbox } from '../ports/inbox.ts';
import type { Notes } from '../ports/notes.ts';
import { memoryKeptPacks } from './memory/kept-packs.ts';
import { memoryQuizzes } from './memory/quizzes.ts';
import { memoryResults } from './memory/results.ts';
import { memoryReviews } from './memory/reviews.ts';
import { memorySchedules } from './memory/schedules.ts';
import { keptText, MAX_TRIES, type Store } from './store.ts';

/** `open` is gone once the delivery is answered. */
type Row = {
  open?: { readonly platform: Platform; readonly json: string };
  takenAt: number;
  leaseUntil: number;
  tries: number;
};

/** A store that forgets everything when the process ends: for tests and one-line answers. */
export function createMemoryStore(clock: Clock = Date.now): Store {
  const results = memoryResults();
  const reviews = memoryReviews();
  return {
    inbox: memoryInbox(),
    notes: memoryNotes(),
    gaps: memoryGaps(),
    audit: memoryAudit(),
    quizzes: memoryQuizzes(results, reviews),
    schedules: memorySchedules(),
    reviews,
    results,
    keptPacks: memoryKeptPacks(),
    now: () => Promise.resolve(clock()),
    close: () => Promise.resolve(),
  };
}

function memoryInbox(): Inbox {
  const rows = new Map<string, Row>();
  return {
    take: (delivery, now, leaseMs) => {
      const row = rows.get(delivery.key);
      const free = row === undefined || (row.open !== undefined && row.leaseUntil <= now && row.tries < MAX_TRIES);
      if (!free) return Promise.resolve('duplicate');
      // Kept as JSON, as a database would, so that an address that cannot be stored is noticed here too.
      const open = { platform: delivery.request.place.platform, json: JSON.stringify(delivery) };
      const { takenAt, tries } = row ?? { takenAt: now, tries: 0 };
      rows.set(delivery.key, { open, takenAt, leaseUntil: now + leaseMs, tries: tries + 1 });
      return Promise.resolve('taken');
    },
    finish: (key, now) => {
      rows.set(key, { takenAt: rows.get(key)?.takenAt ?? now, leaseUntil: now, tries: 0 });
      return Promise.resolve();
    },
    retake: (platform, since, now, leaseMs) => {
      const left = [...rows.values()].flatMap((row) => {
        const { open, takenAt, leaseUntil, tries } = row;
        if (open?.platform !== platform || takenAt < since || leaseUntil > now || tries >= MAX_TRIES) return [];
        row.leaseUntil = now + leaseMs;
        row.tries += 1;
        // Written by `take` from a Delivery.
        return [JSON.parse(open.json) as Delivery];
      });
      return Promise.resolve(left);
    },
    prune: (before) => {
      for (const [key, row] of rows) if (row.takenAt < before) rows.delete(key);
      return Promise.resolve();
    },
  };
}

function memoryNotes(): Notes {
  const owners = new Map<string, Map<string, string>>();
  return {
    read: (owner, name) => {
      const json = owners.get(owner)?.get(name);
      return Promise.resolve(json === undefined ? undefined : (JSON.parse(json) as unknown));
    },
    all: (owner) => {
      const notes = [...(owners.get(owner) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      return Promise.resolve(Object.fromEntries(notes.map(([name, json]) => [name, JSON.parse(json) as unknown])));
    },
    write: (owner, name, value) => {
      const notes = owners.get(owner) ?? new Map<string, string>();
      if (value === undefined) notes.delete(name);
      else notes.set(name, JSON.stringify(value));
      owners.set(owner, notes);
      return Promise.resolve();
    },
    replace: (owner, name, before, value) => {
      const notes = owners.get(owner);
      if (notes?.get(name) !== JSON.stringify(before)) return Promise.resolve(false);
      notes.set(name, JSON.stringify(value));
      return Promise.resolve(true);
    },
    forget: (owner) => {
      owners.delete(owner);
      return Promise.resolve();
    },
  };
}

function memoryGaps(): Gaps {
  const rows = new Map<string, Gap>();
  return {
    add: (gap) => {
      const text = keptText(gap.text);
      const key = `${gap.kind} ${text}`;
      const count = (rows.get(key)?.count ?? 0) + 1;
      // Deleted first, so that the rows stand in the order of their latest question.
      rows.delete(key);
      rows.set(key, { ...gap, text, count });
      return Promise.resolve();
    },
    list: () => Promise.resolve([...rows.values()].sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)),
  };
}

function memoryAudit(): Audit {
  const records = new Map<string, AuditRecord>();
  return {
    add: (record) => {
      records.set(record.id, record);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(records.get(id)),
    list: ({ person, limit }) =>
      Promise.resolve(
        [...records.values()]
          .filter((record) => person === undefined || record.person === person)
          .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
          .slice(0, limit),
      ),
    prune: (before) => {
      for (const [id, { at }] of records) if (at < before) records.delete(id);
      return Promise.resolve();
    },
  };
}
