import { reply, type Reply } from '../../core/reply.ts';
import { personOf, type Platform, type Request } from '../../core/request.ts';
import { toLearningDay, type LearningDay } from '../../learn/day.ts';
import { remindersDue, type Reminded } from '../../learn/reminders.ts';
import { buttonRow } from '../cards/buttons.ts';
import { counted } from '../quiz/cards/words.ts';
import type { LearnDeps } from './deps.ts';
import type { LoadLearner } from './learner.ts';
import { isReminded, REMINDED } from './reminded.ts';
import { isRecord, readSettings } from './settings.ts';

/** A reminder that may go out now. */
export interface Reminder {
  /** As in `personOf`. */
  readonly person: string;
  readonly platform: Platform;
  readonly to: { readonly team: string; readonly person: string };
  readonly reply: Reply;
  /** The same for every try of the same reminder, at most 25 characters. */
  readonly key: string;
}

/** Who wants to be reminded, and what is to be sent. */
export interface Reminders {
  readonly isOn: (request: Request) => Promise<boolean>;
  readonly turn: (request: Request, on: boolean) => Promise<void>;
  /** What may go out now, to people for whom something is due. Each is marked with `sent` or `refused` before the next look. */
  readonly due: () => Promise<readonly Reminder[]>;
  /** `false`: another process marked it today already, or it was turned off; it is not to be sent. */
  readonly sent: (reminder: Pick<Reminder, 'person'>) => Promise<boolean>;
  /** Nobody may write to them alone: they are told when they next say something. */
  readonly refused: (reminder: Pick<Reminder, 'person'>) => Promise<void>;
  /** What somebody could not be told, where they say something in a shared place; once. */
  readonly owed: (request: Request) => Promise<Reply | undefined>;
}

/** Keeps the list in notes, one note a person. */
export function createReminders({
  notes,
  clock,
  zone: teamZone,
  load,
}: Pick<LearnDeps, 'notes' | 'clock' | 'zone'> & { readonly load: LoadLearner }): Reminders {
  /** Days on which somebody turned out to need no reminder: nothing falls due in the middle of a day. */
  const idle = new Map<string, LearningDay>();

  async function zoneOf(person: string): Promise<string> {
    return (await readSettings(notes, person)).zone ?? teamZone;
  }

  /** Marks somebody as reminded today. `false`: somebody else changed it since, or turned it off; nothing is kept. */
  async function mark(person: string, before: Row, owed: boolean): Promise<boolean> {
    const now = clock();
    const after: Row = { ...before, last: toLearningDay(now, await zoneOf(person)), owed };
    return notes.replace(REMINDED, person, before, after, now);
  }

  return {
    isOn: (request) => isReminded(notes, request),
    turn: async (request, on) => {
      const { place, from } = request;
      const row: Row = { platform: place.platform, team: place.team, id: from.id };
      await notes.write(REMINDED, personOf(request), on ? row : undefined, clock());
    },
    due: async () => {
      const now = clock();
      const rows = Object.entries(await notes.all(REMINDED)).flatMap(([person, kept]) => {
        const row = parse(kept);
        return row === undefined ? [] : [{ person, row }];
      });
      const people = await Promise.all(
        rows.map(async ({ person, row }): Promise<Reminded & { readonly row: Row }> => {
          const zone = await zoneOf(person);
          return { person, zone, row, ...(row.last === undefined ? {} : { last: row.last }) };
        }),
      );
      const found: Reminder[] = [];
      for (const { person, row, zone } of remindersDue(now, people)) {
        const day = toLearningDay(now, zone);
        if (idle.get(person) === day) continue;
        const { due } = await load(person);
        if (due.today.length === 0 || due.done > 0) {
          idle.set(person, day);
          continue;
        }
        const { platform, team, id } = row;
        const key = `remind ${String(day)}`;
        found.push({ person, platform, to: { team, person: id }, reply: reminder(due.today.length), key });
      }
      return found;
    },
    sent: async ({ person }) => {
      const kept = parse(await notes.read(REMINDED, person));
      if (kept === undefined || kept.last === toLearningDay(clock(), await zoneOf(person))) return false;
      return mark(person, kept, false);
    },
    refused: async ({ person }) => {
      const kept = parse(await notes.read(REMINDED, person));
      if (kept !== undefined) await mark(person, kept, true);
    },
    owed: async (request) => {
      if (request.place.kind !== 'shared') return undefined;
      const person = personOf(request);
      const kept = parse(await notes.read(REMINDED, person));
      if (kept?.owed !== true || !(await mark(person, kept, false))) return undefined;
      const { due } = await load(person);
      return due.today.length === 0 ? undefined : reminder(due.today.length);
    },
  };
}

/** Somebody who wants to be reminded, as noted under their own name. */
interface Row {
  readonly platform: Platform;
  readonly team: string;
  readonly id: string;
  readonly last?: number;
  readonly owed?: boolean;
}

function parse(kept: unknown): Row | undefined {
  // Only written above.
  return isRecord(kept) ? (kept as unknown as Row) : undefined;
}

function reminder(count: number): Reply {
  return reply('quiz', 'Time to remember', [
    {
      type: 'text',
      text: [
        `${counted(count, 'question')} ${count === 1 ? 'is' : 'are'} due: now is when each takes least, and holds longest.`,
      ],
    },
    ...buttonRow([
      { label: 'Review now', line: 'review', style: 'primary' },
      { label: 'No reminders', line: 'remind me off' },
    ]),
  ]);
}
