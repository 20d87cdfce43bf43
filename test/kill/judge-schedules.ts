import { nextMoment } from '../../src/quiz/moments.ts';
import { keyOf } from '../../src/quizmaster/ids.ts';
import { scheduledQuizId } from '../../src/quizmaster/ids.ts';
import type { Schedule } from '../../src/ports/schedules.ts';
import { nextAfter } from '../../src/store/next-after.ts';
import type { Evidence } from './evidence.ts';
import type { Entry } from './journal.ts';
import { kindOf, quietEnds, type ScheduleKind } from './schedules.ts';

/** A moment for which a schedule fired, and the moment at which it was moved on to the next one. */
export interface Moved {
  readonly at: number;
  readonly now: number;
}

/** The moments for which each schedule fired, in their order. */
export function movesOf(journal: readonly Entry[]): ReadonlyMap<string, readonly Moved[]> {
  const moves = new Map<string, Map<number, number>>();
  for (const entry of journal) {
    if (entry.type !== 'moved') continue;
    const own = moves.get(entry.schedule) ?? new Map<number, number>();
    // Whoever told it before died before it was true. Clocks differ a little: what was told last is what counts.
    own.set(entry.at, entry.now);
    moves.set(entry.schedule, own);
  }
  return new Map(
    [...moves].map(([id, own]) => [id, [...own].map(([at, now]) => ({ at, now })).sort((a, b) => a.at - b.at)]),
  );
}

/** How a kind of schedules did. */
export interface Fired {
  readonly kind: ScheduleKind;
  readonly fired: number;
  /** Moments that passed while nobody looked, made up for by one firing. */
  readonly skipped: number;
}

/** Moments that were missed or came twice, beyond what a message that stands twice explains. */
export function judgeSchedules({ schedules, journal, messages, quizzes, from }: Evidence): {
  readonly problems: readonly string[];
  readonly fired: readonly Fired[];
} {
  const moves = movesOf(journal);
  const keys = new Set(messages.map(({ key }) => key));
  const ids = new Set(quizzes.map(({ id }) => id));
  const problems: string[] = [];
  const fired: Fired[] = [];

  function judge(schedule: Schedule, own: readonly Moved[]): number {
    const { id } = schedule;
    let skipped = 0;
    for (const [place, { at, now }] of own.entries()) {
      const next = own[place + 1];
      if (next === undefined) break;
      const due = nextAfter(schedule, at, now, (each) => nextMoment(each, each.nextAt ?? at));
      if (due !== next.at)
        problems.push(`${id} fired for ${iso(at)} and ${iso(next.at)}, and not for ${iso(due ?? 0)}`);
      for (let each = nextMoment(schedule, at); each !== undefined && each < next.at; each = nextMoment(schedule, each))
        skipped += 1;
    }
    return skipped;
  }

  for (const schedule of schedules) {
    const { id } = schedule;
    const all = moves.get(id) ?? [];
    // The last time was perhaps never written: somebody died, and then schedules were ended.
    const isLastOpen = (schedule.nextAt ?? 0) <= (all.at(-1)?.at ?? 0) && !keys.has(keyOf(id, String(all.at(-1)?.at)));
    const own = isLastOpen ? all.slice(0, -1) : all;
    const kind = kindOf(id);
    const unsaid = own.filter(({ at }) => !keys.has(keyOf(id, String(at))));
    let skipped = 0;
    if (own.length === 0) problems.push(`${id} never fired`);
    switch (kind) {
      case 'second':
      case 'missed':
        skipped = judge(schedule, own);
        for (const { at } of unsaid) problems.push(`${id} said nothing at ${iso(at)}`);
        break;
      case 'quiz': {
        skipped = judge(schedule, own);
        // Where one is going on, another one is not opened.
        const opened = own.filter(({ at }) => ids.has(scheduledQuizId(id, at)));
        if (opened.length === 0) problems.push(`${id} opened nothing`);
        break;
      }
      case 'restless':
        // Stopping it drops what is left to do, so that not all is said.
        break;
      case 'quiet':
        if (unsaid.length !== own.length) problems.push(`${id} spoke at night`);
        if (!quietEnds(from).includes(schedule.nextAt ?? 0))
          problems.push(`${id} is due at ${iso(schedule.nextAt ?? 0)}`);
        break;
      case 'locked':
        if (!schedule.paused) problems.push(`${id} tries on`);
        break;
    }
    fired.push({ kind, fired: own.length, skipped });
  }
  return { problems, fired: total(fired) };
}

function total(fired: readonly Fired[]): readonly Fired[] {
  return [...Map.groupBy(fired, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    fired: all.reduce((sum, each) => sum + each.fired, 0),
    skipped: all.reduce((sum, each) => sum + each.skipped, 0),
  }));
}

const iso = (at: number): string => new Date(at).toISOString();
