import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/core/random.ts';
import type { Move } from '../../src/quiz/move.ts';
import type { Fleet } from './fleet.ts';
import type { Stub } from './stub.ts';

/** How a press ended for whoever pressed. `unheard`: nobody acknowledged it, however often it was tried. */
export type Outcome = 'acknowledged' | 'refused' | 'unheard';

/** What somebody pressed, as they know of it. */
export interface Press {
  readonly quiz: string;
  readonly move: Unsaid;
  /** The moments at which they pressed, by the platform's clock; one that was delivered again has one. */
  readonly moments: readonly number[];
  readonly tries: number;
  readonly outcome: Outcome;
}

/** Those who press. */
export interface People {
  readonly presses: readonly Press[];
  /** Says something in a quiz, and again where that is what people or platforms do; an answer not for long. */
  readonly say: (quiz: string, move: Unsaid, stub: Stub) => Promise<Outcome>;
}

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A move before the platform told its moment. */
export type Unsaid = Without<Move, 'at'>;

/** Slack delivers once and three times more; a host who wants to go on presses until it does. */
const TRIES = { answer: 4, other: 40 } as const;
/** Until a platform or a person tries again, in real milliseconds. */
const AGAIN_MS = 150;

/** People who press through any worker that is up. */
export function createPeople(fleet: Pick<Fleet, 'ask'>, random: Random): People {
  const presses: Press[] = [];

  async function press(quiz: string, move: Unsaid, { name, clock }: Stub): Promise<Press> {
    const moments: number[] = [];
    const most = move.type === 'answer' ? TRIES.answer : TRIES.other;
    let at = clock();
    for (let tries = 1; tries <= most; tries += 1) {
      // Slack delivers the same press again; on Discord it "failed", and somebody presses again.
      if (name === 'discord') at = clock();
      if (moments.at(-1) !== at) moments.push(at);
      try {
        const { status, body } = await fleet.ask('/move', { quiz, move: { ...move, at } });
        // Sent by the worker.
        const { ok } = body as { readonly ok?: boolean };
        if (status === 200) return { quiz, move, moments, tries, outcome: ok === true ? 'acknowledged' : 'refused' };
      } catch {
        // Whoever was to answer died.
      }
      await sleep(AGAIN_MS * (0.5 + random()));
    }
    return { quiz, move, moments, tries: most, outcome: 'unheard' };
  }

  return {
    presses,
    say: async (quiz, move, stub) => {
      const told = await press(quiz, move, stub);
      presses.push(told);
      return told.outcome;
    },
  };
}
