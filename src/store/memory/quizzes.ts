import type { QuizEvent, QuizPlace } from '../../quiz/event.ts';
import type { QuizChange, Quizzes } from '../../ports/quizzes.ts';
import type { Results } from '../../ports/results.ts';
import { placeKey } from '../place-key.ts';
import { createOutbox } from './outbox.ts';
import type { MemoryReviews } from './reviews.ts';

/** A quiz as it is kept. `leaseUntil` is 0 while nobody holds it. */
interface Row {
  readonly place: QuizPlace;
  readonly key: string;
  readonly active: boolean;
  readonly dueAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly log: readonly string[];
  readonly leaseUntil: number;
  readonly fence: number;
}

/** Quizzes that are forgotten when the process ends. */
export function memoryQuizzes(results: Results, reviews: MemoryReviews): Quizzes {
  const rows = new Map<string, Row>();
  const outbox = createOutbox();

  const isBusy = ({ quiz, active, place }: QuizChange): boolean =>
    active && [...rows].some(([id, row]) => id !== quiz && row.active && row.key === placeKey(place));

  const append = (change: QuizChange): Awaited<ReturnType<Quizzes['append']>> => {
    const { quiz, version, events, place, active, dueAt, drafts, sent } = change;
    const row = rows.get(quiz);
    if (sent !== undefined && !outbox.isHeld(sent.claim)) return 'stale';
    if ((row?.log.length ?? 0) !== version) return 'conflict';
    if (isBusy(change)) return 'busy';
    rows.set(quiz, {
      place,
      key: placeKey(place),
      active,
      dueAt,
      endedAt: events.findLast(({ type }) => type === 'ended')?.at ?? row?.endedAt,
      // Kept as JSON, as a database would, so that an event that cannot be stored is noticed here too.
      log: [...(row?.log ?? []), ...events.map((event) => JSON.stringify(event))],
      leaseUntil: row?.leaseUntil ?? 0,
      fence: row?.fence ?? 0,
    });
    if (sent !== undefined) outbox.markSent(sent.claim, sent.posted);
    outbox.add(quiz, place, drafts);
    if (change.results !== undefined) void results.put(quiz, change.results);
    reviews.replace(change.reviews ?? [], change.unlearn ?? []);
    return 'appended';
  };

  return {
    // Written by `append` from events.
    load: (quiz, after) =>
      Promise.resolve((rows.get(quiz)?.log ?? []).slice(after).map((json) => JSON.parse(json) as QuizEvent)),
    append: (change) => Promise.resolve(append(change)),
    activeIn: (place) => Promise.resolve([...rows].find(([, row]) => row.active && row.key === placeKey(place))?.[0]),
    ended: ({ platform, team, since }) =>
      Promise.resolve(
        [...rows]
          .flatMap(([quiz, { place, endedAt }]) =>
            endedAt !== undefined && endedAt >= since && place.platform === platform && place.team === team
              ? [{ quiz, endedAt }]
              : [],
          )
          .sort((a, b) => b.endedAt - a.endedAt || (a.quiz < b.quiz ? 1 : -1))
          .map(({ quiz }) => quiz),
      ),
    claimDue: (now, leaseMs, limit) => {
      const due = [...rows]
        .flatMap(([quiz, row]) =>
          row.dueAt !== undefined && row.dueAt <= now && row.leaseUntil <= now ? [{ quiz, row, dueAt: row.dueAt }] : [],
        )
        .sort((a, b) => a.dueAt - b.dueAt || (a.quiz < b.quiz ? -1 : 1))
        .slice(0, limit);
      for (const { quiz, row } of due) rows.set(quiz, { ...row, leaseUntil: now + leaseMs, fence: row.fence + 1 });
      return Promise.resolve(due.map(({ quiz, row }) => ({ quiz, fence: row.fence + 1 })));
    },
    release: ({ quiz, fence }) => {
      const row = rows.get(quiz);
      if (row?.fence === fence) rows.set(quiz, { ...row, leaseUntil: 0 });
      return Promise.resolve();
    },
    claimMessages: (platforms, now, leaseMs, limit) => Promise.resolve(outbox.claim(platforms, now, leaseMs, limit)),
    markSent: (claim, posted) => Promise.resolve(outbox.markSent(claim, posted)),
    putBack: (claim, at) => {
      outbox.putBack(claim, at);
      return Promise.resolve();
    },
    posted: (quiz, name) => Promise.resolve(outbox.posted(quiz, name)),
    prune: (before) => {
      for (const [quiz, { endedAt }] of rows) {
        if (endedAt === undefined || endedAt >= before) continue;
        rows.delete(quiz);
        outbox.forget(quiz);
      }
      return Promise.resolve();
    },
  };
}
