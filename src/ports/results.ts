/** How one person did in one quiz that ended: worked out from its events, and worked out anew when a key changes. */
export interface QuizResult {
  readonly quiz: string;
  readonly endedAt: number;
  /** `slack/T1` and `C1`. */
  readonly team: string;
  readonly channel: string;
  readonly mode: string;
  readonly topic: string;
  /** As in `personOf`. */
  readonly person: string;
  /** The name they had when they joined. */
  readonly name: string;
  readonly points: number;
  readonly right: number;
  /** Questions that counted while they were there. */
  readonly asked: number;
  readonly rank: number;
  readonly players: number;
}

/** What boards are made of. */
export interface Results {
  /** Puts the results of a quiz in the place of those there were. */
  readonly put: (quiz: string, results: readonly QuizResult[]) => Promise<void>;
  /** The oldest quiz first, and in each the best first. `since`: ended then or later. */
  readonly list: (filter: {
    readonly team: string;
    readonly channel?: string;
    readonly since?: number;
    readonly person?: string;
  }) => Promise<readonly QuizResult[]>;
  readonly forget: (person: string) => Promise<void>;
}
