import type { Result } from '../../src/core/failure.ts';
import type { Output } from '../../src/kubectl/output.ts';
import type { Reader, Session } from '../../src/queries/session.ts';
import { kubectlSays, plainSession, type Compared } from './compare.ts';

/** How often a comparison is made before a difference counts: what is listed changes while one looks. */
const TRIES = 6;

/** How finely the moment is looked for at which kubectl took its time, in milliseconds. */
const STEP_MS = 20;

/**
 * Compares a text full of ages that kubectl computes itself. It takes the time at some moment between its start and its end;
 * ours is printed from one reading for every moment in between, and one of them has to give the same text.
 */
export async function compareOverTime(
  args: readonly string[],
  ask: (session: Session) => Promise<Result<Output>>,
): Promise<Compared> {
  let compared: Compared = { ours: '', theirs: '' };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const start = Date.now();
    const { stdout: theirs } = await kubectlSays(args);
    const end = Date.now();
    const read = readOnce();
    for (let now = end; now >= start; now -= STEP_MS) {
      const answer = await ask({ ...plainSession, read, clock: () => now });
      compared = { ours: answer.ok ? answer.value.text : '', theirs };
      if (compared.ours === theirs) return compared;
    }
  }
  return compared;
}

/** Reads each thing once and remembers it. */
function readOnce(): Reader {
  const known = new Map<string, ReturnType<Reader>>();
  return (target, options) => {
    const key = JSON.stringify([target, options]);
    const answer = known.get(key) ?? plainSession.read(target, options);
    known.set(key, answer);
    return answer;
  };
}
