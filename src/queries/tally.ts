import type { Output } from '../kubectl/output.ts';
import type { Reader, Session } from './session.ts';

/** A session that counts what is read in it. */
export interface Tallied {
  readonly session: Session;
  /** What a query's output owes its footer, so far. */
  readonly facts: () => Pick<Output, 'bytes' | 'redactions'>;
  /** What the server warned of, as kubectl prints it, each once. */
  readonly warnings: () => readonly string[];
}

/** Counts bytes, redactions and warnings of everything that a query reads, so that no verb forgets a request. */
export function tally(session: Session): Tallied {
  let bytes = 0;
  let redactions = 0;
  const warnings = new Set<string>();
  const read: Reader = async (target, options) => {
    const answer = await session.read(target, options);
    if (answer.ok) {
      bytes += answer.value.bytes;
      redactions += answer.value.redactions;
      for (const warning of answer.value.warnings) warnings.add(`Warning: ${warning}`);
    }
    return answer;
  };
  return {
    session: { ...session, read },
    facts: () => ({ bytes, redactions }),
    warnings: () => [...warnings],
  };
}
