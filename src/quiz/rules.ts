/**
 * How a quiz is played. `live`: everybody on one question, timed. `calm`: accuracy only, no clock. `daily`: one question
 * that opens and closes by team hours. `duel`: two people. `drill`: alone. `teams`: live, in teams.
 */
export const MODES = ['live', 'calm', 'daily', 'duel', 'drill', 'teams'] as const;
export type Mode = (typeof MODES)[number];

/** How much time there is to read and think, as a factor of the time worked out from the words. */
export const PACES = { relaxed: 1.5, normal: 1, quick: 0.7 } as const;
export type Pace = keyof typeof PACES;

/** How people come into teams: they choose, the tutor deals them evenly at random, or the host says. */
export const ASSIGNMENTS = ['choose', 'random', 'host'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

/** What was agreed before the start; it never changes during a quiz. */
export interface Rules {
  readonly mode: Mode;
  readonly pace: Pace;
  /** How much of the points depends on speed. */
  readonly speedShare: 0 | 0.25 | 0.5;
  /** What it is about, in words for people: `networking`, `KCNA`. */
  readonly topic: string;
  /** Starts by itself after so many milliseconds when somebody joined; otherwise the host starts. */
  readonly lobbyMs?: number;
  /** Milliseconds until a daily question closes. */
  readonly openForMs?: number;
  readonly teams?: {
    readonly names: readonly string[];
    readonly assignment: Assignment;
    /** The team's answer is the one that stands at the bell, whoever of it gave it. */
    readonly consult: boolean;
  };
}
