import type { Reply } from '../core/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Poster } from '../ports/poster.ts';
import type { MessageClaim, Quizzes } from '../ports/quizzes.ts';
import type { Pause } from './pause.ts';
import { keyOf } from './ids.ts';
import type { Play, Quiz } from './play.ts';

/** What sends the messages that quizzes owe. */
export interface SenderWorld {
  readonly quizzes: Quizzes;
  readonly play: Play;
  readonly clock: Clock;
  readonly log: Log;
  /** The open doors of this process, by platform. */
  readonly posters: ReadonlyMap<string, Poster>;
  /** What a message shows, by its name; nothing when there is nothing to show any more. */
  readonly cardFor: (name: string, quiz: Quiz) => Promise<Reply | undefined>;
  /** See `createPause`. */
  readonly pause: Pause;
}

/** Long enough for a slow platform; a process that died is given up after that. */
const LEASE_MS = 20_000;
const AT_ONCE = 50;
/** About four minutes of trying. */
const MAX_FAILURES = 9;
const backoffMs = (failures: number): number => Math.min(60_000, 500 * 2 ** failures);

/** Gives a function that sends what can be sent now and tells how many messages that were. */
export function createSender({
  quizzes,
  play,
  clock,
  log,
  posters,
  cardFor,
  pause,
}: SenderWorld): () => Promise<number> {
  async function send(claim: MessageClaim): Promise<void> {
    const poster = posters.get(claim.place.platform);
    const quiz = await play.load(claim.quiz);
    const card = quiz && (await cardFor(claim.op.type === 'edit' ? claim.op.of : claim.name, quiz));
    if (poster === undefined || quiz === undefined || card === undefined) return quizzes.putBack(claim, undefined);
    if (claim.op.type === 'edit') return edit(claim, poster, card);
    const result = await poster.post(claim.place, card, keyOf(claim.quiz, claim.name));
    if (result.type === 'refused') {
      log.warn('a quiz cannot be posted', { platform: claim.place.platform, reason: result.reason });
      // In this order: who dies in between leaves the message to be refused again, not a quiz that nobody ends.
      if (quiz.state.schedule !== undefined) await pause(quiz.state.schedule, result.reason);
      await play.move(claim.quiz, { type: 'lose', at: clock() });
      await quizzes.putBack(claim, undefined);
      return;
    }
    const { message, at, link } = result;
    const posted = { message, at, ...(link === undefined ? {} : { link }) };
    const index = shownIndex(claim.name);
    if (index === undefined) await quizzes.markSent(claim, posted);
    else await play.move(claim.quiz, { type: 'shown', index, at }, { claim, posted });
  }

  async function edit(claim: MessageClaim, poster: Poster, card: Reply): Promise<void> {
    // What was never posted needs no change; what somebody removed is not put back.
    if (claim.message !== undefined) await poster.edit(claim.place, claim.message, card);
    await quizzes.markSent(claim, undefined);
  }

  async function attempt(claim: MessageClaim): Promise<void> {
    try {
      await send(claim);
    } catch (cause) {
      const failures = claim.failures + 1;
      const giveUp = failures >= MAX_FAILURES;
      log.warn('could not send a message of a quiz', { platform: claim.place.platform, failures, cause });
      // A question nobody can see must not stop the others for ever.
      if (giveUp && claim.op.type === 'post') await play.move(claim.quiz, { type: 'lose', at: clock() });
      await quizzes.putBack(claim, giveUp ? undefined : clock() + backoffMs(failures));
    }
  }

  return async () => {
    const claims = await quizzes.claimMessages([...posters.keys()], clock(), LEASE_MS, AT_ONCE);
    await Promise.all(claims.map(attempt));
    return claims.length;
  };
}

function shownIndex(name: string): number | undefined {
  const [kind, number] = name.split('/');
  return kind === 'question' ? Number(number) - 1 : undefined;
}
