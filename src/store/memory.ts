import type { Gap, Gaps } from '../ports/gaps.ts';
import type { Delivery, Inbox } from '../ports/inbox.ts';
import type { Notes } from '../ports/notes.ts';

/** How often an unanswered delivery is tried before it is given up: a request that kills its process must not kill it for ever. */
export const MAX_TRIES = 3;

/** The ports that keep things, over one database. */
export interface Store {
  readonly inbox: Inbox;
  readonly notes: Notes;
  readonly gaps: Gaps;
  readonly close: () => Promise<void>;
}

type Row = { delivery?: Delivery; takenAt: number; leaseUntil: number; tries: number };

/** A store that forgets everything when the process ends: for tests and one-line answers. */
export function createMemoryStore(): Store {
  return { inbox: memoryInbox(), notes: memoryNotes(), gaps: memoryGaps(), close: () => Promise.resolve() };
}

function memoryInbox(): Inbox {
  const rows = new Map<string, Row>();
  return {
    take: (delivery, now, leaseMs) => {
      const row = rows.get(delivery.key);
      const free = row === undefined || (row.delivery !== undefined && row.leaseUntil <= now && row.tries < MAX_TRIES);
      if (!free) return Promise.resolve('duplicate');
      rows.set(delivery.key, { delivery, takenAt: row?.takenAt ?? now, leaseUntil: now + leaseMs, tries: (row?.tries ?? 0) + 1 });
      return Promise.resolve('taken');
    },
    finish: (key, now) => {
      const row = rows.get(key);
      rows.set(key, { takenAt: row?.takenAt ?? now, leaseUntil: now, tries: row?.tries ?? 0 });
      return Promise.resolve();
    },
    retake: (platform, since, now, leaseMs) => {
      const left = [...rows.values()].flatMap((row) => {
        const { delivery, takenAt, leaseUntil, tries } = row;
        if (delivery?.request.place.platform !== platform) return [];
        if (takenAt < since || leaseUntil > now || tries >= MAX_TRIES) return [];
        row.leaseUntil = now + leaseMs;
        row.tries += 1;
        return [delivery];
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
    write: (owner, name, value) => {
      const notes = owners.get(owner) ?? new Map<string, string>();
      owners.set(owner, notes.set(name, JSON.stringify(value)));
      return Promise.resolve();
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
      const key = `${gap.kind} ${gap.text}`;
      rows.set(key, { ...gap, count: (rows.get(key)?.count ?? 0) + 1 });
      return Promise.resolve();
    },
    list: () => Promise.resolve([...rows.values()].sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)),
  };
}
