import type { Notes } from '../../ports/notes.ts';

/** What somebody chose about their own learning. */
export interface LearnSettings {
  /** Their zone, where it is not the team's. */
  readonly zone?: string;
  /** Nothing is due at weekends. */
  readonly workdaysOnly: boolean;
  /** How many lapses of a term are forgiven, by its id, since they asked to be asked it again. */
  readonly forgiven: Readonly<Record<string, number>>;
}

const NAME = 'learning';

/** Reads what somebody chose; see `personOf` for the person. */
export async function readSettings(notes: Notes, person: string): Promise<LearnSettings> {
  const kept = await notes.read(person, NAME);
  const { zone, workdaysOnly, forgiven } = isRecord(kept) ? kept : {};
  return {
    ...(typeof zone === 'string' ? { zone } : {}),
    workdaysOnly: workdaysOnly !== false,
    forgiven: isRecord(forgiven)
      ? Object.fromEntries(
          Object.entries(forgiven).filter((each): each is [string, number] => typeof each[1] === 'number'),
        )
      : {},
  };
}

/** Keeps what somebody chose. */
export function writeSettings(notes: Notes, person: string, settings: LearnSettings, now: number): Promise<void> {
  return notes.write(person, NAME, settings, now);
}

/** Whether a JSON value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
